import { atom } from 'nanostores';
import type { SafeStorage } from '#lib/browser/storage.ts';
import { storage as browserStorage } from '#lib/browser/storage.browser.ts';

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

const NAME = 'logo';
/** A logo is drawn anew at 600 by 200 points: what is longer than this is none of ours. */
const LONGEST = 400_000;

/** A PNG begins with its signature and ends with an empty IEND chunk (PNG 5.2, 11.2.5): one that was cut off does not. */
const isWholePng = (bytes: string): boolean =>
  bytes.startsWith('\x89PNG\r\n\x1a\n') && bytes.endsWith('\0\0\0\0IEND\xaeB`\x82');

function decodeLogo(text: string) {
  try {
    if (text.length <= LONGEST && isWholePng(atob(text))) return { ok: true, value: text } as const;
  } catch {
    // It is no base64.
  }
  return { ok: false, reason: 'broken' } as const;
}

/** How the report is printed. The logo is kept only if the reader asks. */
export function createReportStore(storage: SafeStorage) {
  /** A picture as a PNG in base64; undefined where there is none. */
  const $logo = atom<string | undefined>();
  /** Did the reader ask to keep it? */
  const $isKept = atom(false);
  /** What was kept is no picture of ours, and was put aside. */
  const $isBroken = atom(false);
  const $paper = atom<Paper>('a4');
  let isLoaded = false;

  function take(logo: string | undefined): void {
    $logo.set(logo);
    $isKept.set(logo !== undefined);
  }

  /**
   * Another tab kept another, or all is erased; what cannot be read takes nothing off the
   * screen. Of a logo that was never kept, another tab knows nothing.
   */
  function hear(text: string | null, from: 'here' | 'elsewhere'): void {
    if (text === null && from === 'elsewhere' && !$isKept.get()) return;
    const decoded = text === null ? undefined : decodeLogo(text);
    $isBroken.set(decoded?.ok === false);
    if (decoded?.ok !== false) take(decoded?.value);
  }

  return {
    $logo,
    $isKept,
    $isBroken,
    $paper,
    /** Reads a logo that was kept, and listens from then on; once a page, whoever calls first. */
    load(): void {
      if (isLoaded) return;
      isLoaded = true;
      storage.subscribe(NAME, hear);
      const loaded = storage.load(NAME, decodeLogo);
      $isBroken.set(loaded.kind === 'broken');
      if (loaded.kind === 'found') take(loaded.value);
    },
    keepLogo(keep: boolean): void {
      const logo = $logo.get();
      $isKept.set(keep);
      if (keep && logo) {
        storage.write(NAME, logo);
        $isBroken.set(false);
      } else storage.remove(NAME);
    },
  };
}

/** The page's own. */
export const reportStore = createReportStore(browserStorage);
