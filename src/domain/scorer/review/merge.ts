import { answerTo, isSameAnswer } from '../rules/answers.ts';
import { isSameText } from '../rules/names.ts';
import { findPortal, putAnswer, renamePortal, withEntry } from './portals.ts';
import {
  MOST_PORTALS,
  type Answer,
  type Conflict,
  type Merge,
  type ReviewedPortal,
  type Review,
  type Side,
  type Spot,
} from '../types.ts';

type Said = string | number | Answer;

/** What a copy says at a spot; undefined when it says nothing there. */
function saidAt(review: Review, spot: Spot): Said | undefined {
  switch (spot.kind) {
    case 'weight':
      return Object.hasOwn(review.weights, spot.criterion)
        ? review.weights[spot.criterion]
        : undefined;
    case 'name':
      return findPortal(review, spot.portal)?.name || undefined;
    case 'answer': {
      const portal = findPortal(review, spot.portal);
      return portal && answerTo(portal, spot.criterion);
    }
    default:
      return review[spot.kind] || undefined;
  }
}

/** The review with this said at a spot. */
function withSaid(review: Review, spot: Spot, said: Said): Review {
  switch (spot.kind) {
    case 'weight':
      return { ...review, weights: withEntry(review.weights, spot.criterion, said as number) };
    case 'name':
      return renamePortal(review, spot.portal, said as string);
    case 'answer':
      return putAnswer(review, spot.portal, spot.criterion, said as Answer);
    default:
      return { ...review, [spot.kind]: said };
  }
}

/** Two spellings of one name or title are no difference that a reader could see. */
function isSame(one: Said, other: Said): boolean {
  if (typeof one === 'object' && typeof other === 'object') return isSameAnswer(one, other);
  if (typeof one === 'string' && typeof other === 'string') return isSameText(one, other);
  return one === other;
}

/** Every spot at which the copy says something that the other review has room for. */
function spotsOf(theirs: Review, into: Review): readonly Spot[] {
  const portals = theirs.portals.filter(({ id }) => findPortal(into, id));
  return [
    ...(['title', 'reviewers', 'date', 'depth'] as const).map((kind) => ({ kind })),
    ...Object.keys(theirs.weights).map((criterion) => ({ kind: 'weight', criterion }) as const),
    ...portals.flatMap(({ id, answers }) => [
      { kind: 'name', portal: id } as const,
      ...Object.keys(answers).map(
        (criterion) => ({ kind: 'answer', portal: id, criterion }) as const,
      ),
    ]),
  ];
}

/**
 * Puts two copies of one review together, row by row. What only one of them says stands;
 * where both say something else, mine stands until the reader settles it.
 */
export function mergeReviews(mine: Review, theirs: Review): Merge {
  const theirOwn = theirs.portals.filter(({ id }) => !findPortal(mine, id));
  const room = MOST_PORTALS - mine.portals.length;
  const together: Review = { ...mine, portals: [...mine.portals, ...theirOwn.slice(0, room)] };
  const leftOut: readonly ReviewedPortal[] = theirOwn.slice(room);
  return spotsOf(theirs, together).reduce<Merge>(
    (merge, spot) => {
      const their = saidAt(theirs, spot);
      const own = saidAt(merge.review, spot);
      if (their === undefined || (own !== undefined && isSame(own, their))) return merge;
      if (own === undefined) return { ...merge, review: withSaid(merge.review, spot, their) };
      return {
        ...merge,
        conflicts: [...merge.conflicts, { ...spot, mine: own, theirs: their, taken: 'mine' }],
      };
    },
    { mine, review: together, conflicts: [], leftOut },
  );
}

/** Lets one side stand at a conflict; the same merge when there is no such conflict. */
export function settle(merge: Merge, index: number, take: Side): Merge {
  const conflict = merge.conflicts[index];
  if (!conflict) return merge;
  const settled: Conflict = { ...conflict, taken: take };
  return {
    ...merge,
    review: withSaid(merge.review, conflict, conflict[take]),
    conflicts: merge.conflicts.map((other, place) => (place === index ? settled : other)),
  };
}
