import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPortal,
  canAddPortal,
  canMovePortal,
  changeAnswer,
  duplicatePortal,
  emptyPortal,
  findPortal,
  movePortal,
  putAnswer,
  removePortal,
  renamePortal,
  withEntry,
} from '#domain/scorer/review/portals.ts';
import { MOST_PORTALS, NAME_LENGTH } from '#domain/scorer/types.ts';
import { plainReview, portalOf, reviewOf, yes } from '../any-review.ts';

const three = reviewOf({
  portals: [
    portalOf({ 'second-step': yes }, 'a', 'A'),
    portalOf({}, 'b', 'B'),
    portalOf({}, 'c', 'C'),
  ],
});
const ids = ({ portals }: { readonly portals: readonly { readonly id: string }[] }) =>
  portals.map(({ id }) => id);

describe('a portal', () => {
  it('is added as the last column, named in one line', () => {
    const added = addPortal(three, 'd', `D\n${'x'.repeat(100)}`);
    expect(ids(added)).toEqual(['a', 'b', 'c', 'd']);
    expect(added.portals[3]).toEqual(emptyPortal('d', `D ${'x'.repeat(NAME_LENGTH - 2)}`));
  });

  it('is not added with an id that is taken or no id, nor as the seventh', () => {
    expect(addPortal(three, 'a')).toBe(three);
    expect(addPortal(three, '__proto__')).toBe(three);
    const full = ['d', 'e', 'f'].reduce((review, id) => addPortal(review, id), three);
    expect(full.portals).toHaveLength(MOST_PORTALS);
    expect(canAddPortal(full, 'g')).toBe(false);
    expect(addPortal(full, 'g')).toBe(full);
    expect(duplicatePortal(full, 'a', 'g')).toBe(full);
  });

  it('is copied with its answers, right beside itself', () => {
    const copied = duplicatePortal(three, 'a', 'a2', 'A, again');
    expect(ids(copied)).toEqual(['a', 'a2', 'b', 'c']);
    expect(copied.portals[1]).toEqual(portalOf({ 'second-step': yes }, 'a2', 'A, again'));
    expect(duplicatePortal(three, 'nobody', 'x')).toBe(three);
    expect(duplicatePortal(three, 'b', 'x').portals[2]?.name).toBe('B');
  });

  it('is removed and renamed without a change to the others', () => {
    const removed = removePortal(three, 'b');
    expect(removed.portals).toEqual([three.portals[0], three.portals[2]]);
    const renamed = renamePortal(three, 'b', 'New');
    expect(renamed.portals.map(({ name }) => name)).toEqual(['A', 'New', 'C']);
    expect(renamed.portals[0]).toBe(three.portals[0]);
  });

  it('moves one column at a time and stays at the edge', () => {
    expect(ids(movePortal(three, 'b', -1))).toEqual(['b', 'a', 'c']);
    expect(ids(movePortal(three, 'b', 1))).toEqual(['a', 'c', 'b']);
    expect(movePortal(three, 'a', -1)).toBe(three);
    expect([
      canMovePortal(three, 'c', 1),
      canMovePortal(three, 'nobody', 1),
      canMovePortal(three, 'c', -1),
    ]).toEqual([false, false, true]);
  });

  it('is where it was after it moved there and back', () => {
    fc.assert(
      fc.property(plainReview, fc.constantFrom('first', 'b', 'c2', 'd-4'), (review, id) => {
        if (canMovePortal(review, id, 1))
          expect(movePortal(movePortal(review, id, 1), id, -1)).toEqual(review);
      }),
    );
  });
});

describe('an answer', () => {
  it('is put in its place and nowhere else', () => {
    const put = putAnswer(three, 'b', 'real-support', yes);
    expect(findPortal(put, 'b')?.answers).toEqual({ 'real-support': yes });
    expect(put.portals[0]).toBe(three.portals[0]);
    expect(findPortal(putAnswer(put, 'b', 'real-support', undefined), 'b')?.answers).toEqual({});
    expect(findPortal(putAnswer(put, 'b', 'real-support', { note: '' }), 'b')?.answers).toEqual({});
  });

  it('is changed by what it is, and only where there is a portal', () => {
    expect(
      changeAnswer(three, 'a', 'second-step', (answer) => ({ ...answer, note: 'n' })).portals[0]
        ?.answers,
    ).toEqual({ 'second-step': { ...yes, note: 'n' } });
    expect(changeAnswer(three, 'nobody', 'second-step', () => yes)).toBe(three);
  });
});

it('sets and drops one entry of a record, the others in their order', () => {
  expect(Object.keys(withEntry({ a: 1, b: 2 }, 'a', 3))).toEqual(['a', 'b']);
  expect(withEntry({ a: 1, b: 2 }, 'a', undefined)).toEqual({ b: 2 });
});
