/** A share link's fragment begins with this (`/score/#r=…`); released links hold on to it. */
const START = '#r=';

/**
 * Takes the fragment of a share link out of the address bar, so that it stays in no
 * history and no screenshot, and a reload does not ask again.
 *
 * @returns undefined when the page was not opened by a share link
 */
export function takeSharedFragment(): string | undefined {
  const { hash, pathname, search } = location;
  if (!hash.startsWith(START)) return undefined;
  history.replaceState(history.state, '', pathname + search);
  return hash;
}

/** The link to this page with a fragment. What follows `#` is never sent to a server. */
export const linkWith = (fragment: string): string =>
  `${location.origin}${location.pathname}#${fragment}`;
