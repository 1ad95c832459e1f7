import { read, utils, write, type BookType } from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Review } from '#domain/scorer/types.ts';
import { openReviewTable } from '#domain/scorer/exchange/table.ts';
import { encodeReviewWorkbook, openReviewWorkbook } from '#domain/scorer/exchange/workbook.ts';
import { anyAnswer, anyReviewWith, CRITERIA, no, portalOf, reviewOf, yes } from '../any-review.ts';

const review = reviewOf({
  title: '=HYPERLINK("http://evil.example")',
  reviewers: ' Ann & Bo ',
  depth: 'quick',
  weights: { leaving: 4 },
  portals: [
    portalOf(
      { 'second-step': { ...yes, date: '2026-12-11', note: 'One\ntwo ' }, 'from-elsewhere': no },
      'a',
      '+Blue',
    ),
  ],
});
const workbook = encodeReviewWorkbook(review, CRITERIA, (id) => `What of ${id}?`);
const partsOf = (bytes: Uint8Array) => unzipSync(bytes);
const sheetIn = (bytes: Uint8Array) => strFromU8(partsOf(bytes)['xl/worksheets/sheet1.xml']!);
/** The workbook with its one sheet changed as text. */
const withSheet = (change: (xml: string) => string): Uint8Array =>
  zipSync({ ...partsOf(workbook), 'xl/worksheets/sheet1.xml': strToU8(change(sheetIn(workbook))) });
const opened = (bytes: Uint8Array) => {
  const back = openReviewWorkbook(bytes, CRITERIA);
  return back.ok ? back.value : back.reason;
};
/** As a colleague's program would save it again. */
function resaved(as: BookType, change: (book: ReturnType<typeof read>) => void = () => undefined) {
  const book = read(workbook, { type: 'array' });
  change(book);
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: as, compression: true });
  return new Uint8Array(bytes);
}

/** A workbook has one kind of line end. */
const withOneLineEnd = (one: Review): Review =>
  JSON.parse(JSON.stringify(one).replaceAll('\\r\\n', '\\n'));

describe('a workbook', () => {
  it('gives back an equal review, whatever its texts', () => {
    fc.assert(
      fc.property(anyReviewWith(anyAnswer, 2), (one) => {
        const back = openReviewWorkbook(encodeReviewWorkbook(one, CRITERIA), CRITERIA);
        expect(back.ok && back.value.review).toEqual(withOneLineEnd(one));
        expect(back.ok && back.value.notTaken).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('has text in every cell and a formula in none, also when it is saved as CSV then', () => {
    const xml = sheetIn(workbook);
    expect(xml).not.toContain('<f');
    expect(new Set([...xml.matchAll(/<c [^>]*?t="(\w+)"/g)].map(([, type]) => type))).toEqual(
      new Set(['s']),
    );
    const csv = utils.sheet_to_csv(read(workbook, { type: 'array' }).Sheets['Review']!);
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    const back = openReviewTable(strToU8(csv), CRITERIA);
    expect(back.ok && back.value.review.title).toBe(review.title);
  });

  it.each(['xlsx', 'xlsb', 'biff8', 'fods', 'ods'] as const)(
    'opens when a program has saved it as %s',
    (as) => {
      expect(opened(resaved(as))).toMatchObject({ review });
    },
  );

  it('takes what a spreadsheet makes of a cell: a day, a tick, a number, another sheet before it', () => {
    const bytes = resaved('xlsx', (book) => {
      const sheet = book.Sheets['Review']!;
      const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' });
      const at = rows.findIndex(([record, , , id]) => record === 'answer' && id === 'second-step');
      sheet[utils.encode_cell({ r: at, c: 5 })] = { t: 'b', v: false };
      sheet[utils.encode_cell({ r: at, c: 7 })] = { t: 'n', v: 46_098, z: 'd/m/yy' };
      const weight = rows.findIndex(([record]) => record === 'weight');
      sheet[utils.encode_cell({ r: weight, c: 5 })] = { t: 'n', v: 2 };
      utils.book_append_sheet(book, utils.aoa_to_sheet([['Notes'], ['of ours']]), 'Ours');
      book.SheetNames.reverse();
    });
    const back = openReviewWorkbook(bytes, CRITERIA);
    expect(back.ok && back.value.notTaken).toBeFalsy();
    expect(back.ok && back.value.review).toMatchObject({ weights: { leaving: 2 } });
    expect(back.ok && back.value.review.portals[0]?.answers['second-step']).toMatchObject({
      value: 'no',
      date: '2026-03-17',
    });
  });

  it('is not stopped by a cell at the farthest corner', () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const wide = '<c r="XFD1"><v>1</v></c></row>';
    const bytes = withSheet((xml) =>
      xml.replace('</row>', wide).replace('</sheetData>', `${far}</sheetData>`),
    );
    expect(opened(bytes)).toMatchObject({ review });
  });

  it('that would unpack to more than any review is not unpacked', () => {
    const bomb = zipSync({ ...partsOf(workbook), 'xl/big.xml': new Uint8Array(40 * 1_048_576) });
    expect(bomb.length).toBeLessThan(1_048_576);
    expect(opened(bomb)).toBe('too-big');
    expect(opened(new Uint8Array(1_048_577))).toBe('too-big');
  });

  it('of something else, or cut off, is refused and throws nothing', () => {
    const other: ArrayBuffer = write(utils.book_new(utils.aoa_to_sheet([['Rent', 700]])), {
      type: 'array',
      bookType: 'xlsx',
    });
    expect(opened(new Uint8Array(other))).toBe('not-a-review');
    for (let at = 0; at < workbook.length; at += 97)
      expect(opened(workbook.subarray(0, at))).toEqual(expect.any(String));
  });
});
