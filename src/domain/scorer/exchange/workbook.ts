import { read, utils, write, type WorkSheet } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import type { Criterion } from '#domain/scorer/rules/criterion.ts';
import type { OpenedReview, Review } from '#domain/scorer/types.ts';
import { bytesOf, FILE_LIMIT } from './bytes.ts';
import { refused, type Opened } from './result.ts';
import { COLUMNS } from './table-lines.ts';
import type { TableReading } from './table-review.ts';
import { openReviewTable, tableCells } from './table.ts';

/** What a workbook may unpack to, in bytes; a full review takes a tenth. */
const UNPACKED_LIMIT = 32 * FILE_LIMIT;
/** A sheet is as long and as wide as its farthest cell: what lies beyond is not a review's. */
const MOST_ROWS = 2_000;
const MOST_COLUMNS = 60;
const SHEET = 'Review';
/** In characters, in the order of the columns. */
const WIDTHS = [10, 10, 24, 24, 48, 14, 12, 12, 40, 32, 12];

/** A workbook writes what XML would not give back as `_x000D_`; text that only looks like that says so (ECMA-376, ST_Xstring). */
const escaped = (text: string): string =>
  text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replaceAll('\r', '_x000D_');

/**
 * The review as a workbook (`.xlsx`), with the cells of `encodeReviewTable`. Every cell is
 * text: none is a formula here, nor when the sheet is saved as CSV later. A line ends in a
 * cell one way only, by LF; all else comes back as it was.
 *
 * @param question - the words of a criterion, for people
 */
export function encodeReviewWorkbook(
  review: Review,
  criteria: readonly Criterion[],
  question?: (criterion: string) => string,
): Uint8Array {
  const cells = tableCells(review, criteria, question);
  const sheet = utils.aoa_to_sheet(cells.map((line) => line.map(escaped)));
  sheet['!cols'] = COLUMNS.map((_, at) => ({ wch: WIDTHS[at] ?? 12 }));
  const bytes: ArrayBuffer = write(utils.book_new(sheet, SHEET), {
    type: 'array',
    bookType: 'xlsx',
    bookSST: true,
    compression: true,
  });
  return new Uint8Array(bytes);
}

const isZip = ([first, second]: Uint8Array) => first === 0x50 && second === 0x4b;

/** The parts of a zip, unpacked to no more than they say they are. @returns undefined when that is too much */
function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  let sum = 0;
  const parts = unzipSync(bytes, {
    filter: ({ originalSize }) => (sum += originalSize) <= UNPACKED_LIMIT,
  });
  return sum > UNPACKED_LIMIT ? undefined : zipSync(parts, { level: 0 });
}

/** What a cell says. A day that a spreadsheet made of one is a day, whatever its country's way to write it. */
function textOf(cell: unknown): string {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return cell === undefined || cell === null ? '' : String(cell);
}

function tableOf(sheet: WorkSheet): string {
  const { e: end } = utils.decode_range(sheet['!ref'] ?? 'A1');
  const range = { s: { r: 0, c: 0 }, e: { r: end.r, c: Math.min(end.c, MOST_COLUMNS) } };
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, range, blankrows: true });
  return Papa.unparse(
    rows.map((row) => Array.from(row, textOf)),
    { quotes: true, newline: '\r\n' },
  );
}

/**
 * Reads a workbook that `encodeReviewWorkbook` or a spreadsheet wrote, of any kind that the
 * library knows, as `openReviewTable` reads a table: from the first of its sheets that holds one.
 * Never throws.
 */
export function openReviewWorkbook(
  bytes: Uint8Array,
  criteria: readonly Criterion[],
  reading: Omit<TableReading, 'criteria'> = {},
): Opened<OpenedReview> {
  if (bytes.length > FILE_LIMIT) return refused('too-big');
  try {
    const plain = isZip(bytes) ? unpacked(bytes) : bytes;
    if (!plain) return refused('too-big');
    const { Sheets: sheets, SheetNames: names } = read(plain, {
      type: 'array',
      cellDates: true,
      UTC: true,
      sheetRows: MOST_ROWS,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
    });
    for (const name of names) {
      const sheet = sheets[name];
      const opened = sheet && openReviewTable(bytesOf(tableOf(sheet)), criteria, reading);
      if (opened && (opened.ok || opened.reason !== 'not-a-review')) return opened;
    }
    return refused('not-a-review');
  } catch {
    return refused('damaged');
  }
}
