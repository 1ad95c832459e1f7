import type { KioskHomes } from '../browser/kiosk-links.ts';
import { loadOnce } from '../browser/load-once.ts';
import type { InterfaceWords } from '../content/content.ts';

/** What a shared screen says, and where it may stand. */
export interface KioskSpeech {
  readonly words: InterfaceWords['kiosk'];
  readonly homes: KioskHomes;
}

/** Fetches it; `address` is that of `/kiosk/words.json`, in the page's language. */
export const loadKioskWords = (address: string): Promise<KioskSpeech> => loadOnce(address);
