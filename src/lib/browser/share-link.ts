import { holdsReviewLink, isReviewLink } from '#domain/scorer/exchange/link-forms.ts';

/**
 * The share link that the page was opened by, as it came (`/score/#r=…`; filters bend the
 * signs, and some make a question of what followed `#`).
 *
 * @returns undefined when the page was not opened by a share link
 */
export function sharedLinkHere(): string | undefined {
  const { hash, search, href } = location;
  if (isReviewLink(hash)) return href.slice(href.indexOf('#'));
  const asked = search.replace(/^\?/, '#');
  return holdsReviewLink(asked) ? asked : undefined;
}

/**
 * Takes a share link out of the address bar once it was understood or is on show, so that
 * it stays in no history and no screenshot, and a reload does not ask again.
 */
export function clearSharedLink(): void {
  const { pathname, search } = location;
  const rest = holdsReviewLink(search.replace(/^\?/, '#')) ? '' : search;
  history.replaceState(history.state, '', pathname + rest);
}

/** The link to this page with a fragment. What follows `#` is never sent to a server. */
export const linkWith = (fragment: string): string =>
  `${location.origin}${location.pathname}#${fragment}`;
