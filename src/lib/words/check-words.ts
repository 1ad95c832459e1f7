import type { CheckWords, Places } from '../content/content.ts';
import { loadOnce } from '../browser/load-once.ts';

/** What a check inside a lesson needs to speak. */
export interface Speech {
  readonly words: CheckWords;
  readonly places: Places;
}

/** Fetches the check's words; `address` is that of `/check/words.json`, in the page's language. */
export const loadCheckWords = (address: string): Promise<Speech> => loadOnce(address);
