import type {
  AnswerValue,
  Basis,
  RowReason,
  ScoreRange,
  ScoreVerdict,
} from '#domain/scorer/types.ts';
import type { Depth } from '#domain/scorer/rules/criterion.ts';

/**
 * What a workbook says to people and how it is read again. Its first sheet is a summary, its
 * second has a line for each row and portal, and its third is the whole review as the table
 * of `encodeReviewTable`, which holds what the others cannot. A cell of the first two that
 * says something else than the third was changed by hand, and wins; so a line that was taken
 * out, sorted or moved changes nothing, and neither does a column that is nobody's to change.
 *
 * The third sheet has lines of the kind `shown` as well: the words that the workbook was
 * written with, so that it is read in its own language and not in the reader's.
 */

/** Columns of the second sheet; those of EDITED can be changed there. */
export const SHEET_COLUMNS = [
  'name',
  'group',
  'question',
  'value',
  'state',
  'weight',
  'must',
  'basis',
  'date',
  'note',
  'link',
  'expires',
  'owner',
  'due',
  'vendor',
  'comments',
  'portal',
  'criterion',
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];
/** In characters. */
export const SHEET_WIDTHS: Readonly<Record<SheetColumn, number>> = {
  name: 18,
  group: 18,
  question: 44,
  value: 14,
  state: 18,
  weight: 8,
  must: 10,
  basis: 18,
  date: 12,
  note: 40,
  link: 24,
  expires: 12,
  owner: 16,
  due: 12,
  vendor: 30,
  comments: 30,
  portal: 10,
  criterion: 18,
};

/** Fields of an answer that can be changed in the second sheet. The weight can be as well. */
export const EDITED = [
  'value',
  'basis',
  'date',
  'note',
  'link',
  'expires',
  'owner',
  'due',
] as const satisfies readonly SheetColumn[];
/** Lines of the cover that can be changed in the first sheet. */
export const EDITED_COVER = ['title', 'reviewers', 'date', 'recommendation'] as const;
export type CoverLine = (typeof EDITED_COVER)[number];

export const SHOWN = 'shown';

/** Counts of the first sheet, portal by portal. */
export const COUNTS = ['good', 'open', 'bad', 'na'] as const;

/** All that a workbook says, in one language. */
export interface WorkbookWords {
  readonly sheets: Readonly<Record<'summary' | 'review' | 'data', string>>;
  readonly columns: Readonly<Record<SheetColumn, string>>;
  readonly cover: Readonly<Record<CoverLine | 'depth', string>>;
  readonly lead: readonly string[];
  readonly answers: Readonly<Record<AnswerValue, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly depths: Readonly<Record<Depth, string>>;
  readonly verdicts: Readonly<Record<ScoreVerdict, string>>;
  readonly reasons: Readonly<Record<RowReason, string>>;
  readonly counts: Readonly<Record<(typeof COUNTS)[number], string>>;
  readonly summary: Readonly<
    Record<'verdict' | 'range' | 'failed' | 'questions' | 'noQuestions', string>
  >;
  readonly must: string;
  readonly range: (range: ScoreRange | undefined) => string;
  readonly group: (criterion: string) => string;
  readonly question: (criterion: string) => string;
  /** Of a portal without a name, by its place from 0. */
  readonly unnamed: (place: number) => string;
}
