import { read, utils, write, type BookType } from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Review } from '#domain/scorer/types.ts';
import { openReviewTable } from '#domain/scorer/exchange/table.ts';
import { encodeReviewWorkbook, openReviewWorkbook } from '#domain/scorer/exchange/workbook.ts';
import {
  anyAnswer,
  anyReviewWith,
  CRITERIA,
  no,
  portalOf,
  reviewOf,
  TODAY,
  yes,
} from '../any-review.ts';
import { SAID } from './workbook-said.ts';
import { isPlanted, runs } from '../../../fixtures/depth.ts';

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
/** Milliseconds. A quiet machine needs a tenth; others may be at work on this one. */
const BUSY = 600_000;
const encode = (one: Review) => encodeReviewWorkbook(one, CRITERIA, SAID, TODAY);
const workbook = encode(review);
const DATA = SAID.sheets.data;
const partsOf = (bytes: Uint8Array) => unzipSync(bytes);
const LAST = 'xl/worksheets/sheet3.xml';
/** The workbook with its sheet of all data changed as text. */
const withSheet = (change: (xml: string) => string): Uint8Array =>
  zipSync({
    ...partsOf(workbook),
    [LAST]: strToU8(change(strFromU8(partsOf(workbook)[LAST]!))),
  });
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
  it(
    'gives back an equal review, whatever its texts',
    () => {
      fc.assert(
        fc.property(anyReviewWith(anyAnswer, 2), (one) => {
          const back = openReviewWorkbook(encode(one), CRITERIA);
          expect(back.ok && back.value.review).toEqual(withOneLineEnd(one));
          expect(back.ok && back.value.notTaken).toBeUndefined();
        }),
        // A workbook is slow to write and read: ten are what a planted fault has to pass.
        { numRuns: isPlanted ? 10 : runs(1_000) },
      );
    },
    BUSY,
  );

  it('has text in every cell and a formula in none, also when it is saved as CSV then', () => {
    const { [LAST]: xml, ...others } = partsOf(workbook);
    const sheets = Object.entries(others).filter(([name]) => name.includes('/worksheets/'));
    expect(sheets).toHaveLength(2);
    for (const part of [xml!, ...sheets.map(([, part]) => part)])
      expect(strFromU8(part)).not.toContain('<f');
    const types = [...strFromU8(xml!).matchAll(/<c [^>]*?t="(\w+)"/g)].map(([, type]) => type);
    expect(new Set(types)).toEqual(new Set(['s']));
    const csv = utils.sheet_to_csv(read(workbook, { type: 'array' }).Sheets[DATA]!);
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
      const sheet = book.Sheets[SAID.sheets.review]!;
      const [head = [], ...rows] = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' });
      const put = (criterion: string, column: string, cell: object) => {
        const r = rows.findIndex((row) => row.includes(criterion)) + 1;
        sheet[utils.encode_cell({ r, c: head.indexOf(column) })] = cell;
      };
      put('second-step', SAID.columns.value, { t: 'b', v: false });
      put('second-step', SAID.columns.date, { t: 'n', v: 46_098, z: 'd/m/yy' });
      put('second-step', SAID.columns.weight, { t: 'n', v: 2 });
      utils.book_append_sheet(book, utils.aoa_to_sheet([['Notes'], ['of ours']]), 'Ours');
      book.SheetNames.reverse();
    });
    const back = openReviewWorkbook(bytes, CRITERIA);
    expect(back.ok && back.value.notTaken).toBeFalsy();
    expect(back.ok && back.value.review).toMatchObject({
      weights: { leaving: 4, 'second-step': 2 },
    });
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
    const bomb = zipSync({ ...partsOf(workbook), 'xl/big.xml': new Uint8Array(65 * 1_048_576) });
    expect(bomb.length).toBeLessThan(1_048_576);
    expect(opened(bomb)).toBe('too-big');
    // The sizes that it claims, in front of the part and in the list at the end, are not believed.
    const claim = (at: number, bytes: Uint8Array) =>
      new DataView(bytes.buffer).setUint32(at, 9, true);
    for (let at = 0; at < bomb.length - 46; at += 1) {
      if (bomb[at] !== 0x50 || bomb[at + 1] !== 0x4b) continue;
      if (bomb[at + 2] === 3 && bomb[at + 3] === 4) claim(at + 22, bomb);
      if (bomb[at + 2] === 1 && bomb[at + 3] === 2) claim(at + 24, bomb);
    }
    expect(opened(bomb)).toBe('too-big');
    expect(opened(new Uint8Array(10 * 1_048_576 + 1))).toBe('too-big');
  });

  it('of something else, or cut off, is refused and throws nothing', () => {
    const other: ArrayBuffer = write(utils.book_new(utils.aoa_to_sheet([['Rent', 700]])), {
      type: 'array',
      bookType: 'xlsx',
    });
    expect(opened(new Uint8Array(other))).toBe('not-a-review');
    for (let at = 0; at < workbook.length; at += 211)
      expect(opened(workbook.subarray(0, at))).toEqual(expect.any(String));
  });

  it('with macros is refused as what it is', () => {
    const macros = zipSync({ ...partsOf(workbook), 'xl/vbaProject.bin': new Uint8Array(9) });
    expect(opened(macros)).toBe('macros');
  });
});

