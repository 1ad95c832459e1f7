import { describe, expect, it } from 'vitest';
import {
  askedAt,
  basisOf,
  isAsked,
  reasonOf,
  rowOf,
  rowState,
  weightOf,
} from '#domain/scorer/rules/rows.ts';
import { DEPTHS, type Depth } from '#domain/scorer/rules/criterion.ts';
import {
  BASES,
  type Answer,
  type Basis,
  type RowReason,
  type RowState,
} from '#domain/scorer/types.ts';
import { CRITERIA, portalOf, reviewOf, TODAY } from '../any-review.ts';

const must = CRITERIA[0]!;
const other = CRITERIA[4]!;

type Case = readonly [
  what: string,
  answer: Answer | undefined,
  quick: readonly [RowReason, RowState],
  other: readonly [RowReason, RowState],
];
const unanswered = ['unanswered', 'open'] as const;
const unproven = ['unproven', 'open'] as const;
const expired = ['expired', 'open'] as const;
const shown = ['shown', 'good'] as const;

const CASES: readonly Case[] = [
  ['nothing', undefined, unanswered, unanswered],
  ['a note alone', { note: 'We asked.' }, unanswered, unanswered],
  ['a not sure', { value: 'not-sure', basis: 'tried' }, ['not-sure', 'open'], ['not-sure', 'open']],
  [
    'a no, whatever its basis',
    { value: 'no', basis: 'said', expires: '2020-01-01' },
    ['no', 'bad'],
    ['no', 'bad'],
  ],
  [
    'a yes without a basis (one’s own eyes in the quick depth, the vendor’s word elsewhere)',
    { value: 'yes' },
    shown,
    unproven,
  ],
  ['a yes by the vendor’s word', { value: 'yes', basis: 'said' }, unproven, unproven],
  ['a yes by a document', { value: 'yes', basis: 'document' }, shown, shown],
  ['a yes that was tried', { value: 'yes', basis: 'tried' }, shown, shown],
  ['evidence on its last day', { value: 'yes', basis: 'document', expires: TODAY }, shown, shown],
  [
    'evidence a day late',
    { value: 'yes', basis: 'document', expires: '2026-11-22' },
    expired,
    expired,
  ],
  ['a bare yes that has expired', { value: 'yes', expires: '2026-11-22' }, expired, unproven],
  [
    'not applicable',
    { value: 'not-applicable' },
    ['not-applicable', 'na'],
    ['not-applicable', 'na'],
  ],
];

describe('a row', () => {
  it.each(CASES)('with %s', (_what, answer, quick, deeper) => {
    for (const [depth, [why, state]] of [
      ['quick', quick],
      ['standard', deeper],
      ['full', deeper],
    ] as const) {
      expect([
        reasonOf(other, answer, depth, TODAY),
        rowState(other, answer, depth, TODAY),
      ]).toEqual([why, state]);
    }
  });

  it.each<readonly [string, Answer, RowReason, RowState]>([
    ['and was tried', { value: 'offered', basis: 'tried' }, 'offered', 'good'],
    ['by the vendor’s word', { value: 'offered', basis: 'said' }, 'offered-unproven', 'open'],
    ['by the vendor’s word at this depth', { value: 'offered' }, 'offered-unproven', 'open'],
    [
      'by a proof that ran out',
      { value: 'offered', basis: 'document', expires: '2026-11-22' },
      'offered-expired',
      'open',
    ],
  ])('that is offered, %s, says so', (_what, answer, why, state) => {
    expect(reasonOf(must, answer, 'standard', TODAY)).toBe(why);
    expect(rowState(must, answer, 'standard', TODAY)).toBe(state);
  });

  it('counts what is offered as it counts a Yes, whatever its basis, date and depth', () => {
    const points = (
      value: 'yes' | 'offered',
      basis: Basis | undefined,
      expires: string,
      depth: Depth,
    ) => {
      const answer: Answer = { value, expires, ...(basis && { basis }) };
      const { why: _, ...row } = rowOf(
        must,
        portalOf({ [must.id]: answer }),
        reviewOf({ depth }),
        TODAY,
      );
      return row;
    };
    for (const basis of [undefined, ...BASES])
      for (const depth of DEPTHS)
        for (const expires of ['2026-11-22', TODAY])
          expect(points('offered', basis, expires, depth)).toEqual(
            points('yes', basis, expires, depth),
          );
  });

  it('that cannot be offered stays unanswered when a file says that it is', () => {
    expect(reasonOf(other, { value: 'offered', basis: 'tried' }, 'full', TODAY)).toBe('unanswered');
  });

  it('that must pass cannot be set aside: it stays unanswered', () => {
    expect(reasonOf(must, { value: 'not-applicable' }, 'full', TODAY)).toBe('unanswered');
    expect(rowState(must, { value: 'not-applicable' }, 'full', TODAY)).toBe('open');
  });

  it('carries its points: what is good counts at both ends, what is open at the high one, what is not applicable nowhere', () => {
    const points = (answer: Answer | undefined) => {
      const { low, high, of } = rowOf(
        other,
        portalOf(answer ? { [other.id]: answer } : {}),
        reviewOf(),
        TODAY,
      );
      return [low, high, of];
    };
    expect(points({ value: 'yes', basis: 'tried' })).toEqual([2, 2, 2]);
    expect(points(undefined)).toEqual([0, 2, 2]);
    expect(points({ value: 'no' })).toEqual([0, 0, 2]);
    expect(points({ value: 'not-applicable' })).toEqual([0, 0, 0]);
  });
});

it('asks the rows of a depth and of the shallower ones, in the order of the list', () => {
  expect([
    askedAt(CRITERIA, 'quick').length,
    askedAt(CRITERIA, 'standard').length,
    askedAt(CRITERIA, 'full').length,
  ]).toEqual([5, 7, 9]);
  expect(askedAt(CRITERIA, 'full')).toEqual(CRITERIA);
  expect([isAsked({ depth: 'standard' }, 'quick'), isAsked({ depth: 'standard' }, 'full')]).toEqual(
    [false, true],
  );
});

it('weighs a criterion as the review says or, when it says nothing, as the criterion does', () => {
  expect([
    weightOf(other, { weights: {} }),
    weightOf(other, { weights: { [other.id]: 5 } }),
  ]).toEqual([2, 5]);
  expect(weightOf({ ...other, id: 'constructor' }, { weights: {} })).toBe(2);
});

it('takes a Yes without a basis for what its depth is done by, and nothing else', () => {
  expect(basisOf({ value: 'yes' }, 'quick')).toBe('tried');
  expect(basisOf({ value: 'yes' }, 'standard')).toBe('said');
  expect(basisOf({ value: 'yes' }, 'full')).toBe('said');
  expect(basisOf({ value: 'yes', basis: 'document' }, 'full')).toBe('document');
  expect(basisOf({ value: 'no' }, 'full')).toBeUndefined();
  expect(basisOf(undefined, 'quick')).toBeUndefined();
});
