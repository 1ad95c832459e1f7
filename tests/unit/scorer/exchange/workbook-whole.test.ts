import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { tableCells } from '#domain/scorer/exchange/table.ts';
import { SHEET_COLUMNS, SHEET_WIDTHS } from '#domain/scorer/exchange/workbook-columns.ts';
import type { BookSheet } from '#domain/scorer/exchange/workbook-file.ts';
import {
  encodeReviewWorkbook,
  openReviewWorkbook,
  reviewInSheets,
} from '#domain/scorer/exchange/workbook.ts';
import { CRITERIA, portalOf, reviewOf, TODAY, yes } from '../any-review.ts';
import { SAID } from './workbook-said.ts';

const note = (text: string) =>
  reviewOf({ depth: 'quick', portals: [portalOf({ 'second-step': { ...yes, note: text } }, 'a')] });
/** Short enough that no other cell of a row takes two lines. */
const BRIEF = { ...SAID, group: () => 'Part', question: () => 'Asked?' };
const encode = (text: string) => encodeReviewWorkbook(note(text), CRITERIA, BRIEF, TODAY);
const partOf = (bytes: Uint8Array, sheet: number) =>
  strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`]!);
const heightsIn = (xml: string) =>
  [...xml.matchAll(/<row r="\d+"([^>]*)>/g)].map(([, rest = '']) =>
    Number(/ht="([\d.]+)"/.exec(rest)?.[1] ?? 0),
  );

describe('a workbook as it is written', () => {
  it.each(['a\rb', 'a_x0041_b', '_x000D_', 'a_b', 'x_x00e9_'])('gives back %j', (text) => {
    const back = openReviewWorkbook(encode(text), CRITERIA);
    expect(back.ok && back.value.review.portals[0]?.answers['second-step']?.note).toBe(text);
  });

  it.each<[string, string, number]>([
    ['of one line', 'Seen', 15],
    ['as wide as its column', 'x'.repeat(SHEET_WIDTHS.note), 15],
    ['that wraps once', 'x'.repeat(SHEET_WIDTHS.note + 1), 30],
    ['of three lines, one of them empty', 'One\n\nthree', 45],
    ['that is taller than any row', 'x\n'.repeat(100), 405],
  ])('has a row as tall as a note %s', (_what, text, height) => {
    expect(heightsIn(partOf(encode(text), 2)).slice(0, 3)).toEqual([15, height, 15]);
  });

  it('has columns as wide as what stands in them, and a filter over all rows', () => {
    const bytes = encode('Seen');
    const widthsIn = (xml: string) =>
      [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) =>
        Math.floor(Number(width)),
      );
    expect(widthsIn(partOf(bytes, 2))).toEqual(SHEET_COLUMNS.map((column) => SHEET_WIDTHS[column]));
    expect(widthsIn(partOf(bytes, 1)).length).toBeGreaterThan(7);
    expect(widthsIn(partOf(bytes, 3)).length).toBeGreaterThan(10);
    expect(partOf(bytes, 2)).toContain('<autoFilter ref="A1:R6"/>');
    expect(heightsIn(partOf(bytes, 1)).every((height) => height >= 15)).toBe(true);
    expect(partOf(bytes, 3)).not.toContain(' ht=');
  });
});

describe('the review in the sheets of a workbook', () => {
  const sheet = (cells: BookSheet['cells']): BookSheet => ({
    name: 'One',
    isHidden: false,
    cells,
    isTyped: () => true,
  });
  const table = (title: string) => tableCells(reviewOf({ title }), CRITERIA);
  const titleIn = (...sheets: readonly BookSheet['cells'][]) => {
    const back = reviewInSheets(sheets.map(sheet), CRITERIA);
    return back.ok ? back.value.review.title : back.reason;
  };

  it('stands in the first that has the names of our columns, before one that lost them', () => {
    const nameless = table('Without names').slice(1);
    expect(titleIn([['Rent', '7']], table('First'), table('Second'))).toBe('First');
    expect(titleIn(nameless, table('First'))).toBe('First');
    expect(titleIn(nameless, [['Rent', '7']])).toBe('Without names');
  });

  it('keeps what stands in a cell with quotes, separators and lines', () => {
    const title = 'He said "so, or so"; so';
    expect(titleIn(table(title))).toBe(title);
  });

  it('is none where no sheet has one, and of a later version where one says so', () => {
    expect(titleIn([['Rent', '7']], [['Milk', '2']])).toBe('not-a-review');
    expect(titleIn()).toBe('not-a-review');
    const later = table('Later').map((line) => (line[0] === 'version' ? line.with(5, '2') : line));
    expect(titleIn(later, table('Other'))).toBe('newer');
  });
});
