import { createHash } from 'node:crypto';
import type { AstroIntegration } from 'astro';
import { rewritePages, writeInto } from './rewrite-pages.ts';

/** Astro writes them one after the other: what wakes an island, then what loads it. */
const inline = /<script>([\s\S]*?)<\/script>/g;
/** An island that does not wait until it is in view. */
const wakesBefore = /<astro-island[^>]* client="(?!visible")/;

/**
 * Takes the loader of Astro's islands out of a page whose islands all wait until they are
 * in view: 1,700 bytes, compressed, that no one needs to read the page by. `site.ts`
 * fetches it when the first comes near. A tool that wakes at the reader's first sign of
 * life keeps its loader in the page: a sign given before a file came would be lost.
 *
 * @param base the folder of the host that the site stands in
 * @returns the page, and the file that it now asks for; undefined where nothing is taken out
 */
export function withoutLoader(
  html: string,
  base = '/',
): { readonly html: string; readonly file: string; readonly script: string } | undefined {
  const script = [...html.matchAll(inline)].map(([, code]) => code).join('\n');
  if (script === '' || wakesBefore.test(html)) return undefined;
  const file = `_astro/islands.${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;
  return {
    html: html.replace(inline, '').replace('<html', () => `<html data-islands="${base}${file}"`),
    file,
    script,
  };
}

/** Gives the built pages one loader. Comes before the policies are tightened: a script in a file of its own needs no hash. */
export const oneLoader = (base: string): AstroIntegration => ({
  name: 'one-loader',
  hooks: {
    'astro:build:done': ({ dir }) =>
      rewritePages(dir, (html) => {
        const taken = withoutLoader(html, base);
        if (!taken) return html;
        writeInto(dir, taken.file, taken.script);
        return taken.html;
      }),
  },
});
