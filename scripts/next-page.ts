import { letIn } from './let-in.ts';
import { isEmbed, type PageStep } from './rewrite-pages.ts';

/**
 * Lets a browser that can (Chromium 109 and newer) fetch a page of ours while the reader is
 * still about to press its link (docs/decisions/21-the-next-page.md).
 */

const hasExit = /<a [^>]*data-exit[ >]/;

/**
 * The rules, as a page carries them. Links of ours begin with the folder of the host; a dot
 * is a file or another host, a question mark a shared screen or a search. The link to the search
 * opens a box in the page, and costs nothing where nobody searches.
 *
 * @param watched folders of lessons and sheets with "Exit this page": nothing of them may lie on a device before the reader opens them
 */
export function nextPageRules(base: string, watched: readonly string[]): string {
  const never = [
    '.',
    '?',
    '/embed/',
    '/go/',
    '/search/',
    ...watched.map((folder) => `/${folder}/`),
  ];
  const unless = never.map((part) => `[href*='${part}']`).join();
  return JSON.stringify({
    prefetch: [
      {
        where: { selector_matches: `a[href^='${base}']:not(${unless})` },
        eagerness: 'moderate',
      },
    ],
  });
}

/** A page with the rules at its end, and their hash in its policy. */
export function withNextPage(html: string, rules: string): string {
  return letIn(html, rules).replace(
    '</body>',
    () => `<script type="speculationrules">${rules}</script></body>`,
  );
}

/**
 * What the pages of a lesson or a sheet have in common: `x` of `lessons/x/` and `es/handouts/x/large/`.
 * @returns undefined for a page without "Exit this page", and for the check, which everybody is sent to
 */
export const watchedIn = (file: string, html: string): string | undefined =>
  hasExit.test(html) ? /(?:^|\/)(?:lessons|handouts)\/([^/]+)\//.exec(file)?.[1] : undefined;

/** Gives each built page the rules, save those made for frames in other sites' pages and those for who may be watched. */
export const nextPage =
  (base: string): PageStep =>
  ({ pages }) => {
    const watched = new Set(
      pages.flatMap(({ file, html }) => (isEmbed(file) ? [] : (watchedIn(file, html) ?? []))),
    );
    const rules = nextPageRules(base, [...watched]);
    return (html, file) =>
      isEmbed(file) || watchedIn(file, html) ? html : withNextPage(html, rules);
  };
