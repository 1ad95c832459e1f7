/**
 * The shapes of the portal comparison. Ids are permanent: words, saved reviews, files,
 * links and tests meet on them. Everything here is data; nothing holds a word for readers.
 */
import type { Criterion, Depth } from './rules/criterion.ts';

/**
 * The version of the rules that turn answers into a verdict and a range. A change that
 * could give an old file another result raises it.
 */
export const RULES_VERSION = 1;

/** In the order of the number keys in a meeting: what only some rows can be stands last, so that no key changes its meaning. */
export const ANSWER_VALUES = ['yes', 'no', 'not-sure', 'not-applicable', 'offered'] as const;
export type AnswerValue = (typeof ANSWER_VALUES)[number];

/** How an answer is known: the vendor said so, a document was seen, or the reviewers tried it. */
export const BASES = ['said', 'document', 'tried'] as const;
export type Basis = (typeof BASES)[number];

/** A calendar day, `YYYY-MM-DD` (RFC 3339 full-date). Days are compared as text. */
export type Day = string;

export const MOST_PORTALS = 6;
export const MOST_REVIEWS = 12;
/** Lengths are in characters (code points), as JSON Schema counts them. */
export const NAME_LENGTH = 80;
export const TITLE_LENGTH = 120;
export const REVIEWERS_LENGTH = 300;
export const NOTE_LENGTH = 2_000;
export const LINK_LENGTH = 2_000;
export const LIGHTEST = 1;
/** Below 6, so that no full list rounds a range with a No in it up to 100. */
export const HEAVIEST = 5;

/**
 * What is known of one criterion at one portal. Without a value it is unanswered, though
 * a note may stand already; an answer with no field at all is not kept.
 */
export interface Answer {
  readonly value?: AnswerValue;
  readonly basis?: Basis;
  /** When it was said, seen or tried. */
  readonly date?: Day;
  /** At most NOTE_LENGTH; characters that turn text about are kept, and the screen makes them visible. */
  readonly note?: string;
  /** Where the evidence is; http or https. */
  readonly link?: string;
  /** The last day on which the evidence counts. */
  readonly expires?: Day;
}

/** A portal under review. Its name may be empty; its id never changes. */
export interface ReviewedPortal {
  readonly id: string;
  readonly name: string;
  /** By criterion id. Ids that this release does not know are kept, and never counted. */
  readonly answers: Readonly<Record<string, Answer>>;
}

export interface Review {
  readonly version: 1;
  readonly id: string;
  readonly title: string;
  /** Free text: who took part. */
  readonly reviewers: string;
  readonly date: Day;
  readonly depth: Depth;
  /** Weights that were changed, by criterion id. */
  readonly weights: Readonly<Record<string, number>>;
  /** In the order of the columns, MOST_PORTALS at most; may be empty. */
  readonly portals: readonly ReviewedPortal[];
}

/** What is kept on the device. `reviews` is never empty and `current` is the id of one of them. */
export interface Library {
  readonly version: 1;
  readonly reviews: readonly Review[];
  readonly current: string;
}

/** One row of a portal by the rule: counts as good, still open, bad, or leaves both sums. */
export type RowState = 'good' | 'open' | 'bad' | 'na';

/** Why a row has its state. The first four make it open, in this order of precedence, and so do the doubts about what is offered. */
export const ROW_REASONS = [
  'unanswered',
  'not-sure',
  'unproven',
  'expired',
  'no',
  'shown',
  'not-applicable',
  'offered-unproven',
  'offered-expired',
  'offered',
] as const;
export type RowReason = (typeof ROW_REASONS)[number];

/** One line of the breakdown, in whole points: what it adds to each end of the range. */
export interface Row {
  readonly criterion: string;
  readonly state: RowState;
  readonly why: RowReason;
  readonly must: boolean;
  readonly weight: number;
  /** Points if it turned out as badly as it can: `weight` or 0. */
  readonly low: number;
  /** Points if it turned out as well as it can: `weight` or 0. */
  readonly high: number;
  /** Points that there are to be had: 0 when not applicable, else `weight`. */
  readonly of: number;
}

export type Totals = Pick<Row, 'low' | 'high' | 'of'>;

export const SCORE_VERDICTS = ['ask', 'unproven', 'holds-up', 'unanswered'] as const;
export type ScoreVerdict = (typeof SCORE_VERDICTS)[number];

/** Percent of the points, 0 to 100, whole; the final score, once no row is open, is never outside. */
export interface ScoreRange {
  readonly low: number;
  readonly high: number;
}

/** Everything that the rules say of one portal. */
export interface Score {
  readonly verdict: ScoreVerdict;
  /** Criteria that caused the verdict, in the order of the list; empty for `holds-up` and `unanswered`. */
  readonly causes: readonly string[];
  /** Undefined exactly when the verdict is `unanswered`. */
  readonly range?: ScoreRange;
  /** The rows asked at this depth; their points add up to `totals`. */
  readonly rows: readonly Row[];
  readonly totals: Totals;
}

/** A portal's answers changed; undefined takes an answer away. */
export interface PortalPatch {
  readonly name?: string;
  readonly answers?: Readonly<Record<string, Answer | undefined>>;
}

/**
 * What one change did to a review, and nothing else (in the manner of RFC 7396), so that
 * undo and other tabs never touch what the change did not touch.
 */
export interface ReviewPatch extends Partial<
  Pick<Review, 'title' | 'reviewers' | 'date' | 'depth'>
> {
  /** Undefined goes back to the criterion's own weight. */
  readonly weights?: Readonly<Record<string, number | undefined>>;
  readonly added?: readonly ReviewedPortal[];
  readonly removed?: readonly string[];
  readonly edited?: Readonly<Record<string, PortalPatch>>;
  /** Ids of the portals in their new order, when it changed. */
  readonly order?: readonly string[];
}

/** One change to the library, as the store takes it. */
export interface LibraryChange {
  readonly current: string;
  readonly added?: readonly Review[];
  readonly removed?: readonly string[];
  readonly edited?: Readonly<Record<string, ReviewPatch>>;
}

/** Why anything from outside was not opened; each has one sentence for the reader. */
export const COMMON_REFUSALS = ['not-a-review', 'newer', 'too-big', 'damaged'] as const;
/** What a chosen file can be in place of a review; each has a sentence that says what to do. */
export const FILE_KINDS = ['workbook', 'document', 'picture'] as const;
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
  | { readonly kind: 'title' | 'reviewers' | 'date' | 'depth' }
  | { readonly kind: 'weight'; readonly criterion: string }
  | { readonly kind: 'name'; readonly portal: string }
  | { readonly kind: 'answer'; readonly portal: string; readonly criterion: string };
export type Side = 'mine' | 'theirs';

/** A spot at which both say something, and not the same; `taken` says which one stands. */
export type Conflict = Spot & {
  readonly mine: string | number | Answer;
  readonly theirs: string | number | Answer;
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
