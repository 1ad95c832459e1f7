import { automatedReadability } from 'automated-readability';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/**
 * How hard a text is to read: the US school grade by the Flesch-Kincaid
 * formula, computed by libraries, over blocks that each end a sentence.
 */
export interface Reading {
  /** US school grade, one decimal. */
  readonly grade: number;
  /** The same by a second formula, the automated readability index, which counts letters and not syllables. */
  readonly letterGrade: number;
  readonly words: number;
  /** Words in the sentence that stands in the middle when all are put in order of length. */
  readonly middleSentence: number;
  /** Mean words in a sentence, one decimal. */
  readonly meanSentence: number;
  /** Sentences of more than {@link LONGEST_SENTENCE} words, whole, for the error message. */
  readonly tooLong: readonly string[];
}

/** The limits of plain-language.md: US grade, mean words in a sentence, most words in one. */
export const HIGHEST_GRADE = 6;
export const LONGEST_MEAN_SENTENCE = 12;
export const LONGEST_SENTENCE = 25;
/** Shorter than this in the middle, a text sounds like a telegram. */
export const SHORTEST_MIDDLE = 8;
export const LONGEST_MIDDLE = 16;

/** A name that must stand ("authenticator") is counted as a word of two syllables and five letters, no harder than "mother". */
const EXCEPTION: Weight = { syllables: 2, letters: 5 };

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const wordLike = new Intl.Segmenter('en', { granularity: 'word' });

const wordsOf = (text: string) =>
  [...wordLike.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment);

/** What a word weighs in the formulas. */
interface Weight {
  readonly syllables: number;
  readonly letters: number;
}

const weighed = new Map<string, Weight>();

/** A guide says few words many times, and counting the syllables of one takes longer than reading a line. */
function weightOf(word: string): Weight {
  const known = weighed.get(word);
  if (known) return known;
  const weight = {
    syllables: Math.max(1, syllable(word)),
    letters: word.replace(/[^\p{L}\p{N}]/gu, '').length,
  };
  weighed.set(word, weight);
  return weight;
}

/**
 * Reads blocks of plain text (a paragraph, a list item, a heading each).
 * @param blocks text without markup
 * @param exceptions lower-case words that must stand whatever their length
 */
export function readingOf(
  blocks: readonly string[],
  exceptions: ReadonlySet<string> = new Set(),
): Reading {
  const all = blocks
    .flatMap((block) => [...sentences.segment(block)].map((part) => part.segment.trim()))
    .map((text) => ({ text, words: wordsOf(text) }))
    .filter(({ words }) => words.length > 0);
  const words = all.flatMap((sentence) => sentence.words);
  if (words.length === 0)
    return {
      grade: 0,
      letterGrade: 0,
      words: 0,
      meanSentence: 0,
      middleSentence: 0,
      tooLong: [],
    };
  const weights = words.map((word) =>
    exceptions.has(word.toLowerCase()) ? EXCEPTION : weightOf(word),
  );
  const syllables = weights.reduce((sum, weight) => sum + weight.syllables, 0);
  const letters = weights.reduce((sum, weight) => sum + weight.letters, 0);
  const lengths = all.map((sentence) => sentence.words.length).sort((a, b) => a - b);
  const grade = fleschKincaid({ sentence: all.length, word: words.length, syllable: syllables });
  return {
    grade: Math.round(grade * 10) / 10,
    letterGrade:
      Math.round(
        automatedReadability({ sentence: all.length, word: words.length, character: letters }) * 10,
      ) / 10,
    words: words.length,
    middleSentence: lengths[Math.floor(lengths.length / 2)] ?? 0,
    meanSentence: Math.round((words.length / all.length) * 10) / 10,
    tooLong: all
      .filter((sentence) => sentence.words.length > LONGEST_SENTENCE)
      .map(({ text }) => text),
  };
}
