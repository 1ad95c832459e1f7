import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeReviews, settle } from '#domain/scorer/review/merge.ts';
import {
  MOST_COMMENTS,
  MOST_OWN,
  MOST_PORTALS,
  type ReviewedPortal,
} from '#domain/scorer/types.ts';
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

describe('own rows of two copies', () => {
  const ask = (question: string, change = {}) => ({
    question,
    proof: '',
    must: false,
    weight: 2,
    ...change,
  });

  it('stand side by side, mine first', () => {
    const { review, conflicts } = mergeReviews(
      reviewOf({ own: { z: ask('Mine?') } }),
      reviewOf({ own: { a: ask('Theirs?'), z: ask('Mine?') } }),
    );
    expect([Object.keys(review.own!), review.own!['a'], conflicts]).toEqual([
      ['z', 'a'],
      ask('Theirs?'),
      [],
    ]);
    expect(mergeReviews(reviewOf(), reviewOf({ own: { a: ask('A?') } })).review.own).toEqual({
      a: ask('A?'),
    });
    expect(mergeReviews(reviewOf({ own: { z: ask('Z?') } }), reviewOf()).review.own).toEqual({
      z: ask('Z?'),
    });
  });

  it('that differ are a conflict, and either can stand', () => {
    const [one, other] = [ask('Parking?'), ask('Parking?', { must: true })];
    const merge = mergeReviews(reviewOf({ own: { q: one } }), reviewOf({ own: { q: other } }));
    expect(merge.review.own).toEqual({ q: one });
    expect(merge.conflicts).toEqual([
      { kind: 'own', criterion: 'q', mine: one, theirs: other, taken: 'mine' },
    ]);
    const settled = settle(merge, 0, 'theirs');
    expect(settled.review).toEqual({ ...merge.review, own: { q: other } });
    expect(settle(settled, 0, 'mine').review).toEqual(merge.review);
  });

  it('find room for so many: theirs are left out first, and their answers with them', () => {
    const own = Object.fromEntries(
      Array.from({ length: MOST_OWN }, (_, n) => [`mine-${n}`, ask(`${n}?`)]),
    );
    const { review, conflicts } = mergeReviews(
      reviewOf({ own }),
      reviewOf({ own: { a: ask('Theirs?') } }),
    );
    expect([Object.keys(review.own!), conflicts]).toEqual([Object.keys(own), []]);
  });
});

describe('comments of two copies', () => {
  const said = (date: string, by = 'AB') => ({ criterion: 'second-step', by, date, text: 'Seen.' });
  const withComments = (comments: ReviewedPortal['comments'], id = 'first') =>
    reviewOf({ portals: [{ ...portalOf({}, id), ...(comments && { comments }) }] });

  it('stand in order of their days, and those of one copy alone stay', () => {
    const merge = mergeReviews(
      withComments({ b: said('2026-11-22'), d: said('2026-11-24') }),
      withComments({ c: said('2026-11-23'), a: said('2026-11-21') }),
    );
    expect(Object.keys(merge.review.portals[0]!.comments!)).toEqual(['a', 'b', 'c', 'd']);
    const mineAlone = withComments({ b: said('2026-11-22') });
    expect(mergeReviews(mineAlone, withComments(undefined)).review).toEqual(mineAlone);
    expect(mergeReviews(mineAlone, reviewOf({ portals: [] })).review).toEqual(mineAlone);
  });

  it('find room for so many: the oldest are left out', () => {
    const many = Object.fromEntries(
      Array.from({ length: MOST_COMMENTS }, (_, n) => [`c-${n}`, said('2026-11-22')]),
    );
    const { review } = mergeReviews(
      withComments({ old: said('2026-01-01'), new: said('2026-11-23') }),
      withComments(many),
    );
    const kept = Object.keys(review.portals[0]!.comments!);
    expect([kept.length, kept.includes('old'), kept.includes('new')]).toEqual([
      MOST_COMMENTS,
      false,
      true,
    ]);
  });
});

it('two spellings of one title, one name and one list of reviewers are no conflict', () => {
  const spelled = (space: string) =>
    reviewOf({
      title: `Our${space}review`,
      reviewers: `Ann,${space}Ben`,
      portals: [portalOf({}, 'first', `Blue${space}portal`)],
    });
  expect(mergeReviews(spelled(' '), spelled('\u00a0')).conflicts).toEqual([]);
});

it('what the reviewers advise stands, is taken over, or is a conflict', () => {
  const advise = (recommendation?: string) => reviewOf(recommendation ? { recommendation } : {});
  expect(mergeReviews(advise(), advise('Wait.')).review).toEqual(advise('Wait.'));
  const merge = mergeReviews(advise('Buy.'), advise('Wait.'));
  expect(merge.conflicts).toEqual([
    { kind: 'recommendation', mine: 'Buy.', theirs: 'Wait.', taken: 'mine' },
  ]);
  expect(settle(merge, 0, 'theirs').review).toEqual(advise('Wait.'));
});
