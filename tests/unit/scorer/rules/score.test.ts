import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putAnswer } from '#domain/scorer/review/portals.ts';
import { rangeOf, scoreOf, totalsOf, verdictOn } from '#domain/scorer/rules/score.ts';
import type { Answer, ReviewedPortal, Review, Score } from '#domain/scorer/types.ts';
import {
  allQuick,
  CRITERIA,
  no,
  offered,
  plainReview,
  portalOf,
  QUICK,
  reviewOf,
  TODAY,
  yes,
} from '../any-review.ts';
import { runs } from '../../../fixtures/depth.ts';

const quick = (answers: ReviewedPortal['answers']): Score =>
  scoreOf(portalOf(answers), reviewOf({ depth: 'quick' }), CRITERIA, TODAY);
const score = (review: Review, at = 0): Score =>
  scoreOf(review.portals[at]!, review, CRITERIA, TODAY);
/** A review with at least one portal, and one of its rows. */
const withRow = fc.tuple(
  plainReview.filter(({ portals }) => portals.length > 0),
  fc.constantFrom(...CRITERIA),
);
const put = (review: Review, criterion: string, answer: Answer | undefined) =>
  putAnswer(review, review.portals[0]!.id, criterion, answer);

describe('the verdict', () => {
  it('is "unanswered", without a range, while nothing is answered', () => {
    expect(quick({})).toMatchObject({ verdict: 'unanswered', causes: [], range: undefined });
  });

  it('stays "unanswered" when rows were only set aside or noted: silence never counts as good', () => {
    const aside = {
      'own-sign-ins': { value: 'not-applicable' },
      'second-step': { value: 'not-applicable' },
      'real-support': { note: 'We wait for a reply.' },
    } as const;
    expect(quick(aside)).toMatchObject({ verdict: 'unanswered', range: undefined });
  });

  it('is "ask" with two bad rows, and names both', () => {
    expect(quick({ ...allQuick(yes), 'own-sign-ins': no, 'real-support': no })).toMatchObject({
      verdict: 'ask',
      causes: ['own-sign-ins', 'real-support'],
    });
  });

  it('is "ask" with one bad must-pass row, however good the others are', () => {
    expect(quick({ ...allQuick(yes), 'https-everywhere': no })).toMatchObject({
      verdict: 'ask',
      causes: ['https-everywhere'],
    });
  });

  it('is "unproven" with an open row, and names it', () => {
    expect(quick({ ...allQuick(yes), 'stays-inside': { value: 'not-sure' } })).toMatchObject({
      verdict: 'unproven',
      causes: ['stays-inside'],
    });
    expect(quick({ 'second-step': yes })).toMatchObject({
      verdict: 'unproven',
      causes: QUICK.slice(1),
    });
  });

  it('is "holds-up" when no row is open, also with one bad row that is not must-pass', () => {
    expect(quick(allQuick(yes))).toMatchObject({
      verdict: 'holds-up',
      causes: [],
      range: { low: 100, high: 100 },
    });
    expect(quick({ ...allQuick(yes), 'real-support': no })).toMatchObject({
      verdict: 'holds-up',
      causes: [],
      range: { low: 83, high: 83 },
    });
  });

  it('holds up with a second step that is offered and was tried, and not with one that is only said', () => {
    const withStep = (answer: Answer) => quick({ ...allQuick(yes), 'second-step': answer });
    expect(withStep(offered)).toMatchObject({
      verdict: 'holds-up',
      causes: [],
      range: { low: 100, high: 100 },
    });
    expect(withStep({ value: 'offered', basis: 'said' })).toMatchObject({
      verdict: 'unproven',
      causes: ['second-step'],
      range: { low: 75, high: 100 },
    });
  });

  it('is always "ask" with a bad must-pass row among the rows asked', () => {
    fc.assert(
      fc.property(withRow, ([review, criterion]) => {
        const bad = put({ ...review, depth: 'full' }, criterion.id, no);
        if (criterion.must) expect(score(bad).verdict).toBe('ask');
      }),
    );
  });

  it('follows the words of the rule', () => {
    fc.assert(
      fc.property(withRow, ([review]) => {
        const { rows, verdict, causes } = score(review);
        const bad = rows.filter(({ state }) => state === 'bad');
        const isAsk = bad.length >= 2 || bad.some(({ must }) => must);
        const isOpen = rows.some(({ state }) => state === 'open');
        if (verdict === 'unanswered')
          expect(rows.every(({ why }) => why === 'unanswered' || why === 'not-applicable')).toBe(
            true,
          );
        else expect(verdict).toBe(isAsk ? 'ask' : isOpen ? 'unproven' : 'holds-up');
        const states = { ask: 'bad', unproven: 'open' } as Record<string, string>;
        expect(causes).toEqual(
          rows.filter(({ state }) => state === states[verdict]).map(({ criterion }) => criterion),
        );
        expect(verdictOn(rows)).toEqual({ verdict, causes });
      }),
    );
  });
});

