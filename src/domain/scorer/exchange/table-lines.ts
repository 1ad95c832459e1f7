import Papa from 'papaparse';
import { ANSWER_FIELDS } from '#domain/scorer/rules/answers.ts';
import { asWritten } from './csv-cells.ts';
import { opened, refused, type Opened } from './result.ts';

/** `record` says what a line is about; `name` and `question` on an answer's line are for people. */
export const COLUMNS = [
  'record',
  'portal',
  'name',
  'criterion',
  'question',
  // The later fields of an answer stand last, and only where one of them says something.
  ...ANSWER_FIELDS,
  'id',
] as const;
/** So many columns every table has. */
export const FIRST_COLUMNS = 11;
export type Column = (typeof COLUMNS)[number];
/** Without these a table can say nothing; the others may be missing. */
const NEEDED: readonly Column[] = ['record', 'value'];

/** Lines of the cover, one each. */
export const COVER = ['version', 'id', 'title', 'reviewers', 'date', 'depth'] as const;
export const RECORDS = [
  ...COVER,
  'standards',
  'recommendation',
  'own',
  'weight',
  'portal',
  'answer',
  'comment',
  // What a workbook's other sheets show: nothing of the review itself.
  'shown',
] as const;

/** One line as it stands in the table. */
export interface TableLine {
  /** As a spreadsheet counts its rows, from 1. */
  readonly at: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  /** A quote that never ends took in the rest of the line from this column on. */
  readonly openQuote?: Column;
}

const DELIMITERS = [';', '\t', ',', '|'] as const;
/** Lines that may stand above the names of the columns: `sep=;`, the name of a sheet, nothing. */
const MOST_ABOVE = 30;

const CURLY = /[“”„‟«»]/g;

