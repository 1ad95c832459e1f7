import { readEvidence, valuesFor } from '../rules/answers.ts';
import { DEPTHS, type Criterion } from '../rules/criterion.ts';
import { withOwn } from '../rules/own.ts';
import { canComment } from './comments.ts';
import type { ScorerEvent } from './events.ts';
import { canAddReview, findReview } from './library.ts';
import { canAddOwn, canEditOwn } from './own-questions.ts';
import { canAddPortal, canMovePortal, findPortal } from './portals.ts';
import { canWeigh } from './review.ts';
import { askedIn, reviewIn, type Scorer } from './session.ts';
import { isDay } from '#domain/calendar/day.ts';
import { isId } from '../rules/text.ts';
import { ANSWER_VALUES, MOST_REVIEWS, STANDARDS, type Merge, type Review } from '../types.ts';
import { TAKES, type Hearing } from '../vendor/types.ts';

const askedRow = (scorer: Scorer, id: string): Criterion | undefined =>
  askedIn(scorer).find((criterion) => criterion.id === id);

/** May this row of this portal have this answer? */
export function answerFits(
  scorer: Scorer,
  portal: string,
  criterion: string,
  value: string,
): boolean {
  const row = askedRow(scorer, criterion);
  if (!row || !findPortal(reviewIn(scorer), portal)) return false;
  return valuesFor(row).some((known) => known === value);
}

/** May all these rows weigh so much? */
const weightsFit = (
  scorer: Scorer,
  review: Review,
  weights: Readonly<Record<string, number>>,
): boolean => {
  const rows = withOwn(scorer.criteria, review);
  return Object.entries(weights).every(([id, weight]) =>
    rows.some((row) => row.id === id && canWeigh(row, weight)),
  );
};

/** The marks that fit, of those that were made before the page was ready. */
export const foundAnswers = (
  scorer: Scorer,
  answers: Readonly<Record<string, Readonly<Record<string, string>>>>,
) =>
  Object.entries(answers).flatMap(([portal, rows]) =>
    Object.entries(rows).flatMap(([criterion, value]) =>
      ANSWER_VALUES.flatMap((known) =>
        known === value && answerFits(scorer, portal, criterion, value)
          ? [{ portal, criterion, value: known }]
          : [],
      ),
    ),
  );

/** Does a reply stand beside a portal that is here, or wait for one to be chosen in a review that is here? */
function hearingFits({ library }: Scorer, { review, portal }: Hearing): boolean {
  const heard = findReview(library, review);
  return heard !== undefined && (portal === undefined || findPortal(heard, portal) !== undefined);
}

/** Is this change one to the review of this id? */
const isChangeTo = (id: string, { mine, review }: Pick<Merge, 'mine' | 'review'>): boolean =>
  mine.id === id && review.id === id;

/** May this event be taken in? What names an unknown id, or has no room, may not. */
export function eventFits(scorer: Scorer, event: ScorerEvent): boolean {
  const review = reviewIn(scorer);
  switch (event.type) {
    case 'answer.given':
      return answerFits(scorer, event.portal, event.criterion, event.value);
    case 'answer.cleared':
      return (
        findPortal(review, event.portal) !== undefined &&
        askedRow(scorer, event.criterion) !== undefined
      );
    case 'evidence.edited':
      return (
        findPortal(review, event.portal) !== undefined &&
        askedRow(scorer, event.criterion) !== undefined &&
        readEvidence(event.evidence) !== undefined
      );
    case 'answers.found':
      return foundAnswers(scorer, event.answers).length > 0;
    case 'review.edited':
      return event.date === undefined || isDay(event.date);
    case 'depth.chosen':
      return !scorer.only && DEPTHS.includes(event.depth);
    case 'weight.chosen':
      return weightsFit(scorer, review, { [event.criterion]: event.weight });
    case 'weights.chosen':
      return weightsFit(scorer, review, event.weights);
    case 'preset.chosen':
      return (
        !scorer.only && DEPTHS.includes(event.depth) && weightsFit(scorer, review, event.weights)
      );
    case 'standards.chosen':
      return event.standards.every((one) => STANDARDS.includes(one));
    case 'own.added':
      return !scorer.only && canAddOwn(review, event.id) && event.question.trim() !== '';
    case 'own.edited':
      return review.own?.[event.id] !== undefined && canEditOwn(event);
    case 'own.removed':
      return review.own?.[event.id] !== undefined;
    case 'comment.added':
      return (
        askedRow(scorer, event.comment.criterion) !== undefined &&
        canComment(review, event.portal, event.id, event.comment)
      );
    case 'comment.removed':
      return findPortal(review, event.portal)?.comments?.[event.id] !== undefined;
    case 'reply.opened':
      return hearingFits(scorer, event.hearing);
    case 'reply.placed':
      return (
        event.hearing.opened === scorer.hearing?.opened &&
        event.hearing.review === scorer.hearing.review &&
        event.hearing.portal !== undefined &&
        hearingFits(scorer, event.hearing)
      );
    case 'reply.settled':
      return scorer.hearing?.takes[event.criterion] !== undefined && TAKES.includes(event.take);
    case 'reply.accepted':
      return scorer.hearing?.portal !== undefined && isChangeTo(scorer.hearing.review, event);
    case 'portal.added':
      return canAddPortal(review, event.id);
    case 'portal.duplicated':
      return findPortal(review, event.id) !== undefined && canAddPortal(review, event.as);
    case 'portal.moved':
      return canMovePortal(review, event.id, event.by);
    case 'portal.named':
    case 'portal.removed':
      return findPortal(review, event.id) !== undefined;
    case 'change.undone':
      return scorer.history.done.length > 0;
    case 'change.redone':
      return scorer.history.undone.length > 0;
    case 'review.started':
      return canAddReview(scorer.library, event.id) && isId(event.portal);
    case 'review.added':
      return (
        canAddReview(scorer.library, event.review.id) ||
        findReview(scorer.library, event.review.id) !== undefined
      );
    case 'review.duplicated':
      return (
        findReview(scorer.library, event.id) !== undefined && canAddReview(scorer.library, event.as)
      );
    case 'review.chosen':
      return findReview(scorer.library, event.id) !== undefined;
    case 'review.removed':
      return (
        scorer.library.reviews.length > 1 && findReview(scorer.library, event.id) !== undefined
      );
    case 'meeting.opened':
    case 'criterion.chosen':
      return event.criterion === undefined
        ? askedIn(scorer).length > 0
        : askedRow(scorer, event.criterion) !== undefined;
    case 'import.keptBoth':
      return (
        isId(event.id) &&
        scorer.library.reviews.length < MOST_REVIEWS &&
        !findReview(scorer.library, event.id)
      );
    case 'import.merged':
      return (
        scorer.incoming !== undefined &&
        isChangeTo(scorer.incoming.opened.review.id, event.merge) &&
        findReview(scorer.library, event.merge.review.id) !== undefined
      );
    case 'conflict.settled':
      return (
        event.merge !== scorer.merge &&
        event.merge.mine === scorer.merge?.mine &&
        event.merge.conflicts.length === scorer.merge.conflicts.length &&
        isChangeTo(scorer.merge.review.id, event.merge)
      );
    case 'day.turned':
      return isDay(event.today);
    default:
      return true;
  }
}
