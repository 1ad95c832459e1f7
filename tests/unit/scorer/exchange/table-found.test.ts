import { expect, it } from 'vitest';
import { reviewOfFound } from '#domain/scorer/exchange/table-found.ts';
import type { Answer } from '#domain/scorer/types.ts';
import { CRITERIA } from '../any-review.ts';

const found = (answers: Readonly<Record<string, Answer>>) => ({
  cover: new Map<string, string>(),
  weights: new Map<string, number>(),
  own: new Map(),
  portals: [
    {
      key: 'a',
      id: 'a',
      name: 'North',
      answers: new Map(Object.entries(answers)),
      comments: new Map(),
    },
  ],
});

it('concludes the depth from the rows answered, and the day from the answers', () => {
  const answers = { 'second-step': { value: 'no', date: '2026-03-17' } } as const;
  expect(reviewOfFound(found(answers), CRITERIA, undefined)).toEqual({
    version: 1,
    id: 'table',
    title: '',
    reviewers: '',
    date: '2026-03-17',
    depth: 'quick',
    weights: {},
    portals: [{ id: 'a', name: 'North', answers }],
  });
});

it('takes the page’s day where it says one', () => {
  expect(reviewOfFound(found({}), CRITERIA, '2026-11-23').date).toBe('2026-11-23');
});

it('asks as deep as the deepest of its answers, and rows that nobody knows ask nothing', () => {
  const depth = (...ids: readonly string[]) =>
    reviewOfFound(
      found(Object.fromEntries(ids.map((id) => [id, { value: 'no' }]))),
      CRITERIA,
      undefined,
    ).depth;
  expect(depth('second-step', 'log-protected')).toBe('full');
  expect(depth('encrypted-at-rest', 'second-step')).toBe('standard');
  expect(depth('second-step', 'from-elsewhere')).toBe('quick');
});

it('has the day of the latest answer, wherever it stands', () => {
  const answers = { 'second-step': { date: '2026-10-01' }, leaving: { date: '2026-03-17' } };
  expect(reviewOfFound(found(answers), CRITERIA, undefined).date).toBe('2026-10-01');
});
