import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '#domain/scorer/exchange/bytes.ts';
import { asWritten, neutralized } from '#domain/scorer/exchange/csv-cells.ts';
import { encodeReviewTable, openReviewTable } from '#domain/scorer/exchange/table.ts';
import type { NotTaken } from '#domain/scorer/types.ts';
import { anyReview, CRITERIA, no, portalOf, reviewOf, yes } from '../any-review.ts';
import { runs } from '../../../fixtures/depth.ts';
import { anyCharacter } from '../../../fixtures/any-text.ts';

const review = reviewOf({
  title: 'Spring, 2027',
  reviewers: '=HYPERLINK("http://evil.example")',
  depth: 'quick',
  weights: { leaving: 4 },
  portals: [
    portalOf(
      {
        'second-step': { ...yes, note: 'Line one\nline "two"', link: 'https://vendor.example/a,b' },
        'from-elsewhere': no,
      },
      'a',
      '+Blue',
    ),
  ],
});
const table = encodeReviewTable(review, CRITERIA, (id) => `What of ${id}?`);
/** Read by another library than the one that writes. */
const cells = (text: string): string[][] => parse(text, { bom: true, record_delimiter: '\r\n' });

describe('a table', () => {
  it('is read by an independent parser as it was meant', () => {
    expect(cells(table).filter(([record]) => record !== 'answer')).toEqual([
      [
        'record',
        'portal',
        'name',
        'criterion',
        'question',
        'value',
        'basis',
        'date',
        'note',
        'link',
        'expires',
      ],
      ['version', '', '', '', '', '1', '', '', '', '', ''],
      ['id', '', '', '', '', 'ours', '', '', '', '', ''],
      ['title', '', '', '', '', 'Spring, 2027', '', '', '', '', ''],
      ['reviewers', '', '', '', '', '\'=HYPERLINK("http://evil.example")', '', '', '', '', ''],
      ['date', '', '', '', '', '2026-11-23', '', '', '', '', ''],
      ['depth', '', '', '', '', 'quick', '', '', '', '', ''],
      ['weight', '', '', 'leaving', '', '4', '', '', '', '', ''],
      ['portal', 'a', "'+Blue", '', '', '', '', '', '', '', ''],
    ]);
    expect(cells(table)).toContainEqual([
      'answer',
      'a',
      "'+Blue",
      'second-step',
      'What of second-step?',
      'yes',
      'tried',
      '',
      'Line one\nline "two"',
      'https://vendor.example/a,b',
      '',
    ]);
  });

  it('has a line for every row asked, answered or not, and for answers beyond', () => {
    const asked = cells(table)
      .filter(([record]) => record === 'answer')
      .map((line) => line[3]);
    expect(asked).toEqual([
      'second-step',
      'https-everywhere',
      'own-sign-ins',
      'stays-inside',
      'real-support',
      'from-elsewhere',
    ]);
  });

  it('has the same cells for an independent parser, whatever is in it, and none that a spreadsheet would run', () => {
    fc.assert(
      fc.property(anyReview, (drawn) => {
        const read = cells(encodeReviewTable(drawn, CRITERIA));
        for (const cell of read.flat())
          expect(/^[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u.test(cell) || /^[\t\r\n]/.test(cell)).toBe(
            false,
          );
        const notes = drawn.portals.flatMap(({ answers }) =>
          Object.values(answers).flatMap(({ note }) => (note ? [note] : [])),
        );
        expect(
          read
            .filter(([record]) => record === 'answer')
            .flatMap((line) => (line[8] ? [asWritten(line[8])] : []))
            .sort(),
        ).toEqual(notes.sort());
      }),
      { numRuns: runs(300) },
    );
  });

  it.each([
    [';', '\r\n'],
    ['\t', '\n'],
    [',', '\r'],
    [';', '\n'],
  ] as const)(
    'saved anew by a spreadsheet with %j between cells and %j between lines comes back',
    (delimiter, newline) => {
      const saved = Papa.unparse(cells(table), { delimiter, newline });
      expect(openReviewTable(bytesOf(saved), CRITERIA)).toMatchObject({
        ok: true,
        value: { review, unknown: ['from-elsewhere'] },
      });
      expect(
        openReviewTable(Uint8Array.from(Buffer.from(`\uFEFF${saved}`, 'utf16le')), CRITERIA).ok,
      ).toBe(true);
    },
  );

  it('takes an answer that a colleague wrote into an empty line', () => {
    const line = '"answer","a","\'+Blue","own-sign-ins","What of own-sign-ins?",""';
    expect(table).toContain(line);
    const opened = openReviewTable(
      bytesOf(table.replace(line, line.replace(/""$/, '"no"'))),
      CRITERIA,
    );
    expect(opened.ok && opened.value.review.portals[0]?.answers['own-sign-ins']).toEqual(no);
  });

  it.each<[string, (text: string) => string, string]>([
    ['that is another table', () => 'name,age\r\nAnn,7\r\n', 'not-a-review'],
    ['that is empty', () => '', 'not-a-review'],
    [
      'of a later version',
      (text) => text.replace('"version","","","","","1"', '"version","","","","","2"'),
      'newer',
    ],
  ])('%s is refused', (_what, change, reason) => {
    expect(openReviewTable(bytesOf(change(table)), CRITERIA)).toEqual({ ok: false, reason });
  });

  it.each<[string, (text: string) => string, Partial<NotTaken>]>([
    ['two titles', (text) => `${text}"title","","","","","Another"\r\n`, { why: 'twice' }],
    [
      'two answers to one question',
      (text) => `${text}"answer","a","","second-step","","no"\r\n`,
      { why: 'twice', column: 'value', text: 'no' },
    ],
    [
      'an answer for nobody',
      (text) => `${text}"answer","zz","","second-step","","no"\r\n`,
      { why: 'no-portal', text: 'zz' },
    ],
    ['two portals of one id', (text) => `${text}"portal","a","Again"\r\n`, { why: 'twice' }],
    ['a quote that never ends', (text) => `${text}"answer","a,no\r\n`, { why: 'quote' }],
    [
      'a line of another kind',
      (text) => `${text}"total","","","","","7"\r\n`,
      { why: 'no-record' },
    ],
  ])('with %s opens, and names that line alone', (_what, change, named) => {
    expect(openReviewTable(bytesOf(change(table)), CRITERIA)).toMatchObject({
      ok: true,
      value: { review, notTaken: [{ line: 16, ...named }] },
    });
  });

  it('keeps out an id that reaches into an object', () => {
    const sly = `${table}"answer","a","","__proto__","","no"\r\n"weight","","","__proto__","","3"\r\n`;
    expect(openReviewTable(bytesOf(sly), CRITERIA)).toMatchObject({ ok: true, value: { review } });
  });
});

describe('a cell', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n1',
    '\tx',
    '  =1',
    '\uFEFF=1',
    '\u200B@x',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    ' ＝1',
    '﹦1',
    '\0=1',
    "'=1",
    "'",
    '\u202E=1',
    `${' '.repeat(70)}＝1`,
    `${'\u3000'.repeat(200)}=1`,
    '\u00A0\u2007\u202F+1',
    '\u3164=1',
    '\u2800@x',
    '\u034F-1',
  ])('%j is neutralized and comes back', (cell) => {
    expect(neutralized(cell)).toBe(`'${cell}`);
    expect(asWritten(neutralized(cell))).toBe(cell);
  });

  it.each(['', 'Blue', '1', 'a=b', '“=1', '2026-11-23', 'a\n=1', '×'])(
    '%j is left as it is',
    (cell) => expect(neutralized(cell)).toBe(cell),
  );

  it('comes back whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter }),
        (cell) => asWritten(neutralized(cell)) === cell,
      ),
      { numRuns: runs(2_000) },
    );
  });
});
