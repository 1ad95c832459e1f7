import { withoutHidden } from '#domain/address/hidden.ts';
import { latinTwin } from '#domain/address/data/twins.ts';
import type { Span } from './types.ts';

/** A word as it is compared, and where it stands as it was written. */
export interface Word extends Span {
  readonly text: string;
}

/** A part of a sentence: its words, up to the next mark. */
export interface Clause extends Span {
  readonly words: readonly Word[];
}

/** Letters, digits and what may stand inside a word to disguise it; apostrophes belong to it. */
const wordPattern = /[\p{L}\p{M}\p{N}\p{Cf}\p{Variation_Selector}\u034F'’@$]+/gu;
/** Ends a part of a sentence. A dot inside a name or number, such as `a.b` or `4.5`, does not. */
const breakPattern = /[!?;:,…\n\r\u2028\u2029。！？；：，–—()"“”«»]|\.(?!\p{L}|\p{N})/gu;
/** Figures and signs that stand in for a letter inside a word: `p4ssw0rd`, `acc0unt`, `@ccount`. */
const figures: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/** The word as a reader takes it: one form of each letter, nothing hidden, no accents, lower case. */
export function plainWord(written: string): string {
  const letters = Array.from(
    withoutHidden(written).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
    (letter) => latinTwin(letter) ?? letter,
  ).join('');
  const plain = letters.replace(/['’]/gu, '');
  // A number stays a number, and "24hours" too: figures count as letters only inside a word.
  return /^[\p{L}@$]+[\d@$]+\p{L}/u.test(plain)
    ? plain.replace(/[\d@$]/g, (figure) => figures[figure] ?? figure)
    : plain;
}

/** Does a word mix in letters of another alphabet, or hide characters inside? */
export function isDisguised(written: string): boolean {
  // Emoji and right-to-left text use some of them honestly; between two Latin letters nobody does,
  // but for the soft hyphen, which says where a long word may be broken.
  if (/[a-z][\p{Cf}\u034F]+[a-z]/iu.test(written.replaceAll('\u00AD', ''))) return true;
  const letters = Array.from(written.replace(/[^\p{L}]/gu, ''));
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  const twins = letters.filter(
    (letter) =>
      /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter) && latinTwin(letter.toLowerCase()),
  ).length;
  return latin > 0 && twins > 0;
}

/** `p a s s w o r d`: single letters in a row are one word. */
function joined(words: readonly Word[]): readonly Word[] {
  const result: Word[] = [];
  for (let at = 0; at < words.length;) {
    let end = at;
    while (/^\p{L}$/u.test(words[end]?.text ?? '')) end++;
    const first = words[at];
    const last = words[Math.max(at, end - 1)];
    if (!first || !last) break;
    // "a" and "I" stand alone in honest text; four letters in a row do not.
    if (end - at >= 4)
      result.push({
        text: words
          .slice(at, end)
          .map(({ text }) => text)
          .join(''),
        start: first.start,
        end: last.end,
      });
    else result.push(...words.slice(at, Math.max(end, at + 1)));
    at = Math.max(end, at + 1);
  }
  return result;
}

/** Every word of a text as it was written, with its place. */
export const writtenWords = (text: string): readonly Word[] =>
  Array.from(text.matchAll(wordPattern), ({ 0: written, index }) => ({
    text: written,
    start: index,
    end: index + written.length,
  }));

/**
 * Takes a message apart: parts of sentences, and in each its words.
 * @param splits words that begin another thought, such as "but"
 */
export function clausesOf(text: string, splits: readonly string[] = []): readonly Clause[] {
  const clauses: Clause[] = [];
  let words: Word[] = [];
  const close = () => {
    const first = words[0];
    const last = words.at(-1);
    if (first && last) clauses.push({ words: joined(words), start: first.start, end: last.end });
    words = [];
  };
  const breaks = Array.from(text.matchAll(breakPattern), ({ index }) => index);
  let next = 0;
  for (const { text: written, start, end } of writtenWords(text)) {
    const broken = (breaks[next] ?? Infinity) < start;
    while ((breaks[next] ?? Infinity) < start) next++;
    const plain = plainWord(written);
    if (broken || splits.includes(plain)) close();
    if (plain !== '') words.push({ text: plain, start, end });
  }
  close();
  return clauses;
}
