import { createHash } from 'node:crypto';
import { unescaped } from '#domain/markup/escapes.ts';
import type { PageStep } from './rewrite-pages.ts';

/** An island that wakes at a sign of life, and fetches what it is given then (src/lib/island/engaged.ts). */
const LATE = /<astro-island(?=[^>]* client="(?:engaged|answering|pressing)")[^>]*>/g;
const GIVEN = / props="([^"]*)"/;
/** Shorter ones are not worth a request. */
const WORTH_A_FILE = 4_000;

/** What an attribute says. @throws at an escape that nobody knows: a guess would stand in a tool's words */
function plain(attribute: string): string {
  for (const [escape] of attribute.matchAll(/&(?:[a-z]+|#\d+);/gi))
    if (unescaped(escape) === escape)
      throw new Error(
        `"${escape}" stands in what an island is given. Remedy: add it to src/domain/markup/escapes.ts.`,
      );
  return unescaped(attribute);
}

/** A file of the site: its path, and what is in it. */
interface PropsFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Takes what a tool is given out of a page that shows it already: the check's words stood in
 * its page twice, as markup and, 54,000 characters long, as an attribute for its script. The
 * page was over the first window of a connection by that, and waited for another round trip.
 *
 * @param base the folder of the host that the site stands in
 * @returns the page, and the files that its tools ask for when they wake
 */
export function withoutProps(
  html: string,
  base = '/',
): { readonly html: string; readonly files: readonly PropsFile[] } {
  const files: PropsFile[] = [];
  const lean = html.replace(LATE, (island) =>
    island.replace(GIVEN, (whole, attribute: string) => {
      if (attribute.length < WORTH_A_FILE) return whole;
      const text = plain(attribute);
      const name = createHash('sha256').update(text).digest('hex').slice(0, 8);
      const path = `_astro/given.${name}.json`;
      files.push({ path, text });
      return ` data-given="${base}${path}"`;
    }),
  );
  return { html: lean, files };
}

export const propsOnWaking =
  (base: string): PageStep =>
  ({ add }) =>
  (page) => {
    const { html, files } = withoutProps(page, base);
    for (const { path, text } of files) add(path, text);
    return html;
  };
