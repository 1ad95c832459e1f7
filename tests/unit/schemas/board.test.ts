import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { boardWords, presetProblems, presets } from '#schemas/board.ts';
import { criteria } from '#schemas/criterion.ts';
import { exceptions } from '#schemas/lesson.ts';
import { HIGHEST_GRADE, LONGEST_MEAN_SENTENCE, readingOf } from '#schemas/reading.ts';
import { lineOf } from '#schemas/rules.ts';

const read = (path: string): unknown => parse(readFileSync(`src/content/${path}`, 'utf8'));
const words = boardWords.parse(read('board/en.yaml'));
const rows = criteria.parse(read('scorer/criteria.yaml'));
const patterns = presets.parse(read('board/presets.yaml'));
const mustStand = new Set(exceptions.parse(read('lessons/exceptions.yaml')).words);

const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsOf);
/** Labels of one to three words are not sentences and would flatter the grade. */
const sentencesOf = (value: unknown) => textsOf(value).filter((text) => text.split(' ').length > 3);

describe('the words of a review for a board', () => {
  it.each(Object.entries(words).filter(([, part]) => sentencesOf(part).length > 0))(
    'read at grade 6 or below in "%s"',
    (_, part) => {
      const { grade, meanSentence, tooLong } = readingOf(sentencesOf(part), mustStand);
      expect(tooLong).toEqual([]);
      expect(meanSentence).toBeLessThanOrEqual(LONGEST_MEAN_SENTENCE);
      expect(grade).toBeLessThanOrEqual(HIGHEST_GRADE);
    },
  );

  it('never call a thing safe, and say "sign in"', () => {
    expect(
      textsOf(words).filter((text) =>
        /\bsafe(ly|r)?\b|\blog(ged|ging|s)? ?-?(in|on|into)\b|\blogins?\b/i.test(text),
      ),
    ).toEqual([]);
  });

  it('show the vendor no word of a score, a verdict or a weight', () => {
    expect(
      textsOf(words.answer).filter((text) => /score|verdict|weigh|must.pass|range/i.test(text)),
    ).toEqual([]);
  });
});

describe('the patterns', () => {
  it('weigh rows that there are, and each otherwise than by itself', () => {
    expect(presetProblems(patterns, rows).map(lineOf)).toEqual([]);
  });

  it.each([
    ['which is no row', { 'carrier-pigeon': 3 }],
    ['the weight that it has already', { 'second-step': rows['second-step']!.weight }],
  ])('are refused for a row: %s', (why, weights) => {
    const broken = { ...patterns, us: { ...patterns.us, weights } };
    expect(presetProblems(broken, rows).map(lineOf).join()).toContain(why);
  });
});
