import { atom } from 'nanostores';
import type { SafeStorage } from '#lib/browser/storage.ts';
import { storage as browserStorage } from '#lib/browser/storage.browser.ts';

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

const NAME = 'logo';
/** A logo is drawn anew at 600 by 200 points: what is longer than this is none of ours. */
const LONGEST = 400_000;

/** How the report is printed. The logo is kept only if the reader asks. */
export function createReportStore(storage: SafeStorage) {
  /** A picture as a PNG in base64; undefined where there is none. */
  const $logo = atom<string | undefined>();
  const $paper = atom<Paper>('a4');
  let isLoaded = false;

  return {
    $logo,
    $paper,
    /** Reads a logo that was kept, and forgets it when everything is erased. @returns whether there is one */
    load(): boolean {
      if (!isLoaded)
        storage.subscribe(NAME, (text) => {
          if (text === null) $logo.set(undefined);
        });
      isLoaded = true;
      const kept = storage.read(NAME);
      const fits = kept !== null && kept.length <= LONGEST && /^[A-Za-z0-9+/]+=*$/.test(kept);
      if (fits && $logo.get() === undefined) $logo.set(kept);
      return fits;
    },
    keepLogo(keep: boolean): void {
      const logo = $logo.get();
      if (keep && logo) storage.write(NAME, logo);
      else storage.remove(NAME);
    },
  };
}

/** The page's own. */
export const reportStore = createReportStore(browserStorage);