describe('the range', () => {
  it('is from every open row a No to every open row a Yes', () => {
    expect(quick({ 'second-step': yes, 'own-sign-ins': no }).range).toEqual({ low: 25, high: 83 });
  });

  it('rounds halves up, at both ends alike', () => {
    expect(rangeOf({ low: 1, high: 3, of: 8 })).toEqual({ low: 13, high: 38 });
    expect(rangeOf({ low: 0, high: 0, of: 0 })).toBeUndefined();
  });

  it('never calls a full list with one No in it 100', () => {
    const heaviest = 33 * 5;
    expect(rangeOf({ low: heaviest - 1, high: heaviest - 1, of: heaviest })).toEqual({
      low: 99,
      high: 99,
    });
  });

  it('is there exactly when something is answered, whole, and within 0 to 100', () => {
    fc.assert(
      fc.property(plainReview, (review) => {
        for (const at of review.portals.keys()) {
          const { range, verdict } = score(review, at);
          expect(range === undefined).toBe(verdict === 'unanswered');
          if (!range) continue;
          expect([Number.isInteger(range.low), Number.isInteger(range.high)]).toEqual([true, true]);
          expect(0 <= range.low && range.low <= range.high && range.high <= 100).toBe(true);
        }
      }),
    );
  });

  it('always holds the final score, however the open rows turn out', () => {
    fc.assert(
      fc.property(
        withRow,
        fc.infiniteStream(fc.constantFrom<Answer>(yes, no, { value: 'not-applicable' })),
        ([review], turns) => {
          const before = score(review);
          let settled = review;
          for (const { criterion, must } of before.rows.filter(({ state }) => state === 'open')) {
            const turn: Answer = turns.next().value;
            settled = put(settled, criterion, must && turn.value === 'not-applicable' ? no : turn);
          }
          const { range: final, rows } = score(settled);
          expect(rows.some(({ state }) => state === 'open')).toBe(false);
          if (!before.range || !final) return;
          expect(final.low).toBe(final.high);
          expect(before.range.low <= final.low && final.high <= before.range.high).toBe(true);
        },
      ),
      { numRuns: runs(2_000) },
    );
  });

  it('is not lowered by turning a "not sure" into Yes, and not raised by turning it into No', () => {
    fc.assert(
      fc.property(
        withRow,
        fc.constantFrom('said', 'document', 'tried', undefined),
        ([drawn, criterion], basis) => {
          const review = put(drawn, criterion.id, { value: 'not-sure' });
          const [unsure, good, bad] = [
            review,
            put(review, criterion.id, { value: 'yes', basis }),
            put(review, criterion.id, no),
          ].map((one) => score(one).range);
          if (!unsure) {
            // The row is not asked at this depth, and nothing else is answered.
            expect([good, bad]).toEqual([undefined, undefined]);
            return;
          }
          expect(good!.low >= unsure.low && good!.high >= unsure.high).toBe(true);
          expect(bad!.low <= unsure.low && bad!.high <= unsure.high).toBe(true);
        },
      ),
      { numRuns: runs(2_000) },
    );
  });

  it('leaves "not applicable" out of both sums', () => {
    fc.assert(
      fc.property(withRow, ([review, criterion]) => {
        if (criterion.must) return;
        const aside = put(review, criterion.id, { value: 'not-applicable' });
        const without = scoreOf(
          aside.portals[0]!,
          aside,
          CRITERIA.filter((one) => one !== criterion),
          TODAY,
        );
        expect(score(aside)).toMatchObject({
          totals: without.totals,
          range: without.range,
          verdict: without.verdict,
          causes: without.causes,
        });
      }),
    );
  });

  it('does not depend on the order of the criteria, nor on the order of the answers', () => {
    fc.assert(
      fc.property(
        withRow,
        fc.shuffledSubarray([...CRITERIA], { minLength: CRITERIA.length }),
        ([review], order) => {
          const portal = review.portals[0]!;
          const turned = {
            ...portal,
            answers: Object.fromEntries(Object.entries(portal.answers).reverse()),
          };
          const { verdict, range, totals, causes } = score(review);
          const other = scoreOf(turned, review, order, TODAY);
          expect(other).toMatchObject({ verdict, totals, range });
          expect([...other.causes].sort()).toEqual([...causes].sort());
        },
      ),
    );
  });
});

describe('the breakdown', () => {
  it('adds up to the totals, and the totals to the range', () => {
    fc.assert(
      fc.property(plainReview, (review) => {
        for (const at of review.portals.keys()) {
          const { rows, totals, range } = score(review, at);
          const sum = (key: 'low' | 'high' | 'of') =>
            rows.reduce((points, row) => points + row[key], 0);
          expect(totals).toEqual({ low: sum('low'), high: sum('high'), of: sum('of') });
          expect(totals).toEqual(totalsOf(rows));
          if (range) expect(range).toEqual(rangeOf(totals));
        }
      }),
    );
  });

  it('uses the weights that a reviewer changed', () => {
    const review = reviewOf({
      depth: 'quick',
      weights: { 'real-support': 5 },
      portals: [portalOf({ ...allQuick(yes), 'real-support': no })],
    });
    expect(score(review)).toMatchObject({
      totals: { low: 10, high: 10, of: 15 },
      range: { low: 67, high: 67 },
    });
  });
});

it('gives the same score for equal data every time', () => {
  fc.assert(
    fc.property(plainReview, (review) => {
      for (const at of review.portals.keys())
        expect(score(structuredClone(review), at)).toEqual(score(review, at));
    }),
  );
});
