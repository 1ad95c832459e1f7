import { createHash } from 'node:crypto';
import type { PageStep } from './rewrite-pages.ts';

/** Astro writes them one after the other: what wakes an island, then what loads it. */
const inline = /<script>([\s\S]*?)<\/script>/g;
/** The second of them, which makes the element. */
const loads = /customElements\.define\(/;
/** The site's own script. */
const site = /<script type="module" src="([^"]*\/Page\.[^"]*)">/;
/** An island that does not wait until it is in view. */
const wakesBefore = /<astro-island[^>]* client="(?!visible")/;

/**
 * Takes the loader of Astro's islands out of a page: 1,700 bytes, compressed, that no one needs to
 * read the page by. Where all islands wait until they are in view, what wakes them goes too, and
 * `site.ts` fetches both when the first comes near. A tool that wakes at the reader's first sign of
 * life keeps that in the page, for a sign given before a file came would be lost
 * (src/lib/island/engaged.ts); its loader comes with the page's scripts.
 *
 * @param base the folder of the host that the site stands in
 * @returns the page, and the file that it now asks for; undefined where nothing is taken out
 */
export function withoutLoader(
  html: string,
  base = '/',
): { readonly html: string; readonly file: string; readonly script: string } | undefined {
  const isAwaited = wakesBefore.test(html);
  const taken = [...html.matchAll(inline)].filter(([, code]) => !isAwaited || loads.test(code!));
  if (taken.length === 0) return undefined;
  // What keeps translated words has to listen before an island wakes (src/lib/browser/translated-text.ts).
  const first = isAwaited ? site.exec(html)?.[1] : undefined;
  const script = [
    ...(first === undefined ? [] : [`import ${JSON.stringify(first)};`]),
    ...taken.map(([, code]) => code),
  ].join('\n');
  const file = `_astro/islands.${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;
  const left = taken.reduce((rest, [whole]) => rest.replace(whole, ''), html);
  return {
    html: isAwaited
      ? left.replace('</body>', () => `<script type="module" src="${base}${file}"></script></body>`)
      : left.replace('<html', () => `<html data-islands="${base}${file}"`),
    file,
    script,
  };
}

/** Gives the built pages one loader. Comes before the policies are tightened: a script in a file of its own needs no hash. */
export const oneLoader =
  (base: string): PageStep =>
  ({ add }) =>
  (html) => {
    const taken = withoutLoader(html, base);
    if (!taken) return html;
    add(taken.file, taken.script);
    return taken.html;
  };
