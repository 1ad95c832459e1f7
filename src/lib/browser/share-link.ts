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
 * Where the reader meant to go when a program wrote the `#` of a share link as a part of the
 * path (`/score/%23r=…`), where no page stands.
 *
 * @param scorePage path of the scorer in the reader's language, with a slash at its end
 * @returns undefined when the address is no such link
 */
export function meantLink(
  scorePage: string,
  { pathname, search }: Pick<Location, 'pathname' | 'search'> = location,
): string | undefined {
  const folder = scorePage.replace(/\/$/, '');
  if (!pathname.startsWith(folder)) return undefined;
  const rest = pathname.slice(folder.length).replace(/^\//, '') + search;
  const data = rest.replace(/^(?:%(?:25)*23)+/i, '');
  return data !== rest && isReviewLink(`#${data}`) ? `${scorePage}#${data}` : undefined;
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
