import { answerTo } from '../rules/answers.ts';
import type { Criterion, Depth } from '../rules/criterion.ts';
import type { RefusedImport, Source, View } from './events.ts';
import { NO_HISTORY, type History } from './history.ts';
import { currentReview, libraryOf } from './library.ts';
import { rowsToShow } from '../rules/order.ts';
import { emptyReview } from './review.ts';
import { askedBy } from '../rules/rows.ts';
import type { Day, Library, LibraryChange, Merge, OpenedReview, Review } from '../types.ts';
import type { Hearing } from '../vendor/types.ts';

/** What a scorer begins with. Ids and the day are the page's to make. */
export interface ScorerInput {
  readonly criteria: readonly Criterion[];
  readonly today: Day;
  /** Id of the review that stands there until something is restored; a UUID, so that colleagues' files do not collide. */
  readonly reviewId: string;
  /** Depth that reviews begin at; quick when left out. */
  readonly depth?: Depth;
  /** Asks and scores at this depth whatever the review says: the five questions inside a lesson. */
  readonly only?: Depth;
}

/** One sitting at the scorer. */
export interface Scorer {
  readonly criteria: readonly Criterion[];
  readonly depth: Depth;
  readonly only?: Depth;
  readonly today: Day;
  readonly library: Library;
  readonly history: History;
  readonly view: View;
  /** Ids of the rows on show. They stay put while answers change, so that no row jumps from under a finger. */
  readonly rows: readonly string[];
  /** The row that the meeting is at. */
  readonly criterion?: string;
  readonly incoming?: { readonly opened: OpenedReview; readonly source: Source };
  readonly merge?: Merge;
  readonly hearing?: Hearing;
  readonly then?: OpenedReview;
  readonly refusal?: RefusedImport;
  /** What the last event did to the library, for whoever keeps it. */
  readonly change?: LibraryChange;
}

export const AS_LISTED: View = { order: 'listed', differencesOnly: false };

/** The review on show, at the depth that it is asked at. */
export function reviewIn({ library, only }: Pick<Scorer, 'library' | 'only'>): Review {
  const review = currentReview(library);
  if (!only) return review;
  // The five questions inside a lesson are the guide's own, and no others.
  const { own: _, ...rest } = review;
  return { ...rest, depth: only };
}

/** The rows that the review asks, in the order of the list. */
export const askedIn = (scorer: Scorer): readonly Criterion[] =>
  askedBy(scorer.criteria, reviewIn(scorer));

/** The criterion that a meeting begins with: the first that some portal has no answer to. */
export function firstOpenRow(scorer: Scorer): string | undefined {
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

/** The scorer with its rows worked out anew. */
export const withRows = (scorer: Scorer): Scorer => ({
  ...scorer,
  rows: rowsToShow(scorer.criteria, reviewIn(scorer), scorer.view, scorer.today),
});

export const begin = ({ criteria, today, reviewId, depth = 'quick', only }: ScorerInput): Scorer =>
  withRows({
    criteria,
    depth,
    only,
    today,
    library: libraryOf(emptyReview(reviewId, today, depth)),
    history: NO_HISTORY,
    view: AS_LISTED,
    rows: [],
  });
