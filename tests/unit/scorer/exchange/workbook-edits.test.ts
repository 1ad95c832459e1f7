import { describe, expect, it } from 'vitest';
import { tableCells } from '#domain/scorer/exchange/table.ts';
import { isHeaded, withEdits } from '#domain/scorer/exchange/workbook-edits.ts';
import { rowsSheet, shownLines, summarySheet } from '#domain/scorer/exchange/workbook-sheets.ts';
import type { Review } from '#domain/scorer/types.ts';
import { CRITERIA, no, portalOf, reviewOf, TODAY, yes } from '../any-review.ts';
import { SAID } from './workbook-said.ts';

type Cells = readonly (readonly string[])[];

const review = reviewOf({
  title: 'Spring',
  reviewers: 'Ann',
  depth: 'quick',
  weights: { leaving: 4 },
  own: { 'ours-a': { question: 'Is it ours?', proof: '', must: false, weight: 2 } },
  portals: [
    portalOf(
      { 'second-step': { ...yes, note: 'Seen' }, leaving: no, 'from-elsewhere': no },
      'a',
      'Blue',
    ),
    portalOf({}, 'b', 'Green'),
  ],
});
const asText = (lines: readonly (readonly (string | number)[])[]): Cells =>
  lines.map((line) => line.map(String));
const all = tableCells(review, CRITERIA, undefined, shownLines(review, CRITERIA, SAID));
const summary = asText(summarySheet(review, CRITERIA, SAID, TODAY));
const rows = asText(rowsSheet(review, CRITERIA, SAID, TODAY));
const head = rows[0]!;
const { columns } = SAID;
type Column = keyof typeof columns;
const placeOf = (column: Column) => head.indexOf(columns[column]);

/** The second sheet with one cell of the row of a portal changed. */
const rowsWith = (portal: string, criterion: string, column: Column, text: string): Cells =>
  rows.map((line) =>
    line[placeOf('portal')] === portal && line[placeOf('criterion')] === criterion
      ? line.with(placeOf(column), text)
      : line,
  );
/** What the third sheet says of a review that is the same but for this. */
const saying = (change: Partial<Review>): Cells => tableCells({ ...review, ...change }, CRITERIA);
const withAnswer = (criterion: string, change: object): Cells => {
  const [blue, green] = review.portals as [Review['portals'][0], Review['portals'][0]];
  const answers = { ...blue.answers, [criterion]: { ...blue.answers[criterion], ...change } };
  return saying({ portals: [{ ...blue, answers }, green] });
};
const UNCHANGED = saying({});

describe('a workbook that nobody changed', () => {
  it('says in its third sheet what it said, without the words that the others showed', () => {
    expect(withEdits(all, [summary, rows])).toEqual(UNCHANGED);
    expect(withEdits(all, [])).toEqual(UNCHANGED);
  });

  it('loses no more than the columns without a name to a program that added some', () => {
    const wider = all.map((line) => ['', ...line, '']);
    expect(withEdits(wider, [summary, rows])).toEqual(UNCHANGED);
  });

  it.each<[string, Cells]>([
    [
      'with two words of the cover',
      [
        ['Title', 'X'],
        ['Date', '2020-01-01'],
        ['Rent', '7'],
        ['', '8'],
      ],
    ],
    [
      'with the words of the cover far down',
      [
        ...Array.from({ length: 30 }, () => ['']),
        ['Title', 'X'],
        ['Date', '2020-01-01'],
        ['Reviewers', 'Y'],
      ],
    ],
    [
      'with the rows far down',
      [...Array.from({ length: 30 }, () => ['']), ...rowsWith('a', 'second-step', 'note', 'X')],
    ],
    [
      'whose rows have no name of a portal',
      [
        ['Key 2', 'Zed'],
        ['second-step', 'Nay'],
      ],
    ],
    [
      'with a row of nobody',
      [...rows, rows[1]!.with(placeOf('portal'), 'zz').with(placeOf('value'), 'Nay')],
    ],
    ['without a column', rows.map((line) => line.toSpliced(placeOf('note'), 1))],
    ['without the column of weights', rows.map((line) => line.toSpliced(placeOf('weight'), 1))],
    ['with lines taken out', rows.filter((_, at) => at % 2 === 0)],
    ['with an emptied weight', rowsWith('a', 'second-step', 'weight', ' ')],
    ['with spaces round a weight', rowsWith('a', 'second-step', 'weight', ' 3 ')],
    [
      'with a weight beside a row that nobody knows',
      rowsWith('a', 'from-elsewhere', 'weight', '5'),
    ],
    ['with another state, which is nobody’s to change', rowsWith('a', 'second-step', 'state', 'X')],
  ])('says the same beside a sheet %s', (_what, sheet) => {
    expect(withEdits(all, [sheet])).toEqual(UNCHANGED);
  });

  it('keeps its title where the line of it was taken out', () => {
    const rest = summary.filter(([label]) => label !== 'Title');
    expect(withEdits(all, [rest])).toEqual(UNCHANGED);
  });
});

