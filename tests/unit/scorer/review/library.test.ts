import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyChange,
  canAddReview,
  changeBetween,
  changesReviews,
  choose,
  currentReview,
  findReview,
  libraryAnew,
  libraryOf,
  replaceReview,
  withoutReview,
  withReview,
} from '#domain/scorer/review/library.ts';
import { MOST_REVIEWS, type Library } from '#domain/scorer/types.ts';
import { plainReview, reviewOf } from '../any-review.ts';
import { runs } from '../../../fixtures/depth.ts';

const a = reviewOf({ id: 'a' });
const b = reviewOf({ id: 'b' });
const both: Library = { version: 1, reviews: [a, b], current: 'a' };
const ids = ({ reviews }: Library) => reviews.map(({ id }) => id);

const anyLibrary: fc.Arbitrary<Library> = fc
  .uniqueArray(
    fc
      .tuple(fc.constantFrom('a', 'b', 'c', 'd'), plainReview)
      .map(([id, review]) => ({ ...review, id })),
    { minLength: 1, maxLength: 4, selector: ({ id }) => id },
  )
  .chain((reviews) =>
    fc.constantFrom(...reviews).map(({ id }) => ({ version: 1, reviews, current: id })),
  );
const sorted = (library: Library): Library => ({
  ...library,
  reviews: library.reviews.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
});

describe('a library', () => {
  it('shows the review that was chosen, and the first one when that is gone', () => {
    expect(currentReview(both)).toBe(a);
    expect(currentReview({ ...both, current: 'gone' })).toBe(a);
    expect(choose(both, 'b').current).toBe('b');
    expect(choose(both, 'gone')).toBe(both);
    expect(findReview(both, 'gone')).toBeUndefined();
  });

  it('adds, replaces and removes a review, and is never empty', () => {
    expect(withReview(libraryOf(a), b)).toEqual({ ...both, current: 'b' });
    expect(ids(withoutReview(both, 'a'))).toEqual(['b']);
    expect(withoutReview(both, 'a').current).toBe('b');
    expect(withoutReview(libraryOf(a), 'a')).toEqual(libraryOf(a));
    expect(replaceReview(both, 'a', reviewOf({ id: 'c' }))).toMatchObject({
      reviews: [{ id: 'c' }, { id: 'b' }],
      current: 'c',
    });
    expect(ids(replaceReview(both, 'a', { ...b, title: 'newer' }))).toEqual(['b']);
  });

  it('has room for twelve reviews, each with an id of its own', () => {
    expect([canAddReview(both, 'c'), canAddReview(both, 'a'), canAddReview(both, 'No id')]).toEqual(
      [true, false, false],
    );
    const full = {
      ...both,
      reviews: Array.from({ length: MOST_REVIEWS }, (_, n) => reviewOf({ id: `r${n}` })),
    };
    expect(canAddReview(full, 'c')).toBe(false);
  });
});

describe('a change', () => {
  it('leads from one state of the library to another, and the opposite one back', () => {
    fc.assert(
      fc.property(anyLibrary, anyLibrary, (before, after) => {
        const [change, back] = [changeBetween(before, after), changeBetween(after, before)];
        expect(sorted(change ? applyChange(before, change) : before)).toEqual(sorted(after));
        expect(sorted(back ? applyChange(after, back) : after)).toEqual(sorted(before));
      }),
      { numRuns: runs(300) },
    );
  });

  it('is nothing between equal libraries, and no change to a review when only another is shown', () => {
    expect(changeBetween(both, structuredClone(both))).toBeUndefined();
    const shown = changeBetween(both, choose(both, 'b'))!;
    expect(shown).toEqual({ current: 'b' });
    expect(changesReviews(shown)).toBe(false);
    expect(changesReviews(changeBetween(both, withoutReview(both, 'b'))!)).toBe(true);
  });

  it('brings a review back that is edited here and was removed elsewhere, and leaves the last one', () => {
    const mine = replaceReview(both, 'a', { ...a, title: 'Mine' });
    const change = changeBetween(both, mine)!;
    expect(applyChange(withoutReview(both, 'a'), change, mine).reviews).toEqual([
      b,
      { ...a, title: 'Mine' },
    ]);
    expect(applyChange(withoutReview(both, 'a'), change).reviews).toEqual([b]);
    expect(applyChange(libraryOf(b), { current: 'a', removed: ['b'] })).toEqual(libraryOf(b));
  });
});

it('begins anew with the reviews that a change touches, so that nothing erased comes back', () => {
  const mine = replaceReview(both, 'a', { ...a, title: 'Mine' });
  expect(libraryAnew(changeBetween(both, mine)!, mine)).toEqual(libraryOf({ ...a, title: 'Mine' }));
  expect(libraryAnew({ current: 'b' }, both)).toBeUndefined();
  const added = withReview(both, reviewOf({ id: 'c' }));
  expect(libraryAnew(changeBetween(both, added)!, added)).toEqual(libraryOf(reviewOf({ id: 'c' })));
});
