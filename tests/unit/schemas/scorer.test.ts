import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { criteria } from '#schemas/criterion.ts';
import { exceptions } from '#schemas/lesson.ts';
import { HIGHEST_GRADE, LONGEST_MEAN_SENTENCE, readingOf } from '#schemas/reading.ts';
import { lineOf } from '#schemas/rules.ts';
import { scorerExamples, scorerProblems, scorerWords, type ScorerFiles } from '#schemas/scorer.ts';

const read = (path: string) => readFileSync(`src/content/${path}`, 'utf8');
const file = read('scorer/en.yaml');
const words = scorerWords.parse(parse(file));
const mustStand = new Set(exceptions.parse(parse(read('lessons/exceptions.yaml'))).words);

const files = (): ScorerFiles => ({
  criteria: criteria.parse(parse(read('scorer/criteria.yaml'))),
  examples: scorerExamples.parse(parse(read('scorer/examples.yaml'))),
  words: { en: scorerWords.parse(parse(file)) },
  lessons: new Set(readdirSync('src/content/lessons/en').map((name) => name.replace('.mdx', ''))),
  sources: new Set(Object.keys(parse(read('sources.yaml')))),
});

/** What the rules say of the files after one change. */
function problemsAfter(change: (copy: any) => void): readonly string[] {
  const copy = files();
  change(copy);
  return scorerProblems(copy).map(lineOf);
}

/** A copy of the words with one thing changed. */
function changed(change: (copy: any) => void) {
  const copy: unknown = parse(file);
  change(copy);
  return scorerWords.safeParse(copy);
}

const textsOf = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsOf));
/** Labels of one to three words are not sentences and would flatter the grade. */
const sentencesOf = (value: unknown) => textsOf(value).filter((text) => text.split(' ').length > 3);

const { criteria: rows, examples, ...frame } = words;
const quick = Object.entries(rows).filter(([, row]) => row.quickRow);

describe('the words of the portal comparison', () => {
  it('fit the criteria, the examples, the lessons and the sources', () => {
    expect(scorerProblems(files()).map(lineOf)).toEqual([]);
  });

  it('stand in the order of the criteria', () => {
    expect(Object.keys(rows)).toEqual(Object.keys(files().criteria));
  });

  it.each(Object.keys(rows))('read at grade 6 or below in the row "%s"', (row) => {
    const { grade, meanSentence, tooLong } = readingOf(textsOf(rows[row]), mustStand);
    expect(tooLong).toEqual([]);
    expect(meanSentence).toBeLessThanOrEqual(LONGEST_MEAN_SENTENCE);
    expect(grade).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  it.each(quick)('read at grade 6 or below where patients answer "%s"', (_, row) => {
    expect(readingOf(textsOf([row.question, row.quickRow])).grade).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  it.each(Object.entries({ ...frame, examples }).filter(([, section]) => sentencesOf(section).length > 0))('read at grade 6 or below in "%s"', (_, section) => {
    const { grade, meanSentence, tooLong } = readingOf(sentencesOf(section), mustStand);
    expect(tooLong).toEqual([]);
    expect(meanSentence).toBeLessThanOrEqual(LONGEST_MEAN_SENTENCE);
    expect(grade).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  it('never call a thing safe, and say "sign in"', () => {
    expect(textsOf(words).filter((text) => /\bsafe(ly|r)?\b|\blog(ged|ging|s)? ?-?(in|on|into)\b|\blogins?\b/i.test(text))).toEqual([]);
  });

  it('ask no row in a way that fits only one reader', () => {
    expect(Object.values(rows).map((row) => row.question).filter((question) => /\byou(rs?)?\b/i.test(question))).toEqual([]);
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
  it.each<[string, (copy: any) => void, RegExp]>([
    ['a row without words', (copy) => delete copy.words.en.criteria.leaving, /en\.yaml has no words for "leaving"\. Remedy: add them/],
    ['words without a row', (copy) => (copy.words.en.criteria.parking = copy.words.en.criteria.leaving), /"parking", which is no row/],
    ['a quick row without its line of the table', (copy) => delete copy.words.en.criteria['second-step'].quickRow, /has no "quickRow" for "second-step"/],
    ['a line of the table for a deeper row', (copy) => (copy.words.en.criteria.leaving.quickRow = copy.words.en.criteria['second-step'].quickRow), /has a "quickRow" for "leaving"/],
    ['a lesson that does not exist', (copy) => (copy.criteria.leaving.lesson = 'moving-house'), /points to the lesson "moving-house"/],
    ['a source that does not exist', (copy) => (copy.criteria.contract.references[0].source = 'hearsay'), /names the source "hearsay"/],
    ['an example that answers no row', (copy) => (copy.examples.strong.answers.parking = { value: 'yes' }), /"strong" answers "parking", which is no row/],
    ['an example that leaves out a must-pass row', (copy) => (copy.examples.budget.answers['second-step'].value = 'not-applicable'), /leaves out "second-step", which must pass/],
    ['an answer without its reason in the key', (copy) => delete copy.words.en.examples.budget.rows['lost-phone'], /does not explain the answer to "lost-phone" in the example "budget"/],
    ['a reason in the key without an answer', (copy) => delete copy.examples.budget.answers['lost-phone'], /explains "lost-phone" in the example "budget"/],
  ])('name %s, and the remedy', (_, change, message) => {
    expect(problemsAfter(change)).toContainEqual(expect.stringMatching(message));
  });
});

describe('the schema of the words', () => {
  it('refuses a verdict without words', () => {
    expect(changed((copy) => delete copy.verdicts.unproven).success).toBe(false);
  });

  it('names the braces that a writer took out', () => {
    expect(changed((copy) => (copy.range.sentence = 'Between {low} and more.')).error?.issues).toMatchObject([{ path: ['range', 'sentence'], message: 'Use each of these once: {low} {high}.' }]);
  });

  it('refuses braces that nothing fills in', () => {
    expect(changed((copy) => (copy.rule.whose = 'It is {name}’s.')).error?.issues[0]?.message).toMatch(/take the \{braces\} out/);
  });

  it('refuses a row that is not a question', () => {
    expect(changed((copy) => (copy.criteria.leaving.question = 'We can leave.')).error?.issues[0]?.message).toBe('End the question with a question mark.');
  });
});
