import { utils, write, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '#domain/scorer/exchange/bytes.ts';
import { openWorkbook } from '#domain/scorer/exchange/workbook-file.ts';

const bookOf = (sheets: Readonly<Record<string, WorkSheet>>): Uint8Array => {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = {
    Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: name === 'Hid' ? 1 : 0 })),
  };
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx' });
  return new Uint8Array(bytes);
};
const sheetsIn = (bytes: Uint8Array) => {
  const book = openWorkbook(bytes);
  if (!book.ok) throw new Error(book.reason);
  return book.value;
};

describe('the sheets of a workbook', () => {
  it('say each cell as text, a day as a day, and nothing where nothing stands', () => {
    const sheet = utils.aoa_to_sheet([['Name', , 7], [], [true, 'x']]);
    sheet['C3'] = { t: 'n', v: 46_098, z: 'd/m/yy' };
    expect(sheetsIn(bookOf({ One: sheet }))[0]?.cells).toEqual([
      ['Name', '', '7'],
      [],
      ['true', 'x', '2026-03-17'],
    ]);
  });

  it('say which of them are hidden, and which cells were typed', () => {
    const sheet = utils.aoa_to_sheet([['a', 'b']]);
    sheet['B1'] = { t: 'n', v: 2, f: '1+1' };
    const [one, hid] = sheetsIn(bookOf({ One: sheet, Hid: utils.aoa_to_sheet([['c']]) }));
    expect([one?.name, one?.isHidden, hid?.name, hid?.isHidden]).toEqual([
      'One',
      false,
      'Hid',
      true,
    ]);
    expect([one?.isTyped(0, 0), one?.isTyped(0, 1), one?.isTyped(7, 7)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('are read no farther than a review goes', () => {
    const wide = utils.aoa_to_sheet([['a']]);
    wide['CZ1'] = { t: 's', v: 'far' };
    wide['!ref'] = 'A1:CZ1';
    expect(sheetsIn(bookOf({ One: wide }))[0]?.cells[0]).toHaveLength(1);
    const many = Object.fromEntries(
      Array.from({ length: 42 }, (_, at) => [`S${at}`, utils.aoa_to_sheet([[at]])]),
    );
    expect(sheetsIn(bookOf(many)).map(({ name }) => name)).toEqual(Object.keys(many).slice(0, 40));
  });

  it.each(['Portal,1\nBlue,2', 'OK,1\nBlue,2'])(
    'are read from a table that begins with one of the letters of a zip: %j',
    (text) => {
      expect(sheetsIn(bytesOf(text))[0]).toMatchObject({
        isHidden: false,
        cells: [
          [text.split(',')[0], '1'],
          ['Blue', '2'],
        ],
      });
    },
  );
});

it('a workbook that was cut off is damaged', () => {
  const bytes = bookOf({ One: utils.aoa_to_sheet([['a']]) });
  expect(openWorkbook(bytes.subarray(0, bytes.length - 30))).toEqual({
    ok: false,
    reason: 'damaged',
  });
});
