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

  it('lose no more than one line to it where another column stands first', () => {
    expect(
      read('portal,record,value,note\nblue,answer,yes,"open\ngreen,answer,no,Seen'),
    ).toMatchObject([
      { at: 2, openQuote: 'note' },
      { at: 3, says: ['answer', 'green', 'no', 'Seen'] },
    ]);
  });

  it('lose nothing to it in a column of others', () => {
    expect(read('record,portal,value,note,Remark\nanswer,blue,yes,Seen,"open')).toEqual([ANSWER]);
  });

  it('lose no line of another kind before it', () => {
    const lines = read('record,portal,value,note\nTotal,,7,\nanswer,blue,yes,"open');
    expect(lines.map(({ says }) => says[0])).toEqual(['Total', 'answer']);
  });

  it('are known without the names of their columns when they begin as ours do', () => {
    expect(read('version,,,,,1\nportal,blue,Blue\nanswer,blue,,two,,yes')).toEqual([
      { at: 1, says: ['version', '', '1', ''] },
      { at: 2, says: ['portal', 'blue', '', ''] },
      { at: 3, says: ['answer', 'blue', 'yes', ''] },
    ]);
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
    [
      'that an old Mac saved as one column',
      '"record,""portal"",""value"",""note"""\r"answer,""blue"",""yes"",""Seen"""\r',
    ],
    [
      'with separators and spaces behind',
      '"record,""portal"",""value"",""note"""; ; \n"answer,""blue"",""yes"",""Seen"""; ; \n',
    ],
    ['that a mail quoted', '> record,portal,value,note\n> answer,blue,yes,Seen'],
    ['that a mail quoted twice', '> > record,portal,value,note\n> > answer,blue,yes,Seen'],
    ['that a mail quoted without spaces', '>>record,portal,value,note\n>>answer,blue,yes,Seen'],
    ['that a mail quoted, in another order', '> note,record,portal,value\n> Seen,answer,blue,yes'],
    [
      'whose quotes a word processor made curly',
      '“record”,“portal”,“value”,“note”\n“answer”,“blue”,“yes”,“Seen”',
    ],
    [
      'with separators in the name of somebody’s own column',
      'record,portal,value,note,"Remark; record; value"\nanswer,blue,yes,Seen,',
    ],
    [
      'whose separators have spaces beside them',
      '"record" , "portal" , "value" , "note"\n"answer" , "blue" , "yes" , "Seen"',
    ],
    ['drawn with bars', '| record | portal | value | note |\n| answer | blue | yes | Seen |'],
  ])('are found in a table %s', (_what, text) => {
    expect(read(text)).toEqual([ANSWER]);
  });

  it.each([
    ['a sign that mails put before a quote', '> record,portal,value,note\n', '> ', 'a > b', ''],
    [
      'curly quotes, though a column of others has them in its name',
      'record,portal,value,note,“Remark”\n',
      '',
      'He said “so”',
      '',
    ],
    ['what curly quotes hold together', '“record”,“portal”,“value”,“note”\n', '', 'Yes, seen', '“'],
  ])('keep in a note %s', (_what, names, before, note, quote) => {
    const line = `${before}answer,blue,yes,${quote}${note}${quote && '”'}`;
    expect(read(names + line)).toEqual([{ at: 2, says: ['answer', 'blue', 'yes', note] }]);
  });

  it('keep a quote inside of quotes that nobody doubled', () => {
    expect(read('record,portal,value,note\nanswer,blue,yes,"He said "so" twice"')).toEqual([
      { at: 2, says: ['answer', 'blue', 'yes', 'He said "so" twice'] },
    ]);
  });

  it('keep a quote in the middle of a note, and the lines after it', () => {
    const lines = [
      'record,portal,value,note',
      'answer,blue,yes,6" of paper',
      'answer,green,no,Seen',
    ];
    expect(read(lines.join('\r\n'))).toEqual([
      { at: 2, says: ['answer', 'blue', 'yes', '6" of paper'] },
      { at: 3, says: ['answer', 'green', 'no', 'Seen'] },
    ]);
  });

  it.each(['\r\n', '\n', '\r'])('may begin with a note of two lines, between %j', (end) => {
    const line = '"One\r\nTwo",answer,blue,yes';
    expect(read(['note,record,portal,value', line, line, ''].join(end))).toEqual(
      [2, 3].map((at) => ({ at, says: ['answer', 'blue', 'yes', 'One\r\nTwo'] })),
    );
  });

  it('are left out where nothing but spaces stands in them', () => {
    expect(read('record,portal,value,note\n , ,\u00A0,\nanswer,blue,yes,Seen')).toEqual([
      { ...ANSWER, at: 3 },
    ]);
  });

  it('say nothing of columns that the table has not', () => {
    expect(linesOf('record,portal,value,note\nanswer,blue,yes,Seen')).toStrictEqual({
      ok: true,
      value: [{ at: 2, cells: { record: 'answer', portal: 'blue', value: 'yes', note: 'Seen' } }],
    });
  });

  it('stand below as many as twenty-nine others, and not below thirty', () => {
    const table = (above: number) =>
      `${'Ours\n'.repeat(above)}record,portal,value,note\nanswer,blue,yes,Seen`;
    expect(read(table(29))).toEqual([{ ...ANSWER, at: 31 }]);
    expect(linesOf(table(30))).toEqual({ ok: false, reason: 'not-a-review' });
  });

  it.each(['portal,name,criterion', 'record,portal,name', 'portal,name,value'])(
    'stand below the names of all columns, not below "%s"',
    (line) => {
      expect(read(`${line}\nrecord,portal,value,note\nanswer,blue,yes,Seen`)).toEqual([
        { ...ANSWER, at: 3 },
      ]);
    },
  );

  it('keep in a note what only looks like a separator with spaces', () => {
    expect(
      read('record,portal,value,note\nanswer,blue,yes,"He said ""a"" , ""b"""')[0]?.says[3],
    ).toBe('He said "a" , "b"');
  });

  it.each([
    '',
    'Shopping\nMilk\nBread',
    'Shopping,2\nMilk,1\nBread,7',
    'Title\nDate\nDepth',
    'name,value\nx,1',
    'record,value\nanswer,yes',
  ])('are not found in a text that is none of ours: %j', (text) => {
    expect(linesOf(text)).toEqual({ ok: false, reason: 'not-a-review' });
  });
});

describe('a name in a table', () => {
  it('is compared without case, quotes, spaces and marks of the byte order', () => {
    expect(bareName('\uFEFF “Por tal” ')).toBe('portal');
    expect(bareName('ï»¿record')).toBe('record');
  });
});
