/** Where a shared screen stands, and how its links find back there. */

/** A tool that a kiosk may stand at, by its id. */
export type KioskHome = 'check' | 'score' | 'demo';

/** Where each stands, whole: `/check/`, or below a folder and a language. */
export type KioskHomes = Readonly<
  Record<KioskHome, { readonly at: string; readonly title: string }>
>;

/**
 * Which tool the kiosk stands at: the page's own, or the one that its visitor came from
 * (`/lessons/two-step-login/?kiosk=check`).
 */
export function kioskHome(
  homes: KioskHomes,
  { search, pathname }: Pick<Location, 'search' | 'pathname'> = location,
): KioskHome | undefined {
  const named = new URLSearchParams(search).get('kiosk');
  const ids = Object.keys(homes) as KioskHome[];
  return ids.find((id) => id === named) ?? ids.find((id) => homes[id].at === pathname);
}

/**
 * A link of this site as a kiosk follows it: the screen stays shared, and finds home.
 *
 * @returns undefined where the link is to be left as it is: it leads away, or hands out a file
 */
export function kioskLink(
  href: string,
  home: KioskHome | undefined,
  here: Pick<Location, 'origin' | 'pathname' | 'search'> = location,
): string | undefined {
  const to = new URL(href);
  if (to.protocol === 'blob:' || to.origin !== here.origin) return undefined;
  // A link within the page must not load it anew.
  if (to.pathname === here.pathname) to.search = here.search;
  else to.searchParams.set('kiosk', home ?? '');
  return to.href;
}
