import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEPTHS } from '#domain/scorer/rules/criterion.ts';
import {
  canWeigh,
  changeDepth,
  changeWeight,
  changeWeights,
  editReview,
  emptyReview,
  resetWeights,
  showStandards,
} from '#domain/scorer/review/review.ts';
import { STANDARDS, TITLE_LENGTH } from '#domain/scorer/types.ts';
import { CRITERIA, plainReview, portalOf, reviewOf, TODAY } from '../any-review.ts';

it('begins with one portal without a name or an answer', () => {
  expect(emptyReview('ours', TODAY, 'quick')).toEqual(
    reviewOf({ depth: 'quick', portals: [portalOf()] }),
  );
});

it('changes on its cover what is given, in one line, and nothing else', () => {
  const review = reviewOf({ title: 'Old', reviewers: 'Us' });
  expect(editReview(review, { title: `New\n${'x'.repeat(200)}` })).toEqual({
    ...review,
    title: `New ${'x'.repeat(TITLE_LENGTH - 4)}`,
  });
  expect(editReview(review, { date: '2027-01-01', reviewers: '' })).toEqual({
    ...review,
    date: '2027-01-01',
    reviewers: '',
  });
});

it('loses nothing by going to another depth and back', () => {
  fc.assert(
    fc.property(plainReview, fc.array(fc.constantFrom(...DEPTHS)), (review, depths) => {
      const there = depths.reduce(changeDepth, review);
      expect(changeDepth(there, review.depth)).toEqual(review);
    }),
  );
});

it('weighs a criterion from 1 to 5 or as the criterion itself does, which is not kept as a change', () => {
  const heavy = { ...CRITERIA[4]!, weight: 9 };
  expect([0, 1, 5, 6, 2.5, 9, Number.NaN].map((weight) => canWeigh(heavy, weight))).toEqual([
    false,
    true,
    true,
    false,
    false,
    true,
    false,
  ]);
  const changed = changeWeight(reviewOf(), heavy, 5);
  expect(changed.weights).toEqual({ [heavy.id]: 5 });
  expect(changeWeight(changed, heavy, 9).weights).toEqual({});
  expect(resetWeights(changed).weights).toEqual({});
});

it('keeps what the reviewers advise, and nothing of it once it is empty', () => {
  const advised = editReview(reviewOf(), { recommendation: 'Wait\nfor it.' });
  expect(advised).toEqual(reviewOf({ recommendation: 'Wait\nfor it.' }));
  expect(editReview(advised, { title: 'T' })).toEqual({ ...advised, title: 'T' });
  expect(editReview(advised, { recommendation: '' })).toEqual(reviewOf());
});

it('sets several weights at once, and leaves those that are not named', () => {
  const review = reviewOf({ weights: { leaving: 4 } });
  expect(changeWeights(review, CRITERIA, { 'second-step': 5, 'log-protected': 1 }).weights).toEqual(
    { leaving: 4, 'second-step': 5 },
  );
  expect(changeWeights(review, CRITERIA, { 'carrier-pigeon': 5 })).toEqual(review);
});

it('shows some families of standards in their own order, and keeps nothing where all are shown', () => {
  const some = showStandards(reviewOf(), ['wcag', 'asvs']);
  expect(some).toEqual(reviewOf({ standards: ['asvs', 'wcag'] }));
  expect(showStandards(some, [])).toEqual(reviewOf());
  expect(showStandards(some, [...STANDARDS].reverse())).toEqual(reviewOf());
});
