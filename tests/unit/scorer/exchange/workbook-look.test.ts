import { utils, write } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { withLook } from '#domain/scorer/exchange/workbook-look.ts';

it('sets names in bold: the first column of the summary, and the first line of the rows', () => {
  const cells = Array.from({ length: 12 }, () => Array.from({ length: 28 }, () => 'x'));
  const book = utils.book_new(utils.aoa_to_sheet(cells), 'One');
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), 'Two');
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx', bookSST: true });
  const parts = unzipSync(withLook(new Uint8Array(bytes)));
  const boldIn = (name: string) => {
    const found = [
      ...strFromU8(parts[`xl/worksheets/${name}.xml`]!).matchAll(/<c r="(\w+)" s="([12])"/g),
    ];
    expect(found).toHaveLength(12 * 28);
    return found.flatMap(([, cell, look]) => (look === '2' ? [cell] : []));
  };
  expect(boldIn('sheet1')).toEqual(cells.map((_, at) => `A${at + 1}`));
  expect(boldIn('sheet2')).toEqual(cells[0]!.map((_, at) => utils.encode_cell({ r: 0, c: at })));
});
