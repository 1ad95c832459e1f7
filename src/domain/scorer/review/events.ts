import type { Depth } from '../rules/criterion.ts';
import type {
  AnswerValue,
  Comment,
  Day,
  Library,
  Merge,
  OpenedReview,
  OwnQuestion,
  Refusal,
  Review,
  Standard,
} from '../types.ts';
import type { Hearing, Take } from '../vendor/types.ts';

/** How the rows are shown; it changes no score. */
export interface View {
  readonly order: 'listed' | 'separation';
  readonly differencesOnly: boolean;
}

/** Fields of an answer beside its value, as a form has them: an empty text takes the field away. */
export type Evidence = Readonly<
  Partial<Record<'basis' | 'date' | 'note' | 'link' | 'expires' | 'owner' | 'due' | 'ask', string>>
>;

/** Depth, weights and standards for one kind of reviewer. */
export interface Preset {
  readonly depth: Depth;
  readonly weights: Readonly<Record<string, number>>;
  readonly standards: readonly Standard[];
}

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
  /** Marks made before the page was ready, by portal and criterion. */
  | {
      readonly type: 'answers.found';
      readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
    }
  | {
      readonly type: 'review.edited';
      readonly title?: string;
      readonly reviewers?: string;
      readonly date?: Day;
      readonly recommendation?: string;
    }
  | { readonly type: 'depth.chosen'; readonly depth: Depth }
  /** The criterion's own weight takes the change away. */
  | { readonly type: 'weight.chosen'; readonly criterion: string; readonly weight: number }
  /** Several at once: all rows of a group. */
  | { readonly type: 'weights.chosen'; readonly weights: Readonly<Record<string, number>> }
  | { readonly type: 'weights.reset' }
  /** Sets depth, weights and the standards shown, and nothing else. */
  | ({ readonly type: 'preset.chosen' } & Preset)
  | { readonly type: 'standards.chosen'; readonly standards: readonly Standard[] }
  | ({ readonly type: 'own.added'; readonly id: string } & Pick<OwnQuestion, 'question'>)
  | ({ readonly type: 'own.edited'; readonly id: string } & Partial<OwnQuestion>)
  /** With all answers to it. */
  | { readonly type: 'own.removed'; readonly id: string }
  | {
      readonly type: 'comment.added';
      readonly portal: string;
      readonly id: string;
      readonly comment: Comment;
    }
  | { readonly type: 'comment.removed'; readonly portal: string; readonly id: string }
  /** A vendor's answers came back; nothing is taken in yet. Who opens them says where they belong. */
  | { readonly type: 'reply.opened'; readonly hearing: Hearing }
  /** The same answers beside another portal. */
  | { readonly type: 'reply.placed'; readonly hearing: Hearing }
  | { readonly type: 'reply.settled'; readonly criterion: string; readonly take: Take }
  /** The copy that the reply was let into, before and after: another tab may have changed it meanwhile. */
  | ({ readonly type: 'reply.accepted' } & Pick<Merge, 'mine' | 'review'>)
  | { readonly type: 'reply.dismissed' }
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
  | { readonly type: 'import.merged'; readonly merge: Merge }
  | { readonly type: 'import.dismissed' }
  /** The merge on show with one conflict settled. */
  | { readonly type: 'conflict.settled'; readonly merge: Merge }
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
