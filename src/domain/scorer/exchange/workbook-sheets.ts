import { openQuestions } from '#domain/scorer/review/board-report.ts';
import { answerTo } from '#domain/scorer/rules/answers.ts';
import type { Criterion } from '#domain/scorer/rules/criterion.ts';
import { withOwn } from '#domain/scorer/rules/own.ts';
import { askedBy, rowOf, weightOf } from '#domain/scorer/rules/rows.ts';
import { scoreOf } from '#domain/scorer/rules/score.ts';
import type { Answer, Day, ReviewedPortal, Review } from '#domain/scorer/types.ts';
import { neutralized } from './csv-cells.ts';
import type { Line } from './table-extras.ts';
import {
  COUNTS,
  EDITED,
  EDITED_COVER,
  SHEET_COLUMNS,
  SHOWN,
  type SheetColumn,
  type WorkbookWords,
} from './workbook-columns.ts';

/** A cell: text, or a number to reckon with. */
export type SheetCell = string | number;
export type Sheet = readonly (readonly SheetCell[])[];

const nameOf = ({ portals }: Review, portal: ReviewedPortal, words: WorkbookWords): string =>
  portal.name.trim() ? portal.name : words.unnamed(portals.indexOf(portal));

const safe = (lines: Sheet): Sheet =>
  lines.map((line) => line.map((cell) => (typeof cell === 'string' ? neutralized(cell) : cell)));

/** The first sheet: what was found, for somebody who opens the file and reads no further. */
export function summarySheet(
  review: Review,
  criteria: readonly Criterion[],
  words: WorkbookWords,
  today: Day,
): Sheet {
  const scored = review.portals.map((portal) => ({
    portal,
    name: nameOf(review, portal, words),
    score: scoreOf(portal, review, criteria, today),
  }));
  const { columns, summary } = words;
  const questions = scored.flatMap(({ portal, name, score }) =>
    openQuestions(portal, score).map(({ criterion, why, owner, due }) => [
      name,
      words.question(criterion),
      words.reasons[why],
      owner,
      due,
    ]),
  );
  return safe([
    ...EDITED_COVER.map((line) => [words.cover[line], review[line] ?? '']),
    [words.cover.depth, words.depths[review.depth]],
    ...words.lead.map((one) => ['', one]),
    [],
    [
      columns.name,
      summary.verdict,
      summary.range,
      ...COUNTS.map((state) => words.counts[state]),
      summary.failed,
    ],
    ...scored.map(({ name, score }) => [
      name,
      words.verdicts[score.verdict],
      words.range(score.range),
      ...COUNTS.map((state) => score.rows.filter((row) => row.state === state).length),
      score.rows
        .filter(({ must, state }) => must && state === 'bad')
        .map(({ criterion }) => words.question(criterion))
        .join('\n'),
    ]),
    [],
    [summary.questions],
    ...(questions.length > 0
      ? [[columns.name, columns.question, columns.state, columns.owner, columns.due], ...questions]
      : [[summary.noQuestions]]),
  ]);
}

const vendorText = (answer: Answer | undefined, words: WorkbookWords): string =>
  [answer?.vendorValue && words.answers[answer.vendorValue], answer?.vendorWords]
    .filter(Boolean)
    .join('\n');

/** The second sheet: a line for each row at each portal, asked or answered before. */
export function rowsSheet(
  review: Review,
  criteria: readonly Criterion[],
  words: WorkbookWords,
  today: Day,
): Sheet {
  const all = withOwn(criteria, review);
  const asked = askedBy(criteria, review).map(({ id }) => id);
  const lines = review.portals.flatMap((portal) =>
    [...new Set([...asked, ...Object.keys(portal.answers)])].map((id) => {
      const answer = answerTo(portal, id);
      const criterion = all.find((one) => one.id === id);
      const row = criterion && rowOf(criterion, portal, review, today);
      const cells: Readonly<Record<SheetColumn, SheetCell>> = {
        name: nameOf(review, portal, words),
        group: words.group(id),
        question: words.question(id),
        value: answer?.value ? words.answers[answer.value] : '',
        state: row ? words.reasons[row.why] : '',
        weight: row?.weight ?? '',
        must: row?.must ? words.must : '',
        basis: answer?.basis ? words.bases[answer.basis] : '',
        date: answer?.date ?? '',
        note: answer?.note ?? '',
        link: answer?.link ?? '',
        expires: answer?.expires ?? '',
        owner: answer?.owner ?? '',
        due: answer?.due ?? '',
        vendor: vendorText(answer, words),
        comments: Object.values(portal.comments ?? {})
          .filter((comment) => comment.criterion === id)
          .map(({ by, date, text }) => `${by}, ${date}: ${text}`)
          .join('\n'),
        portal: portal.id,
        criterion: id,
      };
      return SHEET_COLUMNS.map((column) => cells[column]);
    }),
  );
  return safe([SHEET_COLUMNS.map((column) => words.columns[column]), ...lines]);
}

/** The words and weights that the two sheets show, as lines of the third. */
export function shownLines(
  review: Review,
  criteria: readonly Criterion[],
  words: WorkbookWords,
): readonly Line[] {
  const shown = (name: string, entries: readonly (readonly [string, string])[]) =>
    entries.map(([criterion, value]): Line => ({ record: SHOWN, name, criterion, value }));
  return [
    ...shown('value', Object.entries(words.answers)),
    ...shown('basis', Object.entries(words.bases)),
    ...shown(
      'cover',
      EDITED_COVER.map((line) => [line, words.cover[line]] as const),
    ),
    ...shown(
      'column',
      [...EDITED, 'weight', 'portal', 'criterion'].map(
        (column) => [column, words.columns[column as SheetColumn]] as const,
      ),
    ),
    ...shown(
      'weight',
      withOwn(criteria, review).map(
        (criterion) => [criterion.id, String(weightOf(criterion, review))] as const,
      ),
    ),
  ];
}
