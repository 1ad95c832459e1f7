import {
  holdsReviewLink,
  isReviewLink,
  type LinkName,
} from '#domain/scorer/exchange/link-forms.ts';

/**
 * The share link that the page was opened by, as it came (`/score/#r=…`; filters bend the
 * signs, and some make a question of what followed `#`).
 *
 * @param name - what it holds: a review unless said otherwise
 * @returns undefined when the page was not opened by such a link
 */
export function sharedLinkHere(name: LinkName = 'r'): string | undefined {
  const { hash, search, href } = location;
  if (isReviewLink(hash, name)) return href.slice(href.indexOf('#'));
  const asked = search.replace(/^\?/, '#');
  return holdsReviewLink(asked, name) ? asked : undefined;
}

/**
 * Takes a share link out of the address bar once it was understood or is on show, so that
 * it stays in no history and no screenshot, and a reload does not ask again.
 */
export function clearSharedLink(): void {
  const { pathname, search } = location;
  const asked = search.replace(/^\?/, '#');
  const isLink = holdsReviewLink(asked) || holdsReviewLink(asked, 'a');
  history.replaceState(history.state, '', pathname + (isLink ? '' : search));
}

/**
 * The link to this page, or to another of this site, with a fragment. What follows `#` is
 * never sent to a server.
 *
 * @param path - of the other page
 */
export const linkWith = (fragment: string, path: string = location.pathname): string =>
  `${new URL(path, location.href).href.replace(/#.*$/, '')}#${fragment}`;
