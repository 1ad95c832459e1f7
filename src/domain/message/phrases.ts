import { plainWord, type Word } from './words.ts';

/** One place of a phrase: any of these words, or, with `gap`, up to so many words between. */
type Slot =
  { readonly any: readonly string[] } | { readonly gap: number } | { readonly isNumber: true };
export type Phrase = readonly Slot[];

/** How many words `…` stands for at most. */
export const LONGEST_GAP = 4;

/** Reads a phrase of the content: see `SignPatterns`. */
export const readPhrase = (written: string): Phrase =>
  written
    .trim()
    .split(/\s+/)
    .map((part): Slot =>
      part === '…'
        ? { gap: LONGEST_GAP }
        : part === '#'
          ? { isNumber: true }
          : {
              any: part
                .split('/')
                .map((word) => plainWord(word.replace('*', '')) + (word.endsWith('*') ? '*' : '')),
            },
    );

const fits = (pattern: string, word: string): boolean =>
  pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : pattern === word;

/** Does the phrase stand in the words from `at` on? */
function standsAt(phrase: Phrase, words: readonly Word[], at: number): boolean {
  const [slot, ...rest] = phrase;
  if (!slot) return true;
  if ('gap' in slot) {
    for (let skipped = 0; skipped <= slot.gap; skipped++)
      if (standsAt(rest, words, at + skipped)) return true;
    return false;
  }
  const word = words[at]?.text;
  if (word === undefined) return false;
  const isIt = 'isNumber' in slot ? /\d/.test(word) : slot.any.some((one) => fits(one, word));
  return isIt && standsAt(rest, words, at + 1);
}

/** Does the phrase stand anywhere in these words? */
export const holds = (phrase: Phrase, words: readonly Word[]): boolean =>
  words.some((_, at) => standsAt(phrase, words, at));
