import Papa from 'papaparse';
import * as v from 'valibot';
import type { Criterion } from '#domain/scorer/rules/criterion.ts';
import { underTodaysNames } from '#domain/scorer/review/criterion-names.ts';
import { askedAt } from '#domain/scorer/rules/rows.ts';
import {
  RULES_VERSION,
  type OpenedReview,
  type ReviewedPortal,
  type Review,
} from '#domain/scorer/types.ts';
import { FILE_LIMIT, textOf } from './bytes.ts';
import { asWritten, neutralized } from './csv-cells.ts';
import { opened, refused, type Opened } from './result.ts';
import { reviewSchema, tidyReview } from './review-schema.ts';

/** `record` says what a line is about; `name` and `question` on an answer's line are for people, and not read back. */
const COLUMNS = [
  'record',
  'portal',
  'name',
  'criterion',
  'question',
  'value',
  'basis',
  'date',
  'note',
  'link',
  'expires',
] as const;
type Column = (typeof COLUMNS)[number];
type Line = Partial<Record<Column, string>>;

const COVER = ['version', 'id', 'title', 'reviewers', 'date', 'depth'] as const;
const EVIDENCE = ['value', 'basis', 'date', 'note', 'link', 'expires'] as const;

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

/**
 * The review as a table for a spreadsheet (RFC 4180): one line for each answer. No cell
 * can run as a formula, and `openReviewTable` gives back an equal review.
 *
 * @param question - the words of a criterion, for people
 */
export function encodeReviewTable(
  review: Review,
  criteria: readonly Criterion[],
  question: (criterion: string) => string = () => '',
): string {
  const asked = askedAt(criteria, review.depth).map(({ id }) => id);
  const lines: readonly Line[] = [
    ...COVER.map((record) => ({ record, value: String(review[record]) })),
    ...Object.entries(review.weights).map(([criterion, weight]) => ({
      record: 'weight',
      criterion,
      value: String(weight),
    })),
    ...review.portals.map(({ id, name }) => ({ record: 'portal', portal: id, name })),
    ...review.portals.flatMap((portal) => answerLines(portal, asked, question)),
  ];
  const cells = lines.map((line) => COLUMNS.map((column) => neutralized(line[column] ?? '')));
  return (
    BYTE_ORDER_MARK +
    Papa.unparse([[...COLUMNS], ...cells], { quotes: true, newline: '\r\n' }) +
    '\r\n'
  );
}

/** How the sheet was saved can be read from its first line, which never needs quotes. */
const HEADER = /^"?record"?([,;\t])[^\r\n]*(\r\n|\n|\r)/;

function linesOf(text: string): Opened<readonly Line[]> {
  const header = HEADER.exec(text);
  if (!header) return refused('not-a-review');
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: header[1]!,
    newline: header[2] as '\n',
    skipEmptyLines: 'greedy',
  });
  const [names = [], ...rows] = data;
  if (errors.some(({ type }) => type === 'Quotes')) return refused('damaged');
  const places = COLUMNS.map((column) => [column, names.indexOf(column)] as const);
  return opened(
    rows.map((row) =>
      Object.fromEntries(places.map(([column, at]) => [column, asWritten(row[at] ?? '')])),
    ),
  );
}

const filled = (line: Line, columns: readonly Column[]) =>
  Object.fromEntries(
    columns.flatMap((column) => (line[column] ? [[column, line[column]] as const] : [])),
  );

/** The lines as the data that the schema checks; undefined when two of them say the same thing twice. */
function dataOf(lines: readonly Line[]): Record<string, unknown> | undefined {
  const of = (record: string) => lines.filter((line) => line.record === record);
  const answers = of('answer');
  const keys = [...COVER.flatMap(of), ...of('weight'), ...answers].map(
    ({ record, portal, criterion }) => [record, portal, criterion].join(' '),
  );
  const portals = of('portal').map(({ portal: id, name }) => ({
    id,
    name,
    answers: Object.fromEntries(
      answers
        .filter(({ portal }) => portal === id)
        .map((line) => [line.criterion, filled(line, EVIDENCE)]),
    ),
  }));
  const isHome = ({ portal }: Line) => portals.some(({ id }) => id === portal);
  if (new Set(keys).size !== keys.length || !answers.every(isHome)) return undefined;
  const cover = Object.fromEntries(COVER.map((record) => [record, of(record)[0]?.value ?? '']));
  return {
    ...cover,
    version: Number(cover['version']),
    weights: Object.fromEntries(
      of('weight').map(({ criterion, value }) => [criterion, Number(value)]),
    ),
    portals,
  };
}

/**
 * Reads a table that `encodeReviewTable` wrote, also when a spreadsheet has saved it anew
 * with semicolons or tabs. Never throws.
 */
export function openReviewTable(
  bytes: Uint8Array,
  criteria: readonly Criterion[],
): Opened<OpenedReview> {
  if (bytes.length > FILE_LIMIT) return refused('too-big');
  const lines = linesOf(textOf(bytes) ?? '');
  if (!lines.ok) return lines;
  const data = dataOf(lines.value);
  if (typeof data?.['version'] === 'number' && data['version'] > 1) return refused('newer');
  const parsed = v.safeParse(reviewSchema, data, { abortEarly: true });
  return parsed.success
    ? opened({
        rules: RULES_VERSION,
        criteria,
        ...underTodaysNames(tidyReview(parsed.output), criteria),
      })
    : refused('damaged');
}
