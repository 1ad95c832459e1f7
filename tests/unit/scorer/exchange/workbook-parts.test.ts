import { utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpacked } from '#domain/scorer/exchange/unpack.ts';
import { EDITED, EDITED_COVER, SHEET_COLUMNS } from '#domain/scorer/exchange/workbook-columns.ts';
import { isHeaded, withEdits } from '#domain/scorer/exchange/workbook-edits.ts';
import { withLook } from '#domain/scorer/exchange/workbook-look.ts';
import { rowsSheet, shownLines, summarySheet } from '#domain/scorer/exchange/workbook-sheets.ts';
import { CRITERIA, no, portalOf, reviewOf, TODAY, yes } from '../any-review.ts';
import { SAID } from './workbook-said.ts';

/** The parts that a workbook is written and read by, each by itself. */

describe('unpacking', () => {
  const zip = zipSync({ 'a.xml': strToU8('Hello'), 'b/c.xml': new Uint8Array(5_000) });

  it('gives back each part, not packed', () => {
    const plain = unpacked(zip, 10_000);
    expect(typeof plain === 'string' ? plain : strFromU8(unzipSync(plain)['a.xml']!)).toBe('Hello');
  });

  it('stops at the size that was allowed, and at macros', () => {
    expect(unpacked(zip, 5_005)).toBeInstanceOf(Uint8Array);
    expect(unpacked(zip, 5_004)).toBe('too-big');
    for (const name of ['xl/vbaProject.bin', 'xl/macrosheets/sheet1.xml', 'Basic/Standard/a.xml'])
      expect(unpacked(zipSync({ [name]: strToU8('x') }), 10_000), name).toBe('macros');
  });

  it('says that a zip is damaged when its end is missing', () => {
    expect(() => unpacked(zip.subarray(0, zip.length - 22), 10_000)).toThrow();
  });
});

describe('the sheets', () => {
  const review = reviewOf({
    depth: 'quick',
    portals: [portalOf({ 'second-step': { ...no, basis: 'tried' }, 'own-sign-ins': yes })],
  });

  it('name must-pass rows with a No, and what is open', () => {
    const lines = summarySheet(review, CRITERIA, SAID, TODAY);
    const line = lines.find(([first]) => first === 'Number 1');
    expect(line).toEqual(['Number 1', 'A', expect.any(String), 1, 3, 1, 0, 'What of second-step?']);
    expect(lines.at(-1)?.slice(0, 3)).toEqual(['Number 1', 'What of real-support?', 'r1']);
  });

  it('have a line for each row and portal, with the names of all columns above', () => {
    const [head, ...lines] = rowsSheet(review, CRITERIA, SAID, TODAY);
    expect(head).toEqual(SHEET_COLUMNS.map((column) => SAID.columns[column]));
    expect(lines).toHaveLength(5);
  });

  it('list their words and weights for whoever reads them', () => {
    const shown = shownLines(review, CRITERIA, SAID).map(
      ({ name, criterion }) => `${name} ${criterion}`,
    );
    for (const one of [...EDITED.map((column) => `column ${column}`), 'weight leaving'])
      expect(shown).toContain(one);
    for (const line of EDITED_COVER) expect(shown).toContain(`cover ${line}`);
  });
});

describe('changes by hand', () => {
  it('are looked for only where a table says what the other sheets showed', () => {
    const table = [
      ['record', 'criterion', 'value'],
      ['title', '', 'Ours'],
    ];
    expect(isHeaded(table)).toBe(true);
    expect(isHeaded([['Title', 'Ours']])).toBe(false);
    expect(withEdits(table, [[['Title', 'Theirs']]])).toBe(table);
  });
});

describe('the look', () => {
  it('keeps each cell as it was', () => {
    const book = utils.book_new(utils.aoa_to_sheet([['a', 1]]), 'One');
    utils.book_append_sheet(book, utils.aoa_to_sheet([['b', 2]]), 'Two');
    const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx', bookSST: true });
    const parts = unzipSync(withLook(new Uint8Array(bytes)));
    const sheet = strFromU8(parts['xl/worksheets/sheet2.xml']!);
    expect(sheet).toContain('<c r="B1" s="2"');
    expect(sheet).toContain('state="frozen"');
  });
});
