import { mergeReviews, settle } from './merge.ts';
import { answerTo } from '../rules/answers.ts';
import { editedReview, typingKey } from './edit.ts';
import type { ScorerEvent } from './events.ts';
import { record, redo, undo } from './history.ts';
import {
  applyChange,
  changeBetween,
  changesReviews,
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
import { askedIn, begin, reviewIn, withRows, type Scorer } from './session.ts';
import type { Day, Library, Merge, Review } from '../types.ts';
import { hearingOf, placed, withReply } from '../vendor/hearing.ts';

/** The criterion that a meeting begins with: the first that some portal has no answer to. */
function firstOpenRow(scorer: Scorer): string | undefined {
  const { portals } = reviewIn(scorer);
  const asked = askedIn(scorer);
  return (
    asked.find(({ id }) => portals.some((portal) => !answerTo(portal, id)?.value)) ?? asked[0]
  )?.id;
}

/** The criterion so many places on from the one that the meeting is at; undefined past either end. */
export function neighbour(scorer: Scorer, by: -1 | 1): string | undefined {
  const asked = askedIn(scorer);
  return asked[asked.findIndex(({ id }) => id === scorer.criterion) + by]?.id;
}

/** A review with an id that the library does not have yet. */
const underOwnId = (library: Library, review: Review, id: string): Review =>
  findReview(library, review.id) ? { ...review, id } : review;

/** The copy of the same review gives way or, when there is none, the review on show. */
function withReplaced(library: Library, review: Review): Library {
  const { id } = findReview(library, review.id) ?? currentReview(library);
  return choose(replaceReview(library, id, review), review.id);
}

/** Takes a merge in as a change to the copy, which may have changed in another tab meanwhile. */
function withMerged(library: Library, { mine, review }: Merge): Library {
  const now = findReview(library, review.id);
  const patch = patchBetween(mine, review);
  if (!now) return withReview(library, review);
  return choose(replaceReview(library, now.id, patch ? applyPatch(now, patch) : now), now.id);
}

/** Lets a reply in, and shows the review that it went to. */
function withHeard({ library, hearing, criteria }: Scorer): Library {
  const review = hearing && findReview(library, hearing.review);
  if (!review) return library;
  return choose(replaceReview(library, review.id, withReply(review, hearing, criteria)), review.id);
}

/** A review that nobody has touched yet is dated by the day it is touched on. */
function onDay({ library, today, history }: Scorer, next: Day): Library {
  const review = currentReview(library);
  const untouched = libraryOf(emptyReview(review.id, today, review.depth));
  const isUntouched = history.done.length === 0 && changeBetween(library, untouched) === undefined;
  return isUntouched ? libraryOf({ ...review, date: next }) : library;
}

/** What the library is once an event that fits is taken in. */
function nextLibrary(scorer: Scorer, event: ScorerEvent): Library {
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
      return withHeard(scorer);
    default: {
      const edited = editedReview(scorer, review, event);
      return edited === review ? library : replaceReview(library, review.id, edited);
    }
  }
}

