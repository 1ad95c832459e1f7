import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HIGHEST_GRADE, LONGEST_SENTENCE, readingOf } from '#schemas/reading.ts';

/** Flesch and Kincaid's formula (1975), worked by hand from counts. */
const byHand = (sentences: number, words: number, syllables: number) =>
  Math.round((0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59) * 10) / 10;

/** The automated readability index (Smith and Senter, 1967), worked by hand from counts. */
const lettersByHand = (sentences: number, words: number, letters: number) =>
  Math.round((4.71 * (letters / words) + 0.5 * (words / sentences) - 21.43) * 10) / 10;

describe('the reading grade', () => {
  it('follows the formula on counts that can be checked by eye', () => {
    expect(readingOf(['The cat sat on the mat.'])).toEqual({
      grade: byHand(1, 6, 6),
      letterGrade: lettersByHand(1, 6, 17),
      words: 6,
      meanSentence: 6,
      middleSentence: 6,
      tooLong: [],
    });
    expect(readingOf(['A doctor reads it. You wait.'])).toEqual({
      grade: byHand(2, 6, 7),
      letterGrade: lettersByHand(2, 6, 21),
      words: 6,
      meanSentence: 3,
      middleSentence: 4,
      tooLong: [],
    });
  });

  it('lets each block end a sentence, with or without a full stop', () => {
    expect(readingOf(['Read the name', 'Close the tab']).meanSentence).toBe(3);
  });

  it('is far above the limit for the prose of an office', () => {
    expect(
      readingOf([
        'Institutional accountability necessitates comprehensive organizational responsibility.',
      ]).grade,
    ).toBeGreaterThan(HIGHEST_GRADE);
  });

  it('counts a name that must stand as two syllables, in small or capital letters', () => {
    expect(readingOf(['Use an Authenticator app.'], new Set(['authenticator'])).grade).toBe(
      byHand(1, 4, 5),
    );
    expect(readingOf(['Use an authenticator app.']).grade).toBeGreaterThan(byHand(1, 4, 5));
  });

  it('is nought for a text without words, not a number that no rule can catch', () => {
    expect(readingOf([])).toMatchObject({ grade: 0, letterGrade: 0, words: 0, meanSentence: 0 });
    expect(readingOf(['—', '…']).grade).toBe(0);
  });
});

describe('long sentences', () => {
  const ofWords = (count: number) => `Go ${'on '.repeat(count - 2)}now.`;

  it('are listed whole from the 26th word on', () => {
    expect(readingOf([ofWords(LONGEST_SENTENCE)]).tooLong).toEqual([]);
    expect(readingOf([ofWords(LONGEST_SENTENCE + 1)]).tooLong).toEqual([
      ofWords(LONGEST_SENTENCE + 1),
    ]);
  });

  it('are found in the middle of a block too', () => {
    expect(readingOf([`Stop. ${ofWords(30)} Look.`]).tooLong).toEqual([ofWords(30)]);
  });
});

it('counts the words of all blocks, whatever their order', () => {
  const blocks = fc.array(
    fc.constantFrom('Read the name.', 'Close it', 'You may call. Then wait.'),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(blocks, (given) => {
      expect(readingOf([...given].reverse())).toEqual(readingOf(given));
      expect(readingOf(given).words).toBe(
        given.reduce((sum, block) => sum + readingOf([block]).words, 0),
      );
    }),
  );
});
