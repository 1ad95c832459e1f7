import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { HIGHEST_GRADE, LONGEST_MEAN_SENTENCE, readingOf } from '#schemas/reading.ts';
import { testResults, trustProblems, trustWords } from '#schemas/trust.ts';
import { FIGURES } from '../../../scripts/figures/list.ts';
import { issuesOf } from './issues.ts';

const given: unknown = parse(readFileSync('src/content/trust/en.yaml', 'utf8'));
const words = trustWords.parse(given);
const ids = FIGURES.map(({ id }) => id);
const rulesOf = (changed: Partial<typeof words>, known: readonly string[] = ids) =>
  trustProblems('f', { ...words, ...changed }, known).map(({ rule }) => rule);

describe('the words about the figures', () => {
  it('tell each figure of the tests in a sentence, and no other', () => {
    expect(rulesOf({})).toEqual([]);
    expect(Object.keys(words.figures).toSorted()).toEqual(ids.toSorted());
  });

  it('are called incomplete where a figure has no sentence, or stands in no group or in two', () => {
    const { cookies: _, ...others } = words.figures;
    expect(rulesOf({ figures: others })).toEqual(['says nothing of the figure "cookies"']);
    const [first, ...groups] = words.groups;
    expect(rulesOf({ groups })).toContain('does not show the figure "cookies" once');
    expect(rulesOf({ groups: [first!, first!, ...groups] })).toContain(
      'does not show the figure "cookies" once',
    );
  });

  it('are called wrong where they tell of a figure that no test tells', () => {
    expect(
      rulesOf(
        {},
        ids.filter((id) => id !== 'cookies'),
      ),
    ).toEqual(['tells of the figure "cookies", which does not exist']);
  });

  it('must have a place for the number', () => {
    const figures = { ...words.figures, cookies: { name: 'Cookies', says: 'None were set.' } };
    expect(issuesOf(trustWords, { ...words, figures }).join()).toContain('{value}');
  });

  it('say of how many only what the tests count out of', () => {
    const counted = Object.entries(testResults.parse(kept()).figures);
    for (const [id, { value, tried }] of counted)
      if (value !== undefined && words.figures[id]?.says.includes('{tried}'))
        expect(tried, id).toBeDefined();
  });

  it('are easy to read', () => {
    const { grade, meanSentence, tooLong } = readingOf([
      ...Object.values(words.page),
      ...words.untested,
      ...words.groups.map(({ title }) => title),
      ...Object.values(words.figures).flatMap(({ name, says }) => [name, says]),
    ]);
    expect(grade).toBeLessThanOrEqual(HIGHEST_GRADE);
    expect(meanSentence).toBeLessThanOrEqual(LONGEST_MEAN_SENTENCE);
    expect(tooLong).toEqual([]);
  });
});

const kept = (): unknown => JSON.parse(readFileSync('src/content/trust/results.json', 'utf8'));

describe('the kept results', () => {
  it('are of a real run: with a day, tests that passed, and numbers', () => {
    const { day, passed, figures } = testResults.parse(kept());
    expect(day).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(passed).toBeGreaterThan(0);
    expect(Object.values(figures).some(({ value }) => value !== undefined)).toBe(true);
  });

  it('let nothing in that the page does not know', () => {
    const results = testResults.parse(kept());
    expect(issuesOf(testResults, { ...results, fingerprint: 'made up' })).not.toEqual([]);
    expect(issuesOf(testResults, { ...results, note: 'all is well' })).not.toEqual([]);
  });
});
