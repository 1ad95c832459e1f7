import { readEvidence, withValue } from '../rules/answers.ts';
import { withOwn } from '../rules/own.ts';
import { putComment } from './comments.ts';
import type { ScorerEvent } from './events.ts';
import { foundAnswers } from './event-fits.ts';
import { addOwn, editOwn, removeOwn } from './own-questions.ts';
import {
  addPortal,
  changeAnswer,
  duplicatePortal,
  movePortal,
  removePortal,
  renamePortal,
} from './portals.ts';
import {
  changeDepth,
  changeWeight,
  changeWeights,
  editReview,
  resetWeights,
  showStandards,
} from './review.ts';
import type { Scorer } from './session.ts';
import type { Review } from '../types.ts';

/** What the review on show is once an event that fits is taken in; the same one when the event is about something else. */
export function editedReview(scorer: Scorer, review: Review, event: ScorerEvent): Review {
  switch (event.type) {
    case 'answer.given':
      return changeAnswer(review, event.portal, event.criterion, (answer) =>
        withValue(answer, event.value),
      );
    case 'answer.cleared':
      return changeAnswer(review, event.portal, event.criterion, (answer) =>
        withValue(answer, undefined),
      );
    case 'evidence.edited':
      return changeAnswer(review, event.portal, event.criterion, (answer) => ({
        ...answer,
        ...readEvidence(event.evidence),
      }));
    case 'answers.found':
      return foundAnswers(scorer, event.answers).reduce(
        (next, { portal, criterion, value }) =>
          changeAnswer(next, portal, criterion, (answer) => withValue(answer, value)),
        review,
      );
    case 'review.edited':
      return editReview(review, event);
    case 'depth.chosen':
      return changeDepth(review, event.depth);
    case 'weight.chosen': {
      const criterion = withOwn(scorer.criteria, review).find(({ id }) => id === event.criterion);
      return criterion ? changeWeight(review, criterion, event.weight) : review;
    }
    case 'weights.chosen':
      return changeWeights(review, withOwn(scorer.criteria, review), event.weights);
    case 'weights.reset':
      return resetWeights(review);
    case 'preset.chosen':
      return showStandards(
        changeDepth(
          changeWeights(resetWeights(review), withOwn(scorer.criteria, review), event.weights),
          event.depth,
        ),
        event.standards,
      );
    case 'standards.chosen':
      return showStandards(review, event.standards);
    case 'own.added':
      return addOwn(review, event.id, event.question);
    case 'own.edited': {
      const { type: _, id, ...change } = event;
      return editOwn(review, id, change);
    }
    case 'own.removed':
      return removeOwn(review, event.id);
    case 'comment.added':
      return putComment(review, event.portal, event.id, event.comment);
    case 'comment.removed':
      return putComment(review, event.portal, event.id, undefined);
    case 'portal.added':
      return addPortal(review, event.id, event.name);
    case 'portal.named':
      return renamePortal(review, event.id, event.name);
    case 'portal.duplicated':
      return duplicatePortal(review, event.id, event.as, event.name);
    case 'portal.moved':
      return movePortal(review, event.id, event.by);
    case 'portal.removed':
      return removePortal(review, event.id);
    default:
      return review;
  }
}

/**
 * Typing into one field is one step of the history; everything else is a step of its own.
 *
 * @param review - id of the review that is typed in: portals of two reviews may share an id
 * @returns the same text for the same field, undefined for what is no typing
 */
export function typingKey(event: ScorerEvent, review: string): string | undefined {
  if (event.type === 'portal.named') return `${review} name ${event.id}`;
  if (event.type === 'evidence.edited') {
    return Object.keys(event.evidence).join() === 'note'
      ? `${review} note ${event.portal} ${event.criterion}`
      : undefined;
  }
  if (event.type !== 'review.edited') return undefined;
  const { type: _, ...fields } = event;
  return `${review} cover ${Object.keys(fields).join()}`;
}
