import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeReviews, settle } from '#domain/scorer/review/merge.ts';
import { MOST_PORTALS } from '#domain/scorer/types.ts';
import { no, plainReview, portalOf, reviewOf, yes } from '../any-review.ts';

const mine = reviewOf({
  title: 'Ours',
  portals: [portalOf({ 'second-step': yes, 'real-support': no }, 'a', 'Blue')],
  weights: { leaving: 2 },
});
const theirs = reviewOf({
  title: 'Ours',
  reviewers: 'Pat',
  portals: [
    portalOf({ 'second-step': yes, 'real-support': yes, 'own-sign-ins': no }, 'a', 'Blue'),
    portalOf({}, 'b', 'Green'),
  ],
  weights: { leaving: 4, 'own-sign-ins': 5 },
});

describe('two copies of one review', () => {
  it('merge row by row: what one of them says stands, and mine where both say something else', () => {
    expect(mergeReviews(mine, theirs)).toEqual({
      mine,
      review: {
        ...mine,
        reviewers: 'Pat',
        weights: { leaving: 2, 'own-sign-ins': 5 },
        portals: [
          portalOf({ 'second-step': yes, 'real-support': no, 'own-sign-ins': no }, 'a', 'Blue'),
          portalOf({}, 'b', 'Green'),
        ],
      },
      conflicts: [
        { kind: 'weight', criterion: 'leaving', mine: 2, theirs: 4, taken: 'mine' },
        {
          kind: 'answer',
          portal: 'a',
          criterion: 'real-support',
          mine: no,
          theirs: yes,
          taken: 'mine',
        },
      ],
      leftOut: [],
    });
  });

  it('list a title, a date, a depth and a name that are not the same', () => {
    const other = {
      ...theirs,
      title: 'Theirs',
      date: '2026-01-01',
      depth: 'quick' as const,
      portals: [{ ...theirs.portals[0]!, name: 'Azure' }],
    };
    expect(mergeReviews(mine, other).conflicts.map(({ kind }) => kind)).toEqual([
      'title',
      'date',
      'depth',
      'weight',
      'name',
      'answer',
    ]);
  });

  it('name the portals for which there is no room', () => {
    const full = reviewOf({ portals: Array.from({ length: 5 }, (_, n) => portalOf({}, `p${n}`)) });
    const more = reviewOf({ portals: [portalOf({}, 'x', 'X'), portalOf({}, 'y', 'Y')] });
    const { review, leftOut } = mergeReviews(full, more);
    expect([review.portals.length, leftOut]).toEqual([MOST_PORTALS, [portalOf({}, 'y', 'Y')]]);
  });

  it('have no conflict with themselves', () => {
    fc.assert(
      fc.property(plainReview, (review) => {
        expect(mergeReviews(review, structuredClone(review))).toEqual({
          mine: review,
          review,
          conflicts: [],
          leftOut: [],
        });
      }),
    );
  });

  it('lose no answer: each of mine stands, and each of theirs stands or is a conflict', () => {
    fc.assert(
      fc.property(plainReview, plainReview, (one, other) => {
        const { review, conflicts } = mergeReviews(one, other);
        for (const portal of one.portals)
          expect(review.portals.find(({ id }) => id === portal.id)?.answers).toMatchObject(
            portal.answers,
          );
        for (const { id, answers } of other.portals)
          for (const [criterion, answer] of Object.entries(answers)) {
            const stands = review.portals.find((portal) => portal.id === id)?.answers[criterion];
            const conflict = conflicts.find(
              (spot) =>
                spot.kind === 'answer' && spot.portal === id && spot.criterion === criterion,
            );
            expect(conflict ? conflict.theirs : stands).toEqual(answer);
          }
      }),
    );
  });
});

describe('a conflict', () => {
  it('is settled for either side, as often as the reader likes', () => {
    const merge = mergeReviews(mine, theirs);
    const settled = settle(settle(merge, 1, 'theirs'), 0, 'theirs');
    expect(settled.review.portals[0]?.answers['real-support']).toEqual(yes);
    expect([
      settled.review.weights['leaving'],
      settled.conflicts.map(({ taken }) => taken),
    ]).toEqual([4, ['theirs', 'theirs']]);
    expect(settle(settle(settled, 1, 'mine'), 0, 'mine')).toEqual(merge);
    expect(settle(merge, 7, 'theirs')).toBe(merge);
  });

  it('settled for them everywhere gives what they say, in whatever order', () => {
    fc.assert(
      fc.property(plainReview, plainReview, (one, other) => {
        const merge = mergeReviews(one, other);
        const all = merge.conflicts.reduceRight(
          (next, _, index) => settle(next, index, 'theirs'),
          merge,
        );
        for (const conflict of all.conflicts)
          if (conflict.kind === 'name')
            expect(all.review.portals.find(({ id }) => id === conflict.portal)?.name).toBe(
              conflict.theirs,
            );
        for (const portal of other.portals) {
          if (all.leftOut.includes(portal)) continue;
          expect(all.review.portals.find(({ id }) => id === portal.id)?.answers).toMatchObject(
            portal.answers,
          );
        }
      }),
    );
  });
});
