import { answerTo, isGood, valuesFor } from './answers.ts';
import { DEPTHS, type Criterion, type Depth } from './criterion.ts';
import { withOwn } from './own.ts';
import type {
  Answer,
  Basis,
  Day,
  ReviewedPortal,
  Review,
  Row,
  RowReason,
  RowState,
} from '../types.ts';

/** Does a review of this depth ask this row? */
export const isAsked = (criterion: Pick<Criterion, 'depth'>, depth: Depth): boolean =>
  DEPTHS.indexOf(criterion.depth) <= DEPTHS.indexOf(depth);

/** The rows of a depth, in the order of the list. */
export const askedAt = (criteria: readonly Criterion[], depth: Depth): readonly Criterion[] =>
  criteria.filter((criterion) => isAsked(criterion, depth));

/** The rows that a review asks: those of its depth, then its own. */
export const askedBy = (
  criteria: readonly Criterion[],
  review: Pick<Review, 'depth' | 'own'>,
): readonly Criterion[] => askedAt(withOwn(criteria, review), review.depth);

export const STATES: Record<RowReason, RowState> = {
  unanswered: 'open',
  'not-sure': 'open',
  unproven: 'open',
  expired: 'open',
  no: 'bad',
  shown: 'good',
  'not-applicable': 'na',
  'offered-unproven': 'open',
  'offered-expired': 'open',
  offered: 'good',
};

export const stateOf = (why: RowReason): RowState => STATES[why];

/**
 * How an answer is known. A Yes, or what is offered, without a basis is the reviewer's own eyes in the quick
 * depth and the vendor's word in the others.
 */
export const basisOf = (answer: Answer | undefined, depth: Depth): Basis | undefined =>
  answer?.basis ?? (!isGood(answer) ? undefined : depth === 'quick' ? 'tried' : 'said');

/**
 * Why a row counts as it does. A Yes that rests on the vendor's word is not proven, and
 * "offered" is a Yes that says how far it goes (docs/decisions/17). An answer that the row
 * cannot have, such as a must-pass row set aside, leaves it unanswered.
 *
 * @param on - the day of the judgment; evidence counts up to and on the day it expires
 */
export function reasonOf(
  criterion: Criterion,
  answer: Answer | undefined,
  depth: Depth,
  on: Day,
): RowReason {
  const value = answer?.value;
  if (value === undefined || !valuesFor(criterion).includes(value)) return 'unanswered';
  if (value !== 'yes' && value !== 'offered') return value;
  if (basisOf(answer, depth) === 'said') return value === 'yes' ? 'unproven' : 'offered-unproven';
  if (answer?.expires !== undefined && answer.expires < on)
    return value === 'yes' ? 'expired' : 'offered-expired';
  return value === 'yes' ? 'shown' : 'offered';
}

export const rowState = (...row: Parameters<typeof reasonOf>): RowState =>
  stateOf(reasonOf(...row));

/** What a criterion counts for in this review. */
export const weightOf = ({ id, weight }: Criterion, { weights }: Pick<Review, 'weights'>): number =>
  (Object.hasOwn(weights, id) ? weights[id] : undefined) ?? weight;

/** One line of the breakdown. */
export function rowOf(
  criterion: Criterion,
  portal: ReviewedPortal,
  review: Pick<Review, 'depth' | 'weights'>,
  on: Day,
): Row {
  const why = reasonOf(criterion, answerTo(portal, criterion.id), review.depth, on);
  const state = STATES[why];
  const weight = weightOf(criterion, review);
  return {
    criterion: criterion.id,
    state,
    why,
    must: criterion.must,
    weight,
    low: state === 'good' ? weight : 0,
    high: state === 'good' || state === 'open' ? weight : 0,
    of: state === 'na' ? 0 : weight,
  };
}
