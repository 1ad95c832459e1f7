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
import { MOST_OWN, MOST_PORTALS } from '#domain/scorer/types.ts';
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

describe('what few reviews have', () => {
  const comment = { criterion: 'second-step', by: 'AB', date: '2026-11-23', text: 'Seen.' };
  const question = { question: 'Parking?', proof: '', must: false, weight: 2 };
  const withComment = (change: Partial<typeof comment> = {}) =>
    reviewOf({ portals: [{ ...portalOf(), comments: { c: { ...comment, ...change } } }] });
  const withQuestion = (change: Partial<typeof question> = {}) =>
    reviewOf({ own: { q: { ...question, ...change } } });

  it.each([{ criterion: 'leaving' }, { by: 'CD' }, { date: '2026-11-24' }, { text: 'Not seen.' }])(
    'a comment is another one with %j',
    (change) => {
      const patch = patchBetween(withComment(), withComment(change));
      expect(patch).toEqual({ edited: { first: { comments: { c: { ...comment, ...change } } } } });
      expect(applyPatch(withComment(), patch!)).toEqual(withComment(change));
    },
  );

  it.each([{ question: 'A lift?' }, { proof: 'A photo' }, { must: true }, { weight: 3 }])(
    'an own row is another one with %j',
    (change) => {
      const patch = patchBetween(withQuestion(), withQuestion(change));
      expect(patch).toEqual({ own: { q: { ...question, ...change } } });
      expect(applyPatch(withQuestion(), patch!)).toEqual(withQuestion(change));
    },
  );

  it('comes with its first entry and goes with its last', () => {
    for (const [without, one] of [
      [reviewOf({ portals: [portalOf()] }), withComment()],
      [reviewOf(), withQuestion()],
    ] as const) {
      expect(applyPatch(without, patchBetween(without, one)!)).toEqual(one);
      expect(applyPatch(one, patchBetween(one, without)!)).toEqual(without);
    }
  });

  it('has no more own rows than there is room for, whoever added them', () => {
    const own = Object.fromEntries(
      Array.from({ length: MOST_OWN }, (_, n) => [`q-${n}`, question]),
    );
    const more = applyPatch(reviewOf({ own }), patchBetween(reviewOf(), withQuestion())!);
    expect(Object.keys(more.own!)).toEqual(Object.keys(own));
  });
});

it('portals that an order does not name come last', () => {
  const three = addPortal(base, 'c');
  expect(
    applyPatch(three, patchBetween(base, movePortal(base, 'a', 1))!).portals.map(({ id }) => id),
  ).toEqual(['b', 'a', 'c']);
  expect(
    applyPatch(movePortal(three, 'c', -1), { order: ['b', 'a'] }).portals.map(({ id }) => id),
  ).toEqual(['b', 'a', 'c']);
});

it('a portal that both added under one id stands once, as it is there', () => {
  const there = addPortal(base, 'new', 'Theirs');
  const patch = patchBetween(base, addPortal(base, 'new', 'Mine'))!;
  expect(applyPatch(there, patch).portals.map(({ name }) => name)).toEqual(['', '', 'Theirs']);
});
