/** Words as a search compares them: without case, accents, apostrophes and endings. */

const APOSTROPHES = /['’ʼ`´]/g;

/** @returns the words of a text in small letters, without accents: “Who’s José?” gives `whos`, `jose` */
export const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** @returns the words of a text in small letters, as they are written: `who’s`, `josé` */
export const writtenIn = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu) ?? [];

/** Shorter than this, a stem would stand for too many words. */
const SHORTEST_STEM = 3;

/**
 * Takes endings off words, as a language has them. It need not be right by the grammar,
 * only the same for the forms of one word: `message` and `messages` both give `messag`.
 * @param endings in any order; the longest that fits goes
 */
export function stemmer(endings: readonly string[]): (word: string) => string {
  const longestFirst = endings
    .flatMap((ending) => wordsIn(ending))
    .sort((a, b) => b.length - a.length);
  const known = new Map<string, string>();
  return (word) => {
    let stem = known.get(word);
    if (stem === undefined) {
      const ending = longestFirst.find(
        (one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM,
      );
      stem = (ending ? word.slice(0, -ending.length) : word).replace(/(\p{L})\1$/u, '$1');
      known.set(word, stem);
    }
    return stem;
  };
}