/** What changes beside the library: the view, the meeting, what was opened. */
function aside(scorer: Scorer, event: ScorerEvent): Partial<Scorer> {
  switch (event.type) {
    case 'view.changed':
      return {
        view: {
          order: event.order ?? scorer.view.order,
          differencesOnly: event.differencesOnly ?? scorer.view.differencesOnly,
        },
      };
    case 'meeting.opened':
      return { criterion: event.criterion ?? firstOpenRow(scorer) };
    case 'criterion.chosen':
      return { criterion: event.criterion };
    case 'criterion.continued':
      return { criterion: neighbour(scorer, 1) ?? scorer.criterion };
    case 'criterion.returned':
      return { criterion: neighbour(scorer, -1) ?? scorer.criterion };
    case 'import.opened':
      return {
        incoming: { opened: event.opened, source: event.source },
        merge: undefined,
        hearing: undefined,
        then: undefined,
        refusal: undefined,
      };
    case 'import.refused':
      return {
        refusal: {
          reason: event.reason,
          source: event.source,
          ...(event.text !== undefined && { text: event.text }),
        },
      };
    case 'refusal.dismissed':
      return { refusal: undefined };
    case 'import.merged': {
      const theirs = scorer.incoming?.opened.review;
      const mine = theirs && findReview(scorer.library, theirs.id);
      return mine ? { merge: mergeReviews(mine, theirs) } : {};
    }
    case 'conflict.settled':
      return scorer.merge ? { merge: settle(scorer.merge, event.index, event.take) } : {};
    case 'merge.dismissed':
      return { merge: undefined };
    case 'import.replaced':
    case 'import.keptBoth':
    case 'import.dismissed':
    case 'merge.accepted':
      return { incoming: undefined, merge: undefined };
    case 'reply.opened':
      return {
        hearing: hearingOf(event.reply, scorer.library, scorer.criteria),
        incoming: undefined,
        merge: undefined,
        then: undefined,
        refusal: undefined,
      };
    case 'reply.placed': {
      const review = scorer.hearing && findReview(scorer.library, scorer.hearing.review);
      return scorer.hearing && review
        ? { hearing: placed(scorer.hearing, review, event.portal, scorer.criteria) }
        : {};
    }
    case 'reply.settled':
      return scorer.hearing
        ? {
            hearing: {
              ...scorer.hearing,
              takes: { ...scorer.hearing.takes, [event.criterion]: event.take },
            },
          }
        : {};
    case 'reply.accepted':
    case 'reply.dismissed':
      return { hearing: undefined };
    case 'years.opened':
      return {
        then: event.then,
        incoming: undefined,
        merge: undefined,
        hearing: undefined,
        refusal: undefined,
      };
    case 'years.closed':
      return { then: undefined };
    case 'day.turned':
      return { today: event.today };
    default:
      return {};
  }
}

/** Said outright, because a machine's context keeps what it is not told to drop. */
const NOTHING_OPEN = {
  criterion: undefined,
  incoming: undefined,
  merge: undefined,
  hearing: undefined,
  then: undefined,
  refusal: undefined,
  change: undefined,
};

function withLibrary(scorer: Scorer, library: Library, event: ScorerEvent): Scorer {
  const change = changeBetween(scorer.library, library);
  const backward = changeBetween(library, scorer.library);
  if (!change || !backward) return { ...scorer, change: undefined };
  const history = changesReviews(change)
    ? record(scorer.history, { forward: change, backward, key: typingKey(event, library.current) })
    : scorer.history;
  return { ...scorer, library, history, change };
}

function steppedThrough(scorer: Scorer, step: typeof undo): Scorer {
  const { history, change } = step(scorer.history);
  return change
    ? { ...scorer, history, change, library: applyChange(scorer.library, change) }
    : scorer;
}

function takeLibrary(scorer: Scorer, event: ScorerEvent): Scorer {
  switch (event.type) {
    case 'change.undone':
      return steppedThrough(scorer, undo);
    case 'change.redone':
      return steppedThrough(scorer, redo);
    case 'scorer.erased':
      return { ...NOTHING_OPEN, ...begin({ ...scorer, reviewId: event.reviewId }) };
    case 'day.turned':
      return { ...scorer, library: onDay(scorer, event.today) };
    case 'library.restored':
      return { ...scorer, library: event.library };
    case 'library.synced':
      // Which review is on show is this page's own business, as long as it is there.
      return { ...scorer, library: choose(event.library, scorer.library.current) };
    default:
      return withLibrary(scorer, nextLibrary(scorer, event), event);
  }
}

/** Rows are put in order anew when other rows or columns are asked for, and never by an answer. */
function rowsAreStale(before: Scorer, after: Scorer): boolean {
  if (before.view !== after.view) return true;
  const [was, is] = [reviewIn(before), reviewIn(after)];
  return (
    was.id !== is.id ||
    was.depth !== is.depth ||
    was.portals.length !== is.portals.length ||
    was.own !== is.own
  );
}

/** What the scorer is once an event that fits is taken in; which room is next is the machine's business. */
export function takeEvent(scorer: Scorer, event: ScorerEvent): Scorer {
  const taken = takeLibrary({ ...scorer, change: undefined }, event);
  const after = { ...taken, ...aside(scorer, event) };
  const shown = rowsAreStale(scorer, after) ? withRows(after) : after;
  const isAt =
    shown.criterion === undefined || askedIn(shown).some(({ id }) => id === shown.criterion);
  return isAt ? shown : { ...shown, criterion: firstOpenRow(shown) };
}
