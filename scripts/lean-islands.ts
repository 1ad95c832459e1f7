import type { PageStep } from './rewrite-pages.ts';

/**
 * Numbers the islands of a page. Astro names each by a hash of the path that its source has on the
 * machine that builds, and nothing asks for that name: the same source then gave other bytes in
 * another folder, and was within its budget in one and over it in the next.
 */
export function withNumberedIslands(html: string): string {
  let count = 0;
  return html.replace(/(<astro-island uid=)"[^"]*"/g, (_, start: string) => `${start}"${++count}"`);
}

/**
 * Takes out the sheet that Astro writes before the first island: our own says the same
 * (src/styles/site.css). A second sheet needs a second hash in the policy, and nothing packs a hash.
 */
export const withoutIslandSheet = (html: string): string =>
  html.replace('<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>', '');

export const leanIslands: PageStep = () => (html) => withoutIslandSheet(withNumberedIslands(html));
