import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differencesOnly,
  orderBySeparation,
  rowsToShow,
  separation,
} from '#domain/scorer/rules/order.ts';
import { askedAt } from '#domain/scorer/rules/rows.ts';
import type { Answer } from '#domain/scorer/types.ts';
import { AS_LISTED } from '#domain/scorer/review/session.ts';
import {
  CRITERIA,
  no,
  offered,
  plainReview,
  portalOf,
  reviewOf,
  TODAY,
  yes,
} from '../any-review.ts';

const two = reviewOf({
  portals: [
    portalOf({
      'second-step': yes,
      'own-sign-ins': yes,
      'log-protected': yes,
      'real-support': yes,
    }),
    portalOf(
      {
        'second-step': { value: 'not-sure' },
        'own-sign-ins': no,
        'log-protected': no,
        'real-support': yes,
      },
      'b',
    ),
  ],
});
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('the order by what separates the portals', () => {
  it('is by the widest gap times the weight, must-pass rows first among equals, then as listed', () => {
    expect(ids(orderBySeparation(CRITERIA, two, TODAY)).slice(0, 5)).toEqual([
      'own-sign-ins',
      'second-step',
      'log-protected',
      'https-everywhere',
      'idle-sign-out',
    ]);
  });

  it('puts a step that is offered between one that is demanded and none, above what nobody knows', () => {
    const gap = (one: Answer, other: Answer) =>
      separation(
        CRITERIA[0]!,
        reviewOf({
          portals: [portalOf({ 'second-step': one }), portalOf({ 'second-step': other }, 'b')],
        }),
        TODAY,
      );
    const unknown: Answer = { value: 'not-sure' };
    expect(gap(yes, offered)).toBeLessThan(gap(yes, unknown));
    expect(gap(offered, no)).toBeLessThan(gap(yes, no));
    expect(gap(offered, no)).toBeGreaterThan(gap(unknown, no));
  });

  it('measures nothing where fewer than two portals have something to compare', () => {
    const aside = reviewOf({
      portals: [
        portalOf({ 'real-support': yes }),
        portalOf({ 'real-support': { value: 'not-applicable' } }, 'b'),
      ],
    });
    expect(separation(CRITERIA.at(-1)!, aside, TODAY)).toBe(0);
    expect(separation(CRITERIA[0]!, reviewOf(), TODAY)).toBe(0);
  });

  it('has every row once, and no row before one that separates more', () => {
    fc.assert(
      fc.property(plainReview, (review) => {
        const ordered = orderBySeparation(CRITERIA, review, TODAY);
        expect(ids(ordered).sort()).toEqual(ids(CRITERIA).sort());
        const gaps = ordered.map((criterion) => separation(criterion, review, TODAY));
        expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe('differences only', () => {
  it('keeps the second step where one portal demands it and the other offers it', () => {
    const review = reviewOf({
      portals: [portalOf({ 'second-step': yes }), portalOf({ 'second-step': offered }, 'b')],
    });
    expect(ids(differencesOnly(CRITERIA, review, TODAY))).toEqual(['second-step']);
  });

  it('leaves out the rows that stand the same at every portal', () => {
    expect(ids(differencesOnly(CRITERIA, two, TODAY))).toEqual([
      'second-step',
      'own-sign-ins',
      'log-protected',
    ]);
  });

  it('shows every row when there are no two portals to compare', () => {
    expect(differencesOnly(CRITERIA, reviewOf(), TODAY)).toBe(CRITERIA);
  });
});

it('shows the rows of the depth, as listed until another view is chosen', () => {
  expect(rowsToShow(CRITERIA, { ...two, depth: 'quick' }, AS_LISTED, TODAY)).toEqual(
    ids(askedAt(CRITERIA, 'quick')),
  );
  expect(rowsToShow(CRITERIA, two, { order: 'separation', differencesOnly: true }, TODAY)).toEqual([
    'own-sign-ins',
    'second-step',
    'log-protected',
  ]);
});
