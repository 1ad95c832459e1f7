import { answerTo } from './answers.ts';
import type { Criterion } from './criterion.ts';
import type { View } from '../review/events.ts';
import { askedBy, reasonOf, stateOf, weightOf } from './rows.ts';
import type { Day, Review, RowReason, RowState } from '../types.ts';

const WORTH: Record<Exclude<RowState, 'na'>, number> = { good: 2, open: 1, bad: 0 };
/** More than nobody knows, and less than what every patient must use. */
const OFFERED = 1.5;

function worthOf(why: RowReason): readonly number[] {
  const state = stateOf(why);
  return state === 'na' ? [] : [why === 'offered' ? OFFERED : WORTH[state]];
}

/** How far a row sets the portals apart: the widest gap between two of them, times its weight. */
export function separation(criterion: Criterion, review: Review, on: Day): number {
  const worth = review.portals
    .map((portal) => reasonOf(criterion, answerTo(portal, criterion.id), review.depth, on))
    .flatMap(worthOf);
  return worth.length < 2
    ? 0
    : (Math.max(...worth) - Math.min(...worth)) * weightOf(criterion, review);
}

/** The same rows, those that separate the portals most first; must-pass rows lead among equals. */
export function orderBySeparation(
  criteria: readonly Criterion[],
  review: Review,
  on: Day,
): readonly Criterion[] {
  const gap = new Map(criteria.map((criterion) => [criterion, separation(criterion, review, on)]));
  return criteria
    .slice()
    .sort((a, b) => gap.get(b)! - gap.get(a)! || Number(b.must) - Number(a.must));
}

/** The rows that do not stand the same at every portal; all of them when there are no two portals to compare. */
export function differencesOnly(
  criteria: readonly Criterion[],
  review: Review,
  on: Day,
): readonly Criterion[] {
  if (review.portals.length < 2) return criteria;
  return criteria.filter((criterion) => {
    const stands = review.portals.map((portal) =>
      reasonOf(criterion, answerTo(portal, criterion.id), review.depth, on),
    );
    return new Set(stands).size > 1;
  });
}

/** Ids of the rows to show, in their order. */
export function rowsToShow(
  criteria: readonly Criterion[],
  review: Review,
  view: View,
  on: Day,
): readonly string[] {
  const asked = askedBy(criteria, review);
  const kept = view.differencesOnly ? differencesOnly(asked, review, on) : asked;
  const ordered = view.order === 'separation' ? orderBySeparation(kept, review, on) : kept;
  return ordered.map(({ id }) => id);
}
