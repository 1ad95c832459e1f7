import { utils, write, type ColInfo, type WorkSheet } from '@e965/xlsx';
import Papa from 'papaparse';
import type { Criterion } from '#domain/scorer/rules/criterion.ts';
import type { Day, OpenedReview, Review } from '#domain/scorer/types.ts';
import { bytesOf } from './bytes.ts';
import { refused, type Opened } from './result.ts';
import { COLUMNS } from './table-lines.ts';
import type { TableReading } from './table-cells.ts';
import { openReviewTable, tableCells } from './table.ts';
import { SHEET_COLUMNS, SHEET_WIDTHS, type WorkbookWords } from './workbook-columns.ts';
import { isHeaded, withEdits } from './workbook-edits.ts';
import { openWorkbook, type BookSheet } from './workbook-file.ts';
export { openWorkbook };
import { withLook } from './workbook-look.ts';
import { rowsSheet, shownLines, summarySheet, type Sheet } from './workbook-sheets.ts';

/** In characters, in the order of the columns. */
const DATA_WIDTHS = [10, 10, 24, 24, 48, 14, 12, 12, 40, 32, 12];
const SUMMARY_WIDTHS = [22, 44, 24, 12, 12, 12, 14, 40];

/** A workbook writes what XML would not give back as `_x000D_`; text that only looks like that says so (ECMA-376, ST_Xstring). */
const escaped = (text: string): string =>
  text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replaceAll('\r', '_x000D_');

/** Height of one line, and of the tallest row that a spreadsheet draws, in points. */
const LINE = 15;
const TALLEST = 405;

/** As tall as the longest of its texts, wrapped: not each program works that out by itself. */
const heightOf = (line: Sheet[number], widths: readonly number[]): number =>
  Math.min(
    TALLEST,
    LINE *
      Math.max(
        1,
        ...line.map((cell, at) =>
          String(cell)
            .split('\n')
            .reduce(
              (sum, text) => sum + Math.max(1, Math.ceil(text.length / (widths[at] ?? 12))),
              0,
            ),
        ),
      ),
  );

/** @param isWrapped - do its texts wrap, or does each row take one line? */
function sheetOf(cells: Sheet, widths: readonly number[], isWrapped: boolean): WorkSheet {
  const sheet = utils.aoa_to_sheet(
    cells.map((line) => line.map((cell) => (typeof cell === 'string' ? escaped(cell) : cell))),
  );
  sheet['!cols'] = widths.map((wch): ColInfo => ({ wch }));
  if (isWrapped) sheet['!rows'] = cells.map((line) => ({ hpt: heightOf(line, widths) }));
  return sheet;
}

/**
 * The review as a workbook (`.xlsx`): a summary, a line for each row and portal, and the
 * cells of `encodeReviewTable`, which hold all of it (see `workbook-columns.ts`). No cell is a
 * formula here, nor when a sheet is saved as CSV later. A line ends in a cell one way only,
 * by LF; all else comes back as it was.
 *
 * @param today - the day on which the summary judges what is in date
 */
export function encodeReviewWorkbook(
  review: Review,
  criteria: readonly Criterion[],
  words: WorkbookWords,
  today: Day,
): Uint8Array {
  const rows = sheetOf(
    rowsSheet(review, criteria, words, today),
    SHEET_COLUMNS.map((column) => SHEET_WIDTHS[column]),
    true,
  );
  if (rows['!ref']) rows['!autofilter'] = { ref: rows['!ref'] };
  const book = utils.book_new(
    sheetOf(summarySheet(review, criteria, words, today), SUMMARY_WIDTHS, true),
    words.sheets.summary,
  );
  utils.book_append_sheet(book, rows, words.sheets.review);
  const shown = shownLines(review, criteria, words);
  const data = tableCells(review, criteria, words.question, shown);
  utils.book_append_sheet(
    book,
    sheetOf(
      data,
      COLUMNS.map((_, at) => DATA_WIDTHS[at] ?? 12),
      false,
    ),
    words.sheets.data,
  );
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx', bookSST: true });
  return withLook(new Uint8Array(bytes));
}

const textOf = (cells: readonly (readonly string[])[]): string =>
  Papa.unparse(
    cells.map((line) => [...line]),
    { quotes: true, newline: '\r\n' },
  );

/** The review in the first of the sheets that holds one, with what was changed in the others. Never throws. */
export function reviewInSheets(
  sheets: readonly BookSheet[],
  criteria: readonly Criterion[],
  reading: Omit<TableReading, 'criteria'> = {},
): Opened<OpenedReview> {
  const inOrder = [
    ...sheets.filter(({ cells }) => isHeaded(cells)),
    ...sheets.filter(({ cells }) => !isHeaded(cells)),
  ];
  for (const sheet of inOrder) {
    const others = sheets.filter((one) => one !== sheet).map(({ cells }) => cells);
    const text = textOf(withEdits(sheet.cells, others));
    const opened = openReviewTable(bytesOf(text), criteria, reading);
    if (opened.ok || opened.reason !== 'not-a-review') return opened;
  }
  return refused('not-a-review');
}

/**
 * Reads a workbook that `encodeReviewWorkbook` or a spreadsheet wrote, as `openReviewTable`
 * reads a table. Never throws.
 */
export function openReviewWorkbook(
  bytes: Uint8Array,
  criteria: readonly Criterion[],
  reading: Omit<TableReading, 'criteria'> = {},
): Opened<OpenedReview> {
  const sheets = openWorkbook(bytes);
  return sheets.ok ? reviewInSheets(sheets.value, criteria, reading) : sheets;
}
