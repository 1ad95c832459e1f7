/** The sign `#` and what a share link has after it, as a program writes them into a path. */
const IN_PATH = /^\/?(?:%(?:25)*23)+(r(?:=|%(?:25)*3D).*)/i;

/**
 * Where the reader meant to go when a program wrote the `#` of a share link as a part of the
 * path (`/score/%23r=…`), where no page stands. Needs nothing else of share links, so that the
 * page that stands there stays light.
 *
 * @param scorePage path of the scorer in the reader's language, with a slash at its end
 * @returns undefined when the address is no such link
 */
export function meantLink(
  scorePage: string,
  { pathname, search }: Pick<Location, 'pathname' | 'search'> = location,
): string | undefined {
  const folder = scorePage.slice(0, -1);
  const data = pathname.startsWith(folder) && IN_PATH.exec(pathname.slice(folder.length) + search);
  return data ? `${scorePage}#${data[1]!}` : undefined;
}
