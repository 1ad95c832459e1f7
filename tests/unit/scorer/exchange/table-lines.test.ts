import { describe, expect, it } from 'vitest';
import { bareName, linesOf } from '#domain/scorer/exchange/table-lines.ts';

/** What each line says in the columns that are asked for, by its number in the spreadsheet. */
function read(text: string) {
  const lines = linesOf(text);
  if (!lines.ok) throw new Error(lines.reason);
  return lines.value.map(({ at, cells, openQuote }) => ({
    at,
    says: [cells.record, cells.portal, cells.value, cells.note],
    ...(openQuote && { openQuote }),
  }));
}
const ANSWER = { at: 2, says: ['answer', 'blue', 'yes', 'Seen'] };

describe('the lines of a table', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('are parted by %s', (_what, sign) => {
    const text = [
      ['record', 'portal', 'value', 'note'],
      ['answer', 'blue', 'yes', 'Seen'],
    ];
    expect(read(text.map((cells) => cells.join(sign)).join('\n'))).toEqual([ANSWER]);
  });

  it('may have their columns in any order, under names in any case, beside columns of others', () => {
    expect(read('Note,VALUE,Remark," Record ",Portal\nSeen,yes,x,answer,blue')).toEqual([ANSWER]);
  });

  it('keep the numbers that a spreadsheet shows, below other lines and empty ones', () => {
    expect(read('sep=,\nOur sheet\nrecord,portal,value,note\n,,,\nanswer,blue,yes,Seen\n')).toEqual(
      [{ ...ANSWER, at: 5 }],
    );
  });

  it('end as Windows, Unix and old Macs end them, while a note keeps its own', () => {
    for (const end of ['\r\n', '\n', '\r'])
      expect(read(`record,portal,value,note${end}answer,blue,yes,"One\r\nTwo"${end}`)).toEqual([
        { at: 2, says: ['answer', 'blue', 'yes', 'One\r\nTwo'] },
      ]);
  });

  it('lose the mark that kept a spreadsheet from running a cell', () => {
    expect(read("record,portal,value,note\nanswer,blue,yes,'=1+1")[0]?.says[3]).toBe('=1+1');
  });

  it('lose no more than one line to a quote that never ends, and name its column', () => {
    const [broken, next] = read(
      'record,portal,value,note\nanswer,blue,yes,"open\nanswer,green,no,Seen',
    );
    expect(broken).toMatchObject({ at: 2, openQuote: 'note' });
    expect(next).toEqual({ at: 3, says: ['answer', 'green', 'no', 'Seen'] });
  });

  it('are known without the names of their columns when they begin as ours do', () => {
    expect(read('version,,,,,1\nportal,blue,Blue\nanswer,blue,,two,,yes').at(-1)).toEqual({
      at: 3,
      says: ['answer', 'blue', 'yes', ''],
    });
  });

  it.each([
    [
      'that a spreadsheet took for one column and quoted',
      '"record,""portal"",""value"",""note"""\r\n"answer,""blue"",""yes"",""Seen"""\r\n',
    ],
    [
      'with the separators that it put behind',
      '"record,""portal"",""value"",""note""";;\n"answer,""blue"",""yes"",""Seen""";;\n',
    ],
    ['that a mail quoted', '> record,portal,value,note\n> answer,blue,yes,Seen'],
    [
      'whose separators have spaces beside them',
      '"record" , "portal" , "value" , "note"\n"answer" , "blue" , "yes" , "Seen"',
    ],
    ['drawn with bars', '| record | portal | value | note |\n| answer | blue | yes | Seen |'],
  ])('are found in a table %s', (_what, text) => {
    expect(read(text)).toEqual([ANSWER]);
  });

  it('keep in a note what only looks like a separator with spaces', () => {
    expect(
      read('record,portal,value,note\nanswer,blue,yes,"He said ""a"" , ""b"""')[0]?.says[3],
    ).toBe('He said "a" , "b"');
  });

  it.each(['', 'Shopping\nMilk\nBread', 'name,value\nx,1', 'record,value\nanswer,yes'])(
    'are not found in a text that is none of ours: %j',
    (text) => {
      expect(linesOf(text)).toEqual({ ok: false, reason: 'not-a-review' });
    },
  );
});

describe('a name in a table', () => {
  it('is compared without case, quotes, spaces and marks of the byte order', () => {
    expect(bareName('\uFEFF “Por tal” ')).toBe('portal');
    expect(bareName('ï»¿record')).toBe('record');
  });
});
