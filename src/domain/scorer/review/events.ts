import type { Depth } from '../rules/criterion.ts';
import type { AnswerValue, Day, Library, OpenedReview, Refusal, Review, Side } from '../types.ts';

/** How the rows are shown; it changes no score. */
export interface View {
  readonly order: 'listed' | 'separation';
  readonly differencesOnly: boolean;
}

/** Fields of an answer beside its value, as a form has them: an empty text takes the field away. */
export type Evidence = Readonly<
  Partial<Record<'basis' | 'date' | 'note' | 'link' | 'expires', string>>
>;

/** Where something that was opened comes from. */
export type Source = 'file' | 'table' | 'link';

/** What was not opened, and why. */
export interface RefusedImport {
  readonly reason: Refusal;
  readonly source: Source;
  /** The link as it came, so that its reader still has it. */
  readonly text?: string;
}

/** Everything that the screen may tell the machine. */
export type ScorerEvent =
  | {
      readonly type: 'answer.given';
      readonly portal: string;
      readonly criterion: string;
      readonly value: AnswerValue;
    }
  | { readonly type: 'answer.cleared'; readonly portal: string; readonly criterion: string }
  /** Refused when a date is not a day or a link is not http or https; a note that is too long is cut. */
  | {
      readonly type: 'evidence.edited';
      readonly portal: string;
      readonly criterion: string;
      readonly evidence: Evidence;
    }
  /** Ticks made before the page was ready, by portal and criterion. */
  | {
      readonly type: 'answers.found';
      readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
    }
  | {
      readonly type: 'review.edited';
      readonly title?: string;
      readonly reviewers?: string;
      readonly date?: Day;
    }
  | { readonly type: 'depth.chosen'; readonly depth: Depth }
  /** The criterion's own weight takes the change away. */
  | { readonly type: 'weight.chosen'; readonly criterion: string; readonly weight: number }
  | { readonly type: 'weights.reset' }
  | { readonly type: 'portal.added'; readonly id: string; readonly name?: string }
  | { readonly type: 'portal.named'; readonly id: string; readonly name: string }
  | {
      readonly type: 'portal.duplicated';
      readonly id: string;
      readonly as: string;
      readonly name?: string;
    }
  | { readonly type: 'portal.moved'; readonly id: string; readonly by: -1 | 1 }
  | { readonly type: 'portal.removed'; readonly id: string }
  | { readonly type: 'change.undone' }
  | { readonly type: 'change.redone' }
  /** An empty review with one portal, dated today. */
  | { readonly type: 'review.started'; readonly id: string; readonly portal: string }
  /** A review made elsewhere on the page (a worked example); chosen when it is there already. */
  | { readonly type: 'review.added'; readonly review: Review }
  /** A copy, dated today, to go through again. */
  | {
      readonly type: 'review.duplicated';
      readonly id: string;
      readonly as: string;
      readonly title?: string;
    }
  | { readonly type: 'review.chosen'; readonly id: string }
  | { readonly type: 'review.removed'; readonly id: string }
  | ({ readonly type: 'view.changed' } & Partial<View>)
  | { readonly type: 'meeting.opened'; readonly criterion?: string }
  | { readonly type: 'criterion.chosen'; readonly criterion: string }
  | { readonly type: 'criterion.continued' }
  | { readonly type: 'criterion.returned' }
  | { readonly type: 'meeting.left' }
  | { readonly type: 'import.opened'; readonly opened: OpenedReview; readonly source: Source }
  | ({ readonly type: 'import.refused' } & RefusedImport)
  | { readonly type: 'refusal.dismissed' }
  /** In place of the copy of the same review or, when there is none, of the review on show. */
  | { readonly type: 'import.replaced' }
  /** Beside it; takes this id when its own is there already. */
  | { readonly type: 'import.keptBoth'; readonly id: string }
  /** With the copy of the same review that is here. */
  | { readonly type: 'import.merged' }
  | { readonly type: 'import.dismissed' }
  | { readonly type: 'conflict.settled'; readonly index: number; readonly take: Side }
  | { readonly type: 'merge.accepted' }
  | { readonly type: 'merge.dismissed' }
  | { readonly type: 'years.opened'; readonly then: OpenedReview }
  | { readonly type: 'years.closed' }
  /** What was saved, after mount. */
  | { readonly type: 'library.restored'; readonly library: Library }
  /** Saved reviews changed elsewhere (another island or tab). */
  | { readonly type: 'library.synced'; readonly library: Library }
  /** Which day it is; the page tells it after mount and when a day begins. */
  | { readonly type: 'day.turned'; readonly today: Day }
  /** Everything was erased; a review of this id stands there empty. */
  | { readonly type: 'scorer.erased'; readonly reviewId: string };
