import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import { answerTo } from '#domain/scorer/rules/answers.ts';
import type { Criterion } from '#domain/scorer/rules/criterion.ts';
import { findReview } from '#domain/scorer/review/library.ts';
import { canMovePortal, findPortal } from '#domain/scorer/review/portals.ts';
import { weightOf } from '#domain/scorer/rules/rows.ts';
import { scoreOf } from '#domain/scorer/rules/score.ts';
import { askedIn, reviewIn } from '#domain/scorer/review/session.ts';
import {
  MOST_PORTALS,
  MOST_REVIEWS,
  type Answer,
  type ReviewedPortal,
  type Review,
  type Score,
} from '#domain/scorer/types.ts';
import type { scorerMachine } from './scorer.machine.ts';

/** What a screen may ask of a snapshot besides its tags; no screen works a rule out by itself. */
export type ScorerSnapshot = SnapshotFrom<typeof scorerMachine>;
export type ScorerActor = ActorRefFrom<typeof scorerMachine>;

/** The review on show, at the depth that it is asked at. */
export const currentReviewIn = ({ context }: ScorerSnapshot): Review => reviewIn(context);
export const reviewsIn = ({ context }: ScorerSnapshot): readonly Review[] =>
  context.library.reviews;
export const portalsIn = (snapshot: ScorerSnapshot): readonly ReviewedPortal[] =>
  currentReviewIn(snapshot).portals;

/** The rows on show, in the order chosen; they stay put while answers change. */
export const rowsIn = ({ context }: ScorerSnapshot): readonly string[] => context.rows;

/** The review that a vendor's answers will go to; undefined while none are open. */
export const heardReviewIn = ({ context }: ScorerSnapshot): Review | undefined =>
  context.hearing && findReview(context.library, context.hearing.review);

/** A row that the review asks, the reviewers' own among them. */
export const rowIn = ({ context }: ScorerSnapshot, id: string): Criterion | undefined =>
  askedIn(context).find((row) => row.id === id);

/** Everything the rules say of one portal; undefined when there is none of that id. */
export function scoreIn(snapshot: ScorerSnapshot, portalId: string): Score | undefined {
  const { context } = snapshot;
  const review = currentReviewIn(snapshot);
  const portal = findPortal(review, portalId);
  return portal && scoreOf(portal, review, context.criteria, context.today);
}

export const answerIn = (
  snapshot: ScorerSnapshot,
  portalId: string,
  criterion: string,
): Answer | undefined => {
  const portal = findPortal(currentReviewIn(snapshot), portalId);
  return portal && answerTo(portal, criterion);
};

/** What a criterion counts for in this review, and whether a reviewer changed it. */
export const weightIn = (
  snapshot: ScorerSnapshot,
  criterion: Criterion,
): { readonly weight: number; readonly isChanged: boolean } => {
  const weight = weightOf(criterion, currentReviewIn(snapshot));
  return { weight, isChanged: weight !== criterion.weight };
};

export const hasRoomForPortal = (snapshot: ScorerSnapshot): boolean =>
  portalsIn(snapshot).length < MOST_PORTALS;
export const hasRoomForReview = (snapshot: ScorerSnapshot): boolean =>
  reviewsIn(snapshot).length < MOST_REVIEWS;
export const canMove = (snapshot: ScorerSnapshot, portalId: string, by: -1 | 1): boolean =>
  canMovePortal(currentReviewIn(snapshot), portalId, by);

/** How far the meeting is: the place from 1, and how many criteria every portal has an answer to. */
export function meetingProgress(snapshot: ScorerSnapshot): {
  readonly number: number;
  readonly of: number;
  readonly answered: number;
} {
  const asked = askedIn(snapshot.context);
  const portals = portalsIn(snapshot);
  const isAnswered = ({ id }: Criterion) =>
    portals.every((portal) => answerTo(portal, id)?.value !== undefined);
  return {
    number: asked.findIndex(({ id }) => id === snapshot.context.criterion) + 1,
    of: asked.length,
    answered: asked.filter(isAnswered).length,
  };
}