describe('the readable sheets of a workbook', () => {
  const book = (bytes = workbook) => read(bytes, { type: 'array' });
  const rowsOf = (name: string) =>
    utils.sheet_to_json<unknown[]>(book().Sheets[name]!, { header: 1, blankrows: true });
  const { columns } = SAID;
  /** The workbook with some cells of a row changed by hand, by the words above them. */
  const edited = (criterion: string, cells: Readonly<Record<string, string | number>>) =>
    resaved('xlsx', ({ Sheets: sheets }) => {
      const sheet = sheets[SAID.sheets.review]!;
      const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' });
      const [head = []] = rows;
      const r = rows.findIndex((row) => row[head.indexOf(columns.criterion)] === criterion);
      for (const [column, v] of Object.entries(cells))
        sheet[utils.encode_cell({ r, c: head.indexOf(column) })] = {
          t: typeof v === 'number' ? 'n' : 's',
          v,
        };
    });

  it('say in words what was found, and begin with the summary', () => {
    expect(book().SheetNames).toEqual(Object.values(SAID.sheets));
    const summary = rowsOf(SAID.sheets.summary);
    expect(summary[1]).toEqual([SAID.cover.reviewers, ' Ann & Bo ']);
    expect(summary.find(([first]) => first === "'+Blue")?.slice(1, 7)).toEqual([
      'U',
      '25 to 100',
      1,
      4,
      0,
      0,
    ]);
    const [head, first] = rowsOf(SAID.sheets.review);
    expect(head).toEqual(Object.values(columns));
    expect(first).toEqual(expect.arrayContaining(["'+Blue", 'Ay', 'r6', 3, 'Must it', 'Hands']));
  });

  it('keep their head in place', () => {
    const xml = strFromU8(partsOf(workbook)['xl/worksheets/sheet2.xml']!);
    expect(xml).toContain('ySplit="1"');
    expect(xml).toContain('state="frozen"');
  });

  it('win where a colleague changed a cell, in the words of the workbook', () => {
    const back = opened(
      edited('second-step', {
        [columns.value]: 'nay',
        [columns.basis]: 'Paper',
        [columns.note]: 'Changed',
        [columns.weight]: 5,
        [columns.owner]: 'Bo',
        [columns.due]: '2027-01-31',
      }),
    );
    expect(back).toMatchObject({
      review: {
        weights: { leaving: 4, 'second-step': 5 },
        portals: [
          {
            answers: {
              'second-step': {
                value: 'no',
                basis: 'document',
                note: 'Changed',
                owner: 'Bo',
                due: '2027-01-31',
                date: '2026-12-11',
              },
            },
          },
        ],
      },
    });
  });

  it('take an answer to a row that had none, an emptied note, and a new title', () => {
    const bytes = resaved('xlsx', ({ Sheets: sheets }) => {
      sheets[SAID.sheets.summary]!['B1'] = { t: 's', v: 'New title' };
    });
    expect(opened(bytes)).toMatchObject({
      review: { title: 'New title', reviewers: ' Ann & Bo ' },
    });
    const back = opened(edited('real-support', { [columns.value]: 'Ay' }));
    expect(back).toMatchObject({
      review: { portals: [{ answers: { 'real-support': { value: 'yes' } } }] },
    });
    const emptied = openReviewWorkbook(edited('second-step', { [columns.note]: '' }), CRITERIA);
    const answers = emptied.ok ? emptied.value.review.portals[0]?.answers : {};
    expect(answers?.['second-step']).toEqual({ ...yes, date: '2026-12-11' });
  });

  it('name what cannot be read of a changed cell', () => {
    const back = openReviewWorkbook(
      edited('second-step', { [columns.value]: 'Perhaps' }),
      CRITERIA,
    );
    expect(back.ok && back.value.notTaken).toMatchObject([{ column: 'value', text: 'Perhaps' }]);
  });

  it('may be sorted, cut short, hidden or taken out without a change', () => {
    const bytes = resaved('xlsx', (one) => {
      one.SheetNames.splice(0, 1);
      one.Workbook = {
        Sheets: [
          { name: SAID.sheets.review, Hidden: 1 },
          { name: DATA, Hidden: 2 },
        ],
      };
      const sheet = one.Sheets[SAID.sheets.review]!;
      sheet['!merges'] = [utils.decode_range('A2:A3')];
      const rows = utils.sheet_to_json<string[]>(sheet, { header: 1 });
      one.Sheets[SAID.sheets.review] = utils.aoa_to_sheet([rows[0]!, ...rows.slice(2).reverse()]);
    });
    expect(opened(bytes)).toMatchObject({ review });
  });
});
