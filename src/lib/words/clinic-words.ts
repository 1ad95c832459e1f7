import { fittingText } from '#domain/clinics/text-message.ts';
import type { Item } from '#domain/clinics/types.ts';
import { loadOnce } from '../browser/load-once.ts';
import type { ClinicWords } from '../content/content.ts';
import { fillIn } from './fill-in.ts';

/** What a piece of the kit needs to speak. */
export type KitWords = Pick<ClinicWords, 'kit' | 'pieces'>;

/** Everything to choose from; fetched once something is chosen. */
export interface ClinicSpeech {
  readonly items: readonly Item[];
}

/** Fetches it; `address` is that of `/for-clinics/words.json`, in the page's language. */
export const loadClinicWords = (address: string): Promise<ClinicSpeech> => loadOnce(address);

export interface Pieces {
  readonly letter: readonly string[];
  readonly text: string;
  readonly notice: readonly string[];
  readonly phone: readonly string[];
}

/**
 * The words to send, print or say about one item.
 * @param address the whole address that they give
 * @param home the address of the site's first page, short enough to be said on the phone
 * @param clinic as somebody typed it: it is text, and nothing in it is filled in again
 */
export function piecesOf(
  { pieces, kit }: KitWords,
  item: Item,
  { address, home, clinic }: Readonly<Record<'address' | 'home' | 'clinic', string>>,
): Pieces {
  const { title, message, action, minutes = 0 } = item;
  const values = {
    title,
    message,
    action,
    minutes,
    address,
    home,
    clinic: clinic.trim() || kit.yourClinic,
  };
  const fill = (text: string) => fillIn(text, values);
  const { letter, text, notice, phone } = pieces[item.kind];
  return {
    letter: letter.map(fill),
    text: fittingText(text.map(fill)),
    notice: notice.map(fill),
    phone: phone.map(fill),
  };
}
