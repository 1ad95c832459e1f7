import { expect, it } from 'vitest';
import { askedIn, AS_LISTED, reviewIn, withRows } from '#domain/scorer/review/session.ts';
import { CRITERIA, QUICK, reviewOf, TODAY } from '../any-review.ts';
import { start } from '../scorer-run.ts';

it('begins with one empty review of today, quick unless told otherwise, its rows as listed', () => {
  const scorer = start();
  expect(scorer).toMatchObject({
    today: TODAY,
    view: AS_LISTED,
    rows: QUICK,
    history: { done: [], undone: [] },
  });
  expect(scorer.library).toEqual({
    version: 1,
    reviews: [reviewOf({ depth: 'quick' })],
    current: 'ours',
  });
  expect(start({ depth: 'full' }).rows).toEqual(CRITERIA.map(({ id }) => id));
});

it('asks and scores at the one depth that a lesson shows, and leaves the review at its own', () => {
  const lesson = start({ depth: 'full', only: 'quick' });
  expect([reviewIn(lesson).depth, lesson.library.reviews[0]?.depth]).toEqual(['quick', 'full']);
  expect(askedIn(lesson).map(({ id }) => id)).toEqual(QUICK);
});

it('works the rows out anew from the view', () => {
  const scorer = { ...start(), view: { order: 'separation', differencesOnly: false } as const };
  expect(withRows(scorer).rows).toEqual([
    'second-step',
    'https-everywhere',
    'own-sign-ins',
    'stays-inside',
    'real-support',
  ]);
});