/** A name of a column or a record as it is compared: no quotes, spaces, marks or case. */
export const bareName = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/^ï»¿/, '')
    .replace(/[\p{Cf}\s"'“”„‟‘’«»]/gu, '')
    .toLowerCase();

interface Layout {
  readonly delimiter: string;
  /** Names of the columns in their order; some may be nobody's. */
  readonly names: readonly string[];
  /** Lines above the first line of data. */
  readonly above: number;
}

/** Where the names of the columns stand and what parts them; of two readings the one with more names. */
function namedLayout(lines: readonly string[]): Layout | undefined {
  for (const [at, line] of lines.slice(0, MOST_ABOVE).entries()) {
    const readings = DELIMITERS.map((delimiter) => ({
      delimiter,
      names: line.split(delimiter).map(bareName),
      above: at + 1,
    })).filter(({ names }) => NEEDED.every((column) => names.includes(bareName(column))));
    const known = ({ names }: Layout) =>
      COLUMNS.filter((column) => names.includes(bareName(column))).length;
    const [best] = readings.slice().sort((one, other) => known(other) - known(one));
    if (best && known(best) > NEEDED.length) return best;
  }
  return undefined;
}

/** Of a table that lost the names of its columns: they stand in our order when the lines begin as ours do. */
function unnamedLayout(lines: readonly string[]): Layout | undefined {
  const start = lines.slice(0, MOST_ABOVE);
  const isOurs = (line: string, delimiter: string) =>
    RECORDS.some((record) => record === bareName(line.split(delimiter)[0] ?? ''));
  const delimiter = DELIMITERS.find(
    (one) => start.filter((line) => line.includes(one) && isOurs(line, one)).length >= 3,
  );
  if (delimiter === undefined) return undefined;
  return {
    delimiter,
    names: COLUMNS.map(bareName),
    above: start.findIndex((line) => isOurs(line, delimiter)),
  };
}

/**
 * The text with one kind of line end between its records. Inside quotes, where a note has
 * its own, nothing is touched.
 */
function withOneLineEnd(text: string, delimiter: string): string {
  const pieces: string[] = [];
  let from = 0;
  let inQuotes = false;
  let isStart = true;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (inQuotes) {
      if (sign !== '"') continue;
      if (text[at + 1] === '"') at += 1;
      else inQuotes = false;
    } else if (sign === '"' && isStart) {
      inQuotes = true;
      isStart = false;
    } else if (sign === '\r') {
      pieces.push(text.slice(from, at), '\n');
      if (text[at + 1] === '\n') at += 1;
      from = at + 1;
      isStart = true;
    } else isStart = sign === '\n' || sign === delimiter;
  }
  return pieces.join('') + text.slice(from);
}

interface Row {
  readonly cells: readonly string[];
  readonly isOpen?: boolean;
}

const parse = (text: string, delimiter: string) =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n' });
const isOpen = ({ code }: Papa.ParseError) => code === 'MissingQuotes';

/** Each record by itself, so that a quote that never ends takes in no more than its own. */
function rowsOneByOne(text: string, { delimiter, names }: Layout): readonly Row[] {
  const isFirst = names.indexOf('record') === 0;
  const begins = (line: string) =>
    !isFirst || RECORDS.some((record) => record === bareName(line.split(delimiter)[0] ?? ''));
  const records: string[] = [];
  for (const line of text.split('\n')) {
    const last = records.at(-1);
    if (last === undefined || begins(line)) records.push(line);
    else records[records.length - 1] = `${last}\n${line}`;
  }
  return records.map((record) => {
    const { data, errors } = parse(record, delimiter);
    return { cells: data[0] ?? [], isOpen: errors.some(isOpen) };
  });
}

function rowsOf(text: string, layout: Layout): readonly Row[] {
  const { data, errors } = parse(text, layout.delimiter);
  return errors.some(isOpen) ? rowsOneByOne(text, layout) : data.map((cells) => ({ cells }));
}

/**
 * A table that became one column: a spreadsheet that parts lists by another sign took each
 * line for a cell, and put quotes round it when it saved; a mail put `>` before it.
 *
 * @returns undefined when the lines are not so
 */
function unwrapped(text: string): string | undefined {
  if (text.startsWith('>')) return text.replace(/^(?:> ?)+/gm, '');
  const lines = text.replace(/\r\n?/g, '\n');
  for (const delimiter of DELIMITERS) {
    const rows = parse(lines, delimiter).data;
    const isColumn = rows.every(([, ...others]) => others.every((cell) => cell.trim() === ''));
    const column = rows.map(([cell = '']) => cell).join('\n');
    if (isColumn && column !== lines) return column;
  }
  return undefined;
}

interface Found {
  readonly text: string;
  readonly layout: Layout;
  /** Its first lines. */
  readonly lines: readonly string[];
}

/** Where the columns of a text stand; undefined as well where all of them stand in one cell. */
function layoutOf(text: string): Found | undefined {
  const lines = text.split(/\r\n|\n|\r/, MOST_ABOVE + 1);
  const layout = namedLayout(lines) ?? unnamedLayout(lines);
  if (!layout) return undefined;
  const line = lines[Math.max(0, layout.above - 1)] ?? '';
  const isColumn = parse(line, layout.delimiter).data[0]?.length === 1;
  return isColumn || text.startsWith('>') ? undefined : { text, layout, lines };
}

/** Spaces between a quote and a separator, as people and programs set columns apart, are no part of a cell. */
function withoutGaps({ text, layout: { delimiter, above }, lines }: Found): string {
  const sign = delimiter === '|' ? '\\|' : delimiter;
  const names = lines[above - 1] ?? '';
  if (!new RegExp(`" +${sign}|${sign} +"`).test(names)) return text;
  return text.replace(new RegExp(`" *${sign} *"`, 'g'), `"${delimiter}"`);
}

/**
 * The lines of a table that we wrote and a spreadsheet, a mail or a person has been at:
 * any of four separators, lines above the names, columns more, fewer or in another order.
 * Lines with nothing in them are left out.
 *
 * @returns `not-a-review` when nothing in it looks like ours
 */
export function linesOf(given: string): Opened<readonly TableLine[]> {
  const found = layoutOf(given) ?? layoutOf(unwrapped(given) ?? '');
  if (!found) return refused('not-a-review');
  const { layout, lines } = found;
  const text = withoutGaps(found);
  // A table drawn with bars has spaces beside each.
  const trimmed = (cell: string) => (layout.delimiter === '|' ? cell.trim() : cell);
  // Mail and word processors turn the quotes of a table into curly ones.
  const isCurly = /^\s*[“”„‟]/.test(lines[layout.above - 1] ?? '');
  const straight = isCurly ? text.replace(CURLY, '"') : text;
  const body = withOneLineEnd(straight, layout.delimiter)
    .split('\n')
    .slice(layout.above)
    .join('\n');
  const places = COLUMNS.flatMap((column) => {
    const place = layout.names.indexOf(bareName(column));
    return place < 0 ? [] : [[column, place] as const];
  });
  return opened(
    rowsOf(body, layout).flatMap((row, index) => {
      if (row.cells.every((cell) => cell.trim() === '')) return [];
      const isLost = (place: number) => row.isOpen && place >= row.cells.length - 1;
      const cells = Object.fromEntries(
        places.flatMap(([column, place]) =>
          isLost(place) ? [] : [[column, asWritten(trimmed(row.cells[place] ?? ''))] as const],
        ),
      );
      const openQuote = row.isOpen ? places.find(([, place]) => isLost(place))?.[0] : undefined;
      const at = layout.above + index + 1;
      return [openQuote === undefined ? { at, cells } : { at, cells, openQuote }];
    }),
  );
}
