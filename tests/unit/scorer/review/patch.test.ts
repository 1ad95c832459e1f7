import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, patchBetween } from '#domain/scorer/review/patch.ts';
import {
  addPortal,
  movePortal,
  putAnswer,
  removePortal,
  renamePortal,
} from '#domain/scorer/review/portals.ts';
import { MOST_PORTALS } from '#domain/scorer/types.ts';
import { no, plainReview, portalOf, reviewOf, yes } from '../any-review.ts';
import { runs } from '../../../fixtures/depth.ts';

const base = reviewOf({ portals: [portalOf({}, 'a'), portalOf({ 'real-support': no }, 'b')] });
const pair = fc
  .tuple(plainReview, plainReview)
  .map(([before, after]) => [before, { ...after, id: before.id }] as const);

describe('a patch', () => {
  it('leads from one state of a review to another, and the opposite one back', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        expect(applyPatch(before, patchBetween(before, after) ?? {})).toEqual(after);
        expect(applyPatch(after, patchBetween(after, before) ?? {})).toEqual(before);
      }),
      { numRuns: runs(500) },
    );
  });

  it('is nothing between equal reviews', () => {
    fc.assert(
      fc.property(plainReview, (review) => {
        expect(patchBetween(review, review)).toBeUndefined();
        expect(patchBetween(review, structuredClone(review))).toBeUndefined();
      }),
    );
  });

  it('names only what changed', () => {
    expect(patchBetween(base, putAnswer(base, 'a', 'second-step', yes))).toEqual({
      edited: { a: { answers: { 'second-step': yes } } },
    });
    expect(patchBetween(base, putAnswer(base, 'b', 'real-support', undefined))).toEqual({
      edited: { b: { answers: { 'real-support': undefined } } },
    });
    expect(patchBetween(base, { ...base, title: 'T', weights: { leaving: 4 } })).toEqual({
      title: 'T',
      weights: { leaving: 4 },
    });
    expect(patchBetween(base, movePortal(base, 'a', 1))).toEqual({ order: ['b', 'a'] });
  });
});

describe('two changes from one beginning', () => {
  const both = (mine: typeof base, theirs: typeof base) =>
    applyPatch(theirs, patchBetween(base, mine)!, mine);

  it('to different rows of one portal both stand', () => {
    const after = both(
      putAnswer(base, 'a', 'second-step', yes),
      putAnswer(base, 'a', 'real-support', no),
    );
    expect(after.portals[0]?.answers).toEqual({ 'second-step': yes, 'real-support': no });
  });

  it('of which one renames and one answers both stand', () => {
    expect(
      both(renamePortal(base, 'a', 'New'), putAnswer(base, 'a', 'second-step', yes)).portals[0],
    ).toEqual(portalOf({ 'second-step': yes }, 'a', 'New'));
  });

  it('that both add a portal give both, in some order', () => {
    expect(
      both(addPortal(base, 'mine'), addPortal(base, 'theirs'))
        .portals.map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b', 'mine', 'theirs']);
  });

  it('that would make a seventh portal leave it out', () => {
    const full = ['c', 'd', 'e', 'f'].reduce((review, id) => addPortal(review, id), base);
    expect(both(addPortal(base, 'mine'), full).portals.map(({ id }) => id)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
    ]);
    expect(full.portals).toHaveLength(MOST_PORTALS);
  });

  it('of which one removes the portal that the other answers for keep the portal', () => {
    const mine = putAnswer(base, 'a', 'second-step', yes);
    expect(both(mine, removePortal(base, 'a')).portals.find(({ id }) => id === 'a')).toEqual(
      mine.portals[0],
    );
  });
});

it('does nothing to a portal that is gone when its writer is not there any more (undo)', () => {
  const patch = patchBetween(base, putAnswer(base, 'a', 'second-step', yes))!;
  expect(applyPatch(removePortal(base, 'a'), patch)).toEqual(removePortal(base, 'a'));
});

it('puts a removed portal back where it was', () => {
  const removed = removePortal(base, 'a');
  expect(applyPatch(removed, patchBetween(removed, base)!)).toEqual(base);
});
