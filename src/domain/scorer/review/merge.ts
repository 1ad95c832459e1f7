import { answerTo, isSameAnswer } from '../rules/answers.ts';
import { isSameText } from '../rules/names.ts';
import { isSameOwn } from './patch.ts';
import { findPortal, putAnswer, renamePortal, withEntry } from './portals.ts';
import {
  MOST_COMMENTS,
  MOST_OWN,
  MOST_PORTALS,
  type Answer,
  type Conflict,
  type Merge,
  type OwnQuestion,
  type ReviewedPortal,
  type Review,
  type Side,
  type Spot,
} from '../types.ts';

type Said = Conflict['mine'];

const isOwnQuestion = (said: Said): said is OwnQuestion =>
  typeof said === 'object' && 'question' in said;

/** What a copy says at a spot; undefined when it says nothing there. */
function saidAt(review: Review, spot: Spot): Said | undefined {
  switch (spot.kind) {
    case 'weight':
      return Object.hasOwn(review.weights, spot.criterion)
        ? review.weights[spot.criterion]
        : undefined;
    case 'own':
      return review.own?.[spot.criterion];
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
    case 'own':
      return { ...review, own: { ...review.own, [spot.criterion]: said as OwnQuestion } };
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
  if (typeof one === 'object' && typeof other === 'object')
    return isOwnQuestion(one)
      ? isSameOwn(one, other as OwnQuestion)
      : isSameAnswer(one, other as Answer);
  if (typeof one === 'string' && typeof other === 'string') return isSameText(one, other);
  return one === other;
}

/** Every spot at which the copy says something that the other review has room for. */
function spotsOf(theirs: Review, into: Review): readonly Spot[] {
  const portals = theirs.portals.filter(({ id }) => findPortal(into, id));
  return [
    ...(['title', 'reviewers', 'date', 'depth', 'recommendation'] as const).map((kind) => ({
      kind,
    })),
    ...Object.keys(theirs.own ?? {})
      .filter((criterion) => into.own?.[criterion])
      .map((criterion) => ({ kind: 'own', criterion }) as const),
    ...Object.keys(theirs.weights).map((criterion) => ({ kind: 'weight', criterion }) as const),
    ...portals.flatMap(({ id, answers }) => [
      { kind: 'name', portal: id } as const,
      ...Object.keys(answers).map(
        (criterion) => ({ kind: 'answer', portal: id, criterion }) as const,
      ),
    ]),
  ];
}

/** Own rows of both, mine first, as many as there is room for. */
function withTheirQuestions(mine: Review, theirs: Review): Pick<Review, 'own'> {
  if (!theirs.own) return {};
  const both = Object.entries({ ...theirs.own, ...mine.own });
  const place = (id: string) => (mine.own?.[id] ? 0 : 1);
  return {
    own: Object.fromEntries(
      both
        .slice()
        .sort(([one], [other]) => place(one) - place(other))
        .slice(0, MOST_OWN),
    ),
  };
}

/** Comments of both: each says who wrote it, so there is nothing to settle. */
function withTheirComments(mine: ReviewedPortal, theirs?: ReviewedPortal): ReviewedPortal {
  if (!theirs?.comments) return mine;
  const both = Object.entries({ ...theirs.comments, ...mine.comments });
  return {
    ...mine,
    comments: Object.fromEntries(
      both
        .slice()
        .sort(([, one], [, other]) => (one.date < other.date ? -1 : 1))
        .slice(-MOST_COMMENTS),
    ),
  };
}

/**
 * Puts two copies of one review together, row by row. What only one of them says stands;
 * where both say something else, mine stands until the reader settles it.
 */
export function mergeReviews(mine: Review, theirs: Review): Merge {
  const theirOwn = theirs.portals.filter(({ id }) => !findPortal(mine, id));
  const room = MOST_PORTALS - mine.portals.length;
  const together: Review = {
    ...mine,
    ...withTheirQuestions(mine, theirs),
    portals: [
      ...mine.portals.map((portal) => withTheirComments(portal, findPortal(theirs, portal.id))),
      ...theirOwn.slice(0, room),
    ],
  };
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
