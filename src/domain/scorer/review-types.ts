/**
 * The shapes of the portal comparison. Ids are permanent: words, saved reviews, files,
 * links and tests meet on them. Everything here is data; nothing holds a word for readers.
 */
import type { Depth } from './rules/criterion.ts';

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
export const MOST_OWN = 20;
export const QUESTION_LENGTH = 200;
export const INITIALS_LENGTH = 12;
export const COMMENT_LENGTH = 1_000;
/** At one portal. */
export const MOST_COMMENTS = 200;
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
  /** Who sees to the row while it is open, and by which day. */
  readonly owner?: string;
  readonly due?: Day;
  /** The reviewers want it asked anew, whatever the answer says so far. */
  readonly ask?: 'again';
  /** What the vendor filled in, word for word: never the reviewers' own answer, and never counted. */
  readonly vendorValue?: AnswerValue;
  readonly vendorWords?: string;
  readonly vendorLink?: string;
  readonly vendorContact?: string;
  readonly vendorDate?: Day;
}

/** A portal under review. Its name may be empty; its id never changes. */
export interface ReviewedPortal {
  readonly id: string;
  readonly name: string;
  /** By criterion id. Ids that this release does not know are kept, and never counted. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** By their own ids; left out while there are none. */
  readonly comments?: Readonly<Record<string, Comment>>;
}

/** What somebody wrote beside a row. It is added and taken away, and never changed. */
export interface Comment {
  readonly criterion: string;
  /** Initials, so that a merge shows who said what. */
  readonly by: string;
  readonly date: Day;
  readonly text: string;
}

/** A row of the reviewers' own. It is asked at every depth. */
export interface OwnQuestion {
  readonly question: string;
  /** What would count as proof; may be empty. */
  readonly proof: string;
  readonly must: boolean;
  readonly weight: number;
}

/** Families of rules and standards that a row can rest on. */
export const STANDARDS = [
  'asvs',
  'nist',
  'hecvat',
  'dtac',
  'dspt',
  'hipaa',
  'onc',
  'wcag',
] as const;
export type Standard = (typeof STANDARDS)[number];

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
  /** Rows of the reviewers' own by id, in the order they were added, MOST_OWN at most; left out while there are none. */
  readonly own?: Readonly<Record<string, OwnQuestion>>;
  /** Families of standards to show; all of them when left out. */
  readonly standards?: readonly Standard[];
  /** What the reviewers advise, for the first page of the report. */
  readonly recommendation?: string;
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
  readonly comments?: Readonly<Record<string, Comment | undefined>>;
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
  readonly own?: Readonly<Record<string, OwnQuestion | undefined>>;
  /** Empty goes back to all of them. */
  readonly standards?: readonly Standard[];
  /** Empty takes it away. */
  readonly recommendation?: string;
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
