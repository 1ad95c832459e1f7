import { editedReview } from './edit.ts';
import type { ScorerEvent } from './events.ts';
import {
  changeBetween,
  choose,
  currentReview,
  findReview,
  libraryOf,
  replaceReview,
  withoutReview,
  withReview,
} from './library.ts';
import { applyPatch, patchBetween } from './patch.ts';
import { editReview, emptyReview } from './review.ts';
import type { Scorer } from './session.ts';
import type { Day, Library, Merge, Review } from '../types.ts';

/** A review with an id that the library does not have yet. */
const underOwnId = (library: Library, review: Review, id: string): Review =>
  findReview(library, review.id) ? { ...review, id } : review;

/** The copy of the same review gives way or, when there is none, the review on show. */
function withReplaced(library: Library, review: Review): Library {
  const { id } = findReview(library, review.id) ?? currentReview(library);
  return choose(replaceReview(library, id, review), review.id);
}

type Change = Pick<Merge, 'mine' | 'review'>;

/** Takes a merge in as a change to the copy, which may have changed in another tab meanwhile. */
function withMerged(library: Library, { mine, review }: Change): Library {
  const now = findReview(library, review.id);
  const patch = patchBetween(mine, review);
  if (!now) return withReview(library, review);
  return choose(replaceReview(library, now.id, patch ? applyPatch(now, patch) : now), now.id);
}

/** Lets a reply in the same way, and shows the review that it went to, if it is still there. */
const withHeard = (library: Library, change: Change): Library =>
  findReview(library, change.review.id) ? withMerged(library, change) : library;

/** A review that nobody has touched yet is dated by the day it is touched on. */
export function onDay({ library, today, history }: Scorer, next: Day): Library {
  const review = currentReview(library);
  const untouched = libraryOf(emptyReview(review.id, today, review.depth));
  const isUntouched = history.done.length === 0 && changeBetween(library, untouched) === undefined;
  return isUntouched ? libraryOf({ ...review, date: next }) : library;
}

/** What the library is once an event that fits is taken in. */
export function nextLibrary(scorer: Scorer, event: ScorerEvent): Library {
  const { library, today, incoming, merge } = scorer;
  const review = currentReview(library);
  switch (event.type) {
    case 'review.started':
      return withReview(library, emptyReview(event.id, today, scorer.depth, event.portal));
    case 'review.added':
      return findReview(library, event.review.id)
        ? choose(library, event.review.id)
        : withReview(library, event.review);
    case 'review.duplicated': {
      const original = findReview(library, event.id);
      return original
        ? withReview(
            library,
            editReview({ ...original, id: event.as }, { title: event.title, date: today }),
          )
        : library;
    }
    case 'review.chosen':
      return choose(library, event.id);
    case 'review.removed':
      return withoutReview(library, event.id);
    case 'import.replaced':
      return incoming ? withReplaced(library, incoming.opened.review) : library;
    case 'import.keptBoth':
      return incoming
        ? withReview(library, underOwnId(library, incoming.opened.review, event.id))
        : library;
    case 'merge.accepted':
      return merge ? withMerged(library, merge) : library;
    case 'reply.accepted':
      return withHeard(library, event);
    default: {
      const edited = editedReview(scorer, review, event);
      return edited === review ? library : replaceReview(library, review.id, edited);
    }
  }
}
