import Papa from 'papaparse';
import * as v from 'valibot';
import type { Criterion } from '#domain/scorer/rules/criterion.ts';
import { underTodaysNames } from '#domain/scorer/review/criterion-names.ts';
import { askedBy } from '#domain/scorer/rules/rows.ts';
import {
  RULES_VERSION,
  type OpenedReview,
  type ReviewedPortal,
  type Review,
} from '#domain/scorer/types.ts';
import { FILE_LIMIT, tableTextOf } from './bytes.ts';
import { neutralized } from './csv-cells.ts';
import { opened, refused, type Opened } from './result.ts';
import { reviewSchema, tidyReview } from './review-schema.ts';
import { COLUMNS, COVER, FIRST_COLUMNS, linesOf } from './table-lines.ts';
import { commentLines, extraLines, type Line } from './table-extras.ts';
import type { TableReading } from './table-cells.ts';
import { reviewFromLines, versionOf } from './table-review.ts';

/** Marks the text as UTF-8, without which a spreadsheet garbles letters with accents. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Every row asked of every portal, answered or not, so that a colleague can fill the sheet in. */
function answerLines(
  { id, name, answers }: ReviewedPortal,
  asked: readonly string[],
  question: (criterion: string) => string,
): readonly Line[] {
  const ids = new Set([...asked, ...Object.keys(answers)]);
  return [...ids].map((criterion) => ({
    record: 'answer',
    portal: id,
    name,
    criterion,
    question: question(criterion),
    ...(Object.hasOwn(answers, criterion) && answers[criterion]),
  }));
}

/** The cells of a review as a table, the names of the columns first. None can run as a formula. */
export function tableCells(
  review: Review,
  criteria: readonly Criterion[],
  question: (criterion: string) => string = () => '',
  more: readonly Line[] = [],
): readonly (readonly string[])[] {
  const asked = askedBy(criteria, review).map(({ id }) => id);
  const lines: readonly Line[] = [
    ...COVER.map((record) => ({ record, value: String(review[record]) })),
    ...extraLines(review),
    ...Object.entries(review.weights).map(([criterion, weight]) => ({
      record: 'weight',
      criterion,
      value: String(weight),
    })),
    ...review.portals.map(({ id, name }) => ({ record: 'portal', portal: id, name })),
    ...review.portals.flatMap((portal) => answerLines(portal, asked, question)),
    ...review.portals.flatMap(commentLines),
    ...more,
  ];
  const later = COLUMNS.slice(FIRST_COLUMNS);
  const isPlain = lines.every((line) => later.every((column) => !line[column]));
  const columns = isPlain ? COLUMNS.slice(0, FIRST_COLUMNS) : COLUMNS;
  const cells = lines.map((line) => columns.map((column) => neutralized(line[column] ?? '')));
  return [columns, ...cells];
}

/**
 * The review as a table for a spreadsheet (RFC 4180): one line for each answer. No cell
 * can run as a formula, and `openReviewTable` gives back an equal review.
 *
 * @param question - the words of a criterion, for people
 */
export function encodeReviewTable(
  review: Review,
  criteria: readonly Criterion[],
  question?: (criterion: string) => string,
): string {
  const cells = tableCells(review, criteria, question).map((line) => [...line]);
  return BYTE_ORDER_MARK + Papa.unparse(cells, { quotes: true, newline: '\r\n' }) + '\r\n';
}

/**
 * Reads a table that `encodeReviewTable` wrote, also when a spreadsheet has saved it anew
 * in its own way, or a colleague has filled it in. What cannot be read is named line by
 * line in `notTaken`, and the rest opens. Never throws.
 *
 * @param reading - the page's own words and the day, where they are known
 */
export function openReviewTable(
  bytes: Uint8Array,
  criteria: readonly Criterion[],
  reading: Omit<TableReading, 'criteria'> = {},
): Opened<OpenedReview> {
  if (bytes.length > FILE_LIMIT) return refused('too-big');
  const lines = linesOf(tableTextOf(bytes) ?? '');
  if (!lines.ok) return lines;
  if (versionOf(lines.value) > 1) return refused('newer');
  const { review, notTaken, isEmpty } = reviewFromLines(lines.value, { ...reading, criteria });
  if (isEmpty) return refused('not-a-review');
  const parsed = v.safeParse(reviewSchema, review, { abortEarly: true });
  return parsed.success
    ? opened({
        rules: RULES_VERSION,
        criteria,
        ...underTodaysNames(tidyReview(parsed.output), criteria),
        ...(notTaken.length > 0 && { notTaken }),
      })
    : refused('damaged');
}
