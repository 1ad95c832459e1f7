import { describe, expect, it } from 'vitest';
import { dueItems, dueLine, monthsLater, overdueOn, type Dated } from '#schemas/due.ts';

const nothing: Dated = {
  lessons: [],
  sources: {},
  claims: {},
  criteria: {},
  places: {},
  language: 'en',
};
const reference = (status: 'in-force' | 'proposed', checkedOn: string) => ({
  name: 'A rule',
  status,
  checkedOn,
});

describe('the day some months later', () => {
  it.each([
    ['2026-11-22', 6, '2027-05-22'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('of %s and %i months is %s', (day, months, expected) => {
    expect(monthsLater(day, months)).toBe(expected);
  });
});

describe('what falls due', () => {
  it('is a lesson on the day that its writer set', () => {
    const lessons = [{ slug: 'a-lesson', lesson: { reviewDue: '2027-05-23' } }];
    expect(dueItems({ ...nothing, lessons })).toEqual([
      { kind: 'lesson', id: 'a-lesson', file: 'lessons/en/a-lesson.mdx', due: '2027-05-23' },
    ]);
  });

  it('is a source on the day that it names itself, and a claim or a place with the first of its sources', () => {
    const sources = { old: { lookAgain: '2027-01-05' }, fresh: { lookAgain: '2027-11-22' } };
    const found = dueItems({
      ...nothing,
      sources,
      claims: { 7: { sources: ['fresh', 'old'] } },
      places: { here: { numbersCheckedOn: '2026-11-22', sources: ['old'] } },
    });
    expect(found.map(({ kind, id, due }) => [kind, id, due])).toEqual([
      ['claim', '7', '2027-01-05'],
      ['place', 'here', '2027-01-05'],
      ['source', 'old', '2027-01-05'],
      ['source', 'fresh', '2027-11-22'],
    ]);
  });

  it('is a criterion sooner while a law that it names is in motion', () => {
    const due = (status: 'in-force' | 'proposed') =>
      dueItems({
        ...nothing,
        criteria: { row: { references: [reference(status, '2026-11-22')] } },
      })[0]?.due;
    expect(due('in-force')).toBe('2027-11-22');
    expect(due('proposed')).toBe('2027-02-22');
  });

  it('is a place half a year after somebody looked at its numbers', () => {
    const places = { here: { numbersCheckedOn: '2026-11-22', sources: [] } };
    expect(dueItems({ ...nothing, places })[0]).toMatchObject({ kind: 'place', due: '2027-05-22' });
  });

  it('leaves out what rests on no page, and a source that is not there', () => {
    const criteria = { row: { references: [] } };
    expect(dueItems({ ...nothing, criteria, claims: { 1: { sources: ['gone'] } } })).toEqual([]);
  });
});

it('is overdue on the day after, not on the day itself', () => {
  const items = dueItems({
    ...nothing,
    lessons: [{ slug: 'a', lesson: { reviewDue: '2027-05-23' } }],
  });
  expect(overdueOn(items, '2027-05-23')).toEqual([]);
  expect(overdueOn(items, '2027-05-24')).toEqual(items);
});

it('names day, state, kind and file in one line', () => {
  const item = { kind: 'lesson', id: 'a', file: 'lessons/en/a.mdx', due: '2027-05-23' } as const;
  expect(dueLine(item, '2027-05-24')).toBe(
    '2027-05-23  overdue  lesson a (src/content/lessons/en/a.mdx)',
  );
  expect(dueLine(item, '2027-05-01')).toContain('due    ');
});
