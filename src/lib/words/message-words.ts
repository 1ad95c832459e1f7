import type { CheckWords, MessageWords } from '../content/content.ts';
import { loadOnce } from '../browser/load-once.ts';

/** What the look at a message needs to speak, beyond its form. */
export interface MessageSpeech {
  readonly words: Pick<MessageWords, 'report' | 'verdicts' | 'signs' | 'splits' | 'patterns'>;
  /** What was seen in an address, as the address check says it. */
  readonly addressSigns: CheckWords['signs'];
  /** In a clinic's own copy: its portals, and what is said of a link that leads there or elsewhere. */
  readonly clinic?: {
    readonly portals: readonly string[];
    readonly same: string;
    readonly different: string;
  };
}

/** Fetches them; `address` is that of `/message/words.json`, in the page's language. */
export const loadMessageWords = (address: string): Promise<MessageSpeech> => loadOnce(address);
