import type { Criterion } from './rules/criterion.ts';
import type {
  Answer,
  Day,
  OwnQuestion,
  Review,
  ReviewedPortal,
  RowReason,
  Score,
} from './review-types.ts';

/** What was opened, merged, compared or asked: shapes that no review holds. */

/** Why anything from outside was not opened; each has one sentence for the reader. */
export const COMMON_REFUSALS = ['not-a-review', 'newer', 'too-big', 'damaged'] as const;
/** What a chosen file can be in place of a review; each has a sentence that says what to do. */
export const FILE_KINDS = ['workbook', 'macros', 'document', 'picture'] as const;
export type FileKind = (typeof FILE_KINDS)[number];
/** `cut-off`: the link is ours and its end is missing. */
export const REFUSALS = [...COMMON_REFUSALS, 'cut-off', ...FILE_KINDS] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Why one cell, or one line, of a table was not taken; each has one sentence for the reader. */
export const NOT_TAKEN = [
  'answer',
  'basis',
  'depth',
  'weight',
  'day',
  'two-days',
  'link',
  'too-long',
  'twice',
  'no-portal',
  'no-row',
  'no-room',
  'no-record',
  'quote',
] as const;
/** One thing that a table says and that could not be taken; the rest of the table was. */
export interface NotTaken {
  /** Of the table as a spreadsheet counts its rows, from 1. */
  readonly line: number;
  /** Name of the column. */
  readonly column: string;
  readonly why: (typeof NOT_TAKEN)[number];
  /** What stands there, cut short where it is long. */
  readonly text: string;
}

/** A review that came from outside: decoded, checked, and not yet let in. */
export interface OpenedReview {
  readonly review: Review;
  /** RULES_VERSION of whoever wrote it. */
  readonly rules: number;
  /** The criteria as they were then; those of today when the writer did not say (CSV). */
  readonly criteria: readonly Criterion[];
  /** Ids that have another name today; the review has the new ones already. */
  readonly renamed: readonly Renamed[];
  /** Ids in answers or weights that are not known today: kept in the review, not counted. */
  readonly unknown: readonly string[];
  /** What could not be read of a table, in its order; left out when all of it was. */
  readonly notTaken?: readonly NotTaken[];
}

export interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** Where two copies of one review differ. */
export type Spot =
  | { readonly kind: 'title' | 'reviewers' | 'date' | 'depth' | 'recommendation' }
  | { readonly kind: 'weight'; readonly criterion: string }
  | { readonly kind: 'own'; readonly criterion: string }
  | { readonly kind: 'name'; readonly portal: string }
  | { readonly kind: 'answer'; readonly portal: string; readonly criterion: string };
export type Side = 'mine' | 'theirs';

/** A spot at which both say something, and not the same; `taken` says which one stands. */
export type Conflict = Spot & {
  readonly mine: string | number | Answer | OwnQuestion;
  readonly theirs: string | number | Answer | OwnQuestion;
  readonly taken: Side;
};

/** Two copies in one. Portals for which there was no room are named, so that nothing goes unsaid. */
export interface Merge {
  /** The copy that was here when the merge began. */
  readonly mine: Review;
  readonly review: Review;
  readonly conflicts: readonly Conflict[];
  readonly leftOut: readonly ReviewedPortal[];
}

export type LetterKind = Extract<RowReason, 'no' | 'not-sure' | 'unproven' | 'expired' | 'offered'>;
/** One question of the letter. */
export interface LetterRow {
  readonly criterion: string;
  readonly kind: LetterKind;
}

export type ReminderDue =
  | { readonly kind: 'next-review'; readonly day: Day }
  | {
      readonly kind: 'expiry';
      readonly day: Day;
      readonly portal: string;
      readonly criterion: string;
    };

/** One row that is not what it was; undefined is a row that was not, or is not, there. */
export interface RowChange {
  readonly criterion: string;
  readonly then?: Answer;
  readonly now?: Answer;
}

export interface PortalYears {
  /** Ids in last year's file and in today's review; undefined when it is on one side only. */
  readonly thenId?: string;
  readonly nowId?: string;
  readonly then?: Score;
  readonly now?: Score;
  readonly changed: readonly RowChange[];
  /** Criteria whose evidence has run out by today. */
  readonly expired: readonly string[];
}

/** Last year beside today. The score then is by the criteria, weights and date of then. */
export interface YearComparison {
  readonly criteria: {
    readonly added: readonly string[];
    readonly renamed: readonly Renamed[];
    readonly retired: readonly string[];
  };
  readonly portals: readonly PortalYears[];
}
