import { forgiven, nearest } from './near.ts';
import type { SearchWords } from './types.ts';
import { stemmer, wordsIn, writtenIn } from './words.ts';

/** Typing errors: what a word of a query was meant to be, by the words that the guide knows. */

/** A word as it was read. */
export interface Read {
  /** As words are compared; empty where the guide does not know it. */
  readonly word: string;
  /** As it is shown: the reader's own spelling, or the guide's of a word that was mended. */
  readonly shown: string;
  /** The reader is still typing it. */
  readonly isBeginning: boolean;
}

const SHORTEST_HALF = 3;

/** A word as it is compared. */
const plain = (written: string): string => wordsIn(written).join('');

/** @returns reads the words of a query, mending those that the guide does not know and that are near to one it does */
export function mender(words: SearchWords): (written: readonly string[]) => readonly Read[] {
  const stem = stemmer(words.endings);
  const skip = new Set(words.skip.flatMap(wordsIn));
  const said = words.groups.flatMap((group) => group.words.flatMap(writtenIn));
  const spelling = new Map([...words.vocabulary, ...said].map((one) => [plain(one), one]));
  const known = [...spelling.keys()];
  const stems = new Set(known.map(stem));
  const isKnown = (word: string) => skip.has(word) || spelling.has(word) || stems.has(stem(word));

  /** "twofactor" for "two factor". */
  function halves(word: string): readonly string[] | undefined {
    for (let at = SHORTEST_HALF; at <= word.length - SHORTEST_HALF; at += 1) {
      const two = [word.slice(0, at), word.slice(at)];
      if (two.every((half) => spelling.has(half))) return two;
    }
    return undefined;
  }

  const mended = (word: string): readonly string[] =>
    [
      nearest(word, known, Math.min(1, forgiven(word.length))) ??
        halves(word) ??
        nearest(word, known) ??
        [],
    ].flat();

  /** "pass word" for "password": two words of which one is not known, and that are one together. */
  const isOne = (first: string, next: string | undefined) =>
    next !== undefined &&
    spelling.has(first + next) &&
    !skip.has(next) &&
    !(isKnown(first) && isKnown(next));

  return (written) => {
    const read: Read[] = [];
    const take = (word: string) =>
      read.push({ word, shown: spelling.get(word) ?? word, isBeginning: false });
    for (let at = 0; at < written.length; at += 1) {
      const shown = written[at] ?? '';
      const word = plain(shown);
      const next = written[at + 1] === undefined ? undefined : plain(written[at + 1] ?? '');
      if (isOne(word, next)) {
        take(word + next);
        at += 1;
      } else if (isKnown(word)) read.push({ word, shown, isBeginning: false });
      else if (next === undefined && known.some((one) => one.startsWith(word)))
        read.push({ word, shown, isBeginning: true });
      else {
        const meant = mended(word);
        meant.forEach(take);
        if (meant.length === 0) read.push({ word: '', shown, isBeginning: false });
      }
    }
    return read;
  };
}