describe('a change by hand', () => {
  // A field of the later columns gives all of them: what stands in them counts, not their number.
  const said = (cells: Cells) => cells.map((line) => line.join('\t').trimEnd()).slice(1);
  const taken = (sheet: Cells) => said(withEdits(all, [sheet]));

  it.each<[string, Cells, Cells]>([
    [
      'a title',
      summary.map((line) => (line[0] === 'Title' ? ['Title', 'New'] : line)),
      saying({ title: 'New' }),
    ],
    [
      'a title that was emptied',
      summary.map((line) => (line[0] === 'Title' ? ['Title'] : line)),
      saying({ title: '' }),
    ],
    [
      'a title under a label in capitals',
      [
        ['TITLE ', 'New'],
        ['Date', TODAY],
        ['Reviewers', 'Ann'],
      ],
      saying({ title: 'New' }),
    ],
    ['a weight', rowsWith('a', 'leaving', 'weight', '5'), saying({ weights: { leaving: 5 } })],
    [
      'a weight of their own row',
      rowsWith('b', 'ours-a', 'weight', '3'),
      saying({ own: { 'ours-a': { question: 'Is it ours?', proof: '', must: false, weight: 3 } } }),
    ],
  ])('is taken: %s', (_what, sheet, wanted) => expect(taken(sheet)).toEqual(said(wanted)));

  it.each<[string, Column, string, object]>([
    ['an answer', 'value', 'Nay', { value: 'no' }],
    ['an answer in another case', 'value', ' NAY ', { value: 'no' }],
    ['an answer that none of the words is', 'value', 'so so', { value: 'so so' }],
    ['an emptied answer', 'value', '', { value: '' }],
    ['a basis', 'basis', 'Paper', { basis: 'document' }],
    ['a note', 'note', 'New', { note: 'New' }],
    ['a note that is a word of the answers', 'note', 'Nay', { note: 'Nay' }],
    ['somebody who sees to it', 'owner', 'Bo', { owner: 'Bo' }],
  ])('is taken in a row: %s', (_what, column, text, change) =>
    expect(taken(rowsWith('a', 'second-step', column, text))).toEqual(
      said(withAnswer('second-step', change)),
    ),
  );

  it('is taken where columns were moved and a line stands above them', () => {
    const moved = rowsWith('a', 'second-step', 'note', 'New').map((line) => [
      line[placeOf('note')]!,
      ...line.toSpliced(placeOf('note'), 1),
    ]);
    expect(withEdits(all, [[['Zed', 'is the answer'], [], ...moved]])).toEqual(
      withAnswer('second-step', { note: 'New' }),
    );
  });

  it('may add a recommendation, and a weight that only this guide gave before', () => {
    const first = withEdits(all, [
      summary.map((line) => (line[0] === 'Recommendation' ? [line[0], 'Take it'] : line)),
      rowsWith('a', 'second-step', 'weight', '5'),
    ]);
    const line = (cells: Readonly<Record<string, string>>) =>
      first[0]!.map((name) => cells[name] ?? '');
    expect(first).toEqual([
      ...UNCHANGED,
      line({ record: 'recommendation', value: 'Take it' }),
      line({ record: 'weight', criterion: 'second-step', value: '5' }),
    ]);
  });

  it.each(['Title', 'Date', 'Recommendation'])(
    'stays unchanged where a portal is named %j, as a line of the cover is',
    (name) => {
      const below = [[], ['Portal', 'Verdict'], [name, 'Holds up']];
      expect(withEdits(all, [[...summary, ...below]])).toEqual(UNCHANGED);
    },
  );

  it('of the cover is taken from the first sheet that has it, and no other', () => {
    const other = [
      ['Title', 'Other'],
      ['Date', TODAY],
      ['Reviewers', 'Ann'],
    ];
    expect(withEdits(all, [summary, other])).toEqual(UNCHANGED);
  });
});

describe('a table of ours', () => {
  it('is known by three names of its columns, in the first lines', () => {
    const names = [' Record ', 'CRITERION', 'value'];
    expect(isHeaded([['Ours'], names])).toBe(true);
    expect(isHeaded([names.slice(0, 2)])).toBe(false);
    expect(isHeaded([...Array.from({ length: 29 }, () => ['']), names])).toBe(true);
    expect(isHeaded([...Array.from({ length: 30 }, () => ['']), names])).toBe(false);
  });
});
