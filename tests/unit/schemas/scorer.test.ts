import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DEPTHS } from '#domain/scorer/rules/criterion.ts';
import { scoreOf } from '#domain/scorer/index.ts';
import { criteria, criteriaOf } from '#schemas/criterion.ts';
import { exceptions } from '#schemas/lesson.ts';
import { HIGHEST_GRADE, LONGEST_MEAN_SENTENCE, readingOf } from '#schemas/reading.ts';
import { lineOf } from '#schemas/rules.ts';
import {
  EXAMPLES,
  scorerExamples,
  scorerProblems,
  type ScorerFiles,
} from '#schemas/scorer-rules.ts';
import { scorerWords } from '#schemas/scorer.ts';
import { sources } from '#schemas/source.ts';
import { changed } from './changed.ts';

const read = (path: string) => readFileSync(`src/content/${path}`, 'utf8');
const file = read('scorer/en.yaml');
const words = scorerWords.parse(parse(file));
const mustStand = new Set(exceptions.parse(parse(read('lessons/exceptions.yaml'))).words);

const files: ScorerFiles = {
  criteria: criteria.parse(parse(read('scorer/criteria.yaml'))),
  examples: scorerExamples.parse(parse(read('scorer/examples.yaml'))),
  words: { en: words },
  lessons: new Set(readdirSync('src/content/lessons/en').map((name) => name.replace('.mdx', ''))),
  sources: new Set(Object.keys(sources.parse(parse(read('sources.yaml'))))),
};

const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsOf);
/** Labels of one to three words are not sentences and would flatter the grade. */
const sentencesOf = (value: unknown) => textsOf(value).filter((text) => text.split(' ').length > 3);

const { criteria: rows, examples, ...frame } = words;
const quick = Object.entries(rows).filter(([, row]) => row.quickRow);

describe('the words of the portal comparison', () => {
  it('fit the criteria, the examples, the lessons and the sources', () => {
    expect(scorerProblems(files).map(lineOf)).toEqual([]);
  });

  it('stand in the order of the criteria', () => {
    expect(Object.keys(rows)).toEqual(Object.keys(files.criteria));
  });

  it.each(Object.keys(rows))('read at grade 6 or below in the row "%s"', (row) => {
    const { grade, meanSentence, tooLong } = readingOf(textsOf(rows[row]), mustStand);
    expect(tooLong).toEqual([]);
    expect(meanSentence).toBeLessThanOrEqual(LONGEST_MEAN_SENTENCE);
    expect(grade).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  it.each(quick)('read at grade 6 or below where patients answer "%s"', (_, row) => {
    expect(readingOf(textsOf([row.question, row.quickRow])).grade).toBeLessThanOrEqual(
      HIGHEST_GRADE,
    );
  });

  it.each(
    Object.entries({ ...frame, examples }).filter(([, section]) => sentencesOf(section).length > 0),
  )('read at grade 6 or below in "%s"', (_, section) => {
    const { grade, meanSentence, tooLong } = readingOf(sentencesOf(section), mustStand);
    expect(tooLong).toEqual([]);
    expect(meanSentence).toBeLessThanOrEqual(LONGEST_MEAN_SENTENCE);
    expect(grade).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  it('never call a thing safe, and say "sign in"', () => {
    expect(
      textsOf(words).filter((text) =>
        /\bsafe(ly|r)?\b|\blog(ged|ging|s)? ?-?(in|on|into)\b|\blogins?\b/i.test(text),
      ),
    ).toEqual([]);
  });

  it('ask no row in a way that fits only one reader', () => {
    expect(
      Object.values(rows)
        .map((row) => row.question)
        .filter((question) => /\byou(rs?)?\b/i.test(question)),
    ).toEqual([]);
  });

  it('say whose rule it is', () => {
    expect(words.rule.whose).toMatch(/article.*our own.*No standard/);
  });

  it('stay within their bytes, since phones load them', () => {
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(48_000);
    expect(Buffer.byteLength(JSON.stringify(frame))).toBeLessThanOrEqual(14_000);
  });
});

describe('the rules between the files', () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    [
      'a row without words',
      { 'words.en.criteria.leaving': undefined },
      /en\.yaml has no words for "leaving"\. Remedy: add them/,
    ],
    [
      'words without a row',
      { 'criteria.leaving': undefined },
      /has words for "leaving", which is no row/,
    ],
    [
      'a quick row without its line of the table',
      { 'words.en.criteria.second-step.quickRow': undefined },
      /has no "quickRow" for "second-step"/,
    ],
    [
      'a line of the table for a deeper row',
      { 'criteria.second-step.depth': 'standard' },
      /has a "quickRow" for "second-step"/,
    ],
    [
      'a lesson that does not exist',
      { 'criteria.leaving.lesson': 'moving-house' },
      /points to the lesson "moving-house"/,
    ],
    [
      'a source that does not exist',
      { 'criteria.contract.references.0.source': 'hearsay' },
      /names the source "hearsay"/,
    ],
    [
      'an example that answers no row',
      { 'examples.strong.answers.parking': { value: 'yes' } },
      /"strong" answers "parking", which is no row/,
    ],
    [
      'an example that leaves out a must-pass row',
      { 'examples.budget.answers.second-step.value': 'not-applicable' },
      /leaves out "second-step", which must pass/,
    ],
    [
      'an answer without what was found',
      { 'words.en.examples.budget.rows.lost-phone': undefined },
      /does not explain the answer to "lost-phone" in the example "budget"/,
    ],
    [
      'a finding without an answer',
      { 'examples.budget.answers.lost-phone': undefined },
      /explains "lost-phone" in the example "budget"/,
    ],
  ])('name %s, and the remedy', (_, changes, message) => {
    expect(scorerProblems(changed(files, changes)).map(lineOf)).toContainEqual(
      expect.stringMatching(message),
    );
  });
});

describe('the worked examples', () => {
  const all = criteriaOf(files.criteria);

  it.each(EXAMPLES.flatMap((name) => DEPTHS.map((depth) => [name, depth] as const)))(
    'get the verdict that the key explains: %s at the %s depth',
    (name, depth) => {
      const { answers, verdicts } = files.examples[name];
      expect(
        scoreOf({ id: name, name, answers }, { depth, weights: {} }, all, '2026-11-23').verdict,
      ).toBe(verdicts[depth]);
    },
  );
});

describe('the schema of the words', () => {
  const issuesOf = (changes: Record<string, unknown>) =>
    scorerWords.safeParse(changed(words, changes)).error?.issues;

  it('refuses a verdict without words', () => {
    expect(issuesOf({ 'verdicts.unproven': undefined })?.[0]?.path).toEqual([
      'verdicts',
      'unproven',
    ]);
  });

  it('names the braces that a writer took out', () => {
    expect(issuesOf({ 'range.sentence': 'Between {low} and more.' })).toMatchObject([
      { path: ['range', 'sentence'], message: 'Use each of these once: {low} {high}.' },
    ]);
  });

  it('refuses braces that nothing fills in', () => {
    expect(issuesOf({ 'rule.whose': 'It belongs to {name}.' })?.[0]?.message).toMatch(
      /take the \{braces\} out/,
    );
  });

  it('refuses a row that is not a question', () => {
    expect(issuesOf({ 'criteria.leaving.question': 'We can leave.' })?.[0]?.message).toBe(
      'End the question with a question mark.',
    );
  });
});
