import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { WORKBOOK_LIMIT } from './bytes.ts';
import { opened, refused, type Opened } from './result.ts';
import { unpacked } from './unpack.ts';

/** What a workbook may unpack to, in bytes: a vendor's workbook of 332 questions takes a sixth. */
const UNPACKED_LIMIT = 64 * 1_048_576;
/** A sheet is as long and as wide as its farthest cell: what lies beyond is not a review's. */
const MOST_ROWS = 4_000;
const MOST_COLUMNS = 60;
const MOST_SHEETS = 40;

const isZip = ([first, second]: Uint8Array) => first === 0x50 && second === 0x4b;

/** A sheet as it was read. */
export interface BookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Its cells as text, line by line. */
  readonly cells: readonly (readonly string[])[];
  /** Did somebody type this cell, or does a formula stand in it? Counted from 0. */
  readonly isTyped: (line: number, column: number) => boolean;
}

/** What a cell says. A day that a spreadsheet made of one is a day, whatever its country's way to write it. */
function textOf(cell: unknown): string {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return cell === undefined || cell === null ? '' : String(cell);
}

function cellsOf(sheet: WorkSheet): readonly (readonly string[])[] {
  const { e: end } = utils.decode_range(sheet['!ref'] ?? 'A1');
  const range = {
    s: { r: 0, c: 0 },
    e: { r: Math.min(end.r, MOST_ROWS), c: Math.min(end.c, MOST_COLUMNS) },
  };
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, range, blankrows: true });
  return rows.map((row) => Array.from(row, textOf));
}

const sheetsOf = ({ Sheets: sheets, SheetNames: names, Workbook: book }: WorkBook) =>
  names.slice(0, MOST_SHEETS).flatMap((name, at): readonly BookSheet[] => {
    const sheet = sheets[name];
    return sheet
      ? [
          {
            name,
            isHidden: Boolean(book?.Sheets?.[at]?.Hidden),
            cells: cellsOf(sheet),
            isTyped: (r, c) => {
              const cell: unknown = sheet[utils.encode_cell({ r, c })];
              return !(typeof cell === 'object' && cell !== null && 'f' in cell);
            },
          },
        ]
      : [];
  });

/**
 * The sheets of a workbook of any kind that the library knows, in their order. No formula is
 * worked out: such a cell says what it last showed. A merged cell says what its first cell
 * says, once. Never throws.
 */
export function openWorkbook(bytes: Uint8Array): Opened<readonly BookSheet[]> {
  if (bytes.length > WORKBOOK_LIMIT) return refused('too-big');
  try {
    const plain = isZip(bytes) ? unpacked(bytes, UNPACKED_LIMIT) : bytes;
    if (typeof plain === 'string') return refused(plain);
    return opened(
      sheetsOf(
        read(plain, {
          type: 'array',
          cellDates: true,
          UTC: true,
          sheetRows: MOST_ROWS,
          cellFormula: true,
          cellHTML: false,
          cellText: false,
          bookVBA: false,
        }),
      ),
    );
  } catch {
    return refused('damaged');
  }
}
