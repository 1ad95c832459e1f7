import { describe, expect, it } from 'vitest';
import { EDITED, SHEET_COLUMNS } from '#domain/scorer/exchange/workbook-columns.ts';
import { rowsSheet, shownLines, summarySheet } from '#domain/scorer/exchange/workbook-sheets.ts';
import { allQuick, CRITERIA, no, portalOf, reviewOf, TODAY, yes } from '../any-review.ts';
import { SAID } from './workbook-said.ts';

const { columns } = SAID;

const review = reviewOf({
  title: '=1+1',
  reviewers: 'Ann',
  recommendation: 'Take it',
  depth: 'quick',
  portals: [
    portalOf(
      {
        ...allQuick(yes),
        'second-step': {
          value: 'no',
          basis: 'document',
          date: '2026-11-01',
          note: 'One\ntwo',
          link: 'https://vendor.example/a',
          expires: '2027-11-01',
          owner: 'Bo',
          due: '2027-01-31',
          vendorValue: 'yes',
          vendorWords: 'We do',
        },
        'https-everywhere': { ...no, basis: 'tried' },
        'stays-inside': { ...yes, ask: 'again', owner: 'Cy', due: '2026-12-01' },
        'own-sign-ins': { vendorWords: 'Later' },
        'from-elsewhere': no,
      },
      'a',
      '=Blue',
    ),
    {
      ...portalOf(allQuick(yes), 'b', '  '),
      comments: {
        'c-1': { criterion: 'second-step', by: 'AB', date: '2026-10-01', text: 'Well' },
        'c-2': { criterion: 'second-step', by: 'CD', date: '2026-10-02', text: 'Hm' },
        'c-3': { criterion: 'leaving', by: 'AB', date: '2026-10-03', text: 'Else' },
      },
    },
  ],
});

describe('the summary', () => {
  it('says the cover, what was found at each portal, and what is open there', () => {
    expect(summarySheet(review, CRITERIA, SAID, TODAY)).toEqual([
      ['Title', "'=1+1"],
      ['Reviewers', 'Ann'],
      ['Date', TODAY],
      ['Recommendation', 'Take it'],
      ['Depth', 'One'],
      ['', 'Read me'],
      [],
      [columns.name, 'V', 'R', 'c1', 'c2', 'c3', 'c4', 'F'],
      [
        "'=Blue",
        'A',
        expect.stringMatching(/^\d+ to \d+$/),
        2,
        1,
        2,
        0,
        'What of second-step?\nWhat of https-everywhere?',
      ],
      ['Number 2', 'H', '100 to 100', 5, 0, 0, 0, ''],
      [],
      ['Q'],
      [columns.name, columns.question, columns.state, columns.owner, columns.due],
      ["'=Blue", 'What of stays-inside?', 'r6', 'Cy', '2026-12-01'],
      ["'=Blue", 'What of own-sign-ins?', 'r1', '', ''],
    ]);
  });

  it('says that nothing is open where nothing is, and leaves empty what the cover does not say', () => {
    const settled = reviewOf({ depth: 'quick', portals: [portalOf(allQuick(yes))] });
    const lines = summarySheet(settled, CRITERIA, SAID, TODAY);
    expect(lines[3]).toEqual(['Recommendation', '']);
    expect(lines.slice(-3)).toEqual([[], ['Q'], ['NQ']]);
  });
});

describe('the rows', () => {
  const sheet = () => rowsSheet(review, CRITERIA, SAID, TODAY);
  const rowOf = (portal: string, criterion: string) => {
    const line =
      sheet().find((cells) => cells.at(-2) === portal && cells.at(-1) === criterion) ?? [];
    return Object.fromEntries(SHEET_COLUMNS.map((column, at) => [column, line[at]]));
  };
  const nothing = Object.fromEntries(SHEET_COLUMNS.map((column) => [column, '']));

  it('stand below the names of their columns', () => {
    const [head, ...lines] = sheet();
    expect(head).toEqual(SHEET_COLUMNS.map((column) => columns[column]));
    expect(lines).toHaveLength(11);
  });

  it('say all that is known of an answer, in words', () => {
    expect(rowOf('a', 'second-step')).toEqual({
      name: "'=Blue",
      group: 'part of second-step',
      question: 'What of second-step?',
      value: 'Nay',
      state: 'r5',
      weight: 3,
      must: 'Must it',
      basis: 'Paper',
      date: '2026-11-01',
      note: 'One\ntwo',
      link: 'https://vendor.example/a',
      expires: '2027-11-01',
      owner: 'Bo',
      due: '2027-01-31',
      vendor: 'Ay\nWe do',
      comments: '',
      portal: 'a',
      criterion: 'second-step',
    });
  });

  it('say of a row that nobody knows only what was answered, and of an unanswered one what the vendor said', () => {
    expect(rowOf('a', 'from-elsewhere')).toEqual({
      ...nothing,
      name: "'=Blue",
      group: 'part of from-elsewhere',
      question: 'What of from-elsewhere?',
      value: 'Nay',
      portal: 'a',
      criterion: 'from-elsewhere',
    });
    expect(rowOf('a', 'own-sign-ins')).toMatchObject({ value: '', must: '', vendor: 'Later' });
  });

  it('say what was said about them, and of a portal without a name its place', () => {
    expect(rowOf('b', 'second-step')).toMatchObject({
      name: 'Number 2',
      comments: 'AB, 2026-10-01: Well\nCD, 2026-10-02: Hm',
      vendor: '',
    });
    expect(rowOf('b', 'real-support')).toMatchObject({ comments: '' });
  });
});

it('the words of the workbook stand in the third sheet, each with what it is for', () => {
  const lines = shownLines(review, CRITERIA, SAID);
  const of = (kind: string) =>
    Object.fromEntries(
      lines.flatMap(({ record, name, criterion = '', value }) =>
        record === 'shown' && name === kind ? [[criterion, value]] : [],
      ),
    );
  expect(of('value')).toEqual(SAID.answers);
  expect(of('basis')).toEqual(SAID.bases);
  const { depth: _depth, ...cover } = SAID.cover;
  expect(of('cover')).toEqual(cover);
  expect(of('column')).toEqual(
    Object.fromEntries(
      ([...EDITED, 'weight', 'portal', 'criterion'] as const).map((one) => [one, columns[one]]),
    ),
  );
  expect(of('weight')).toEqual(
    Object.fromEntries(CRITERIA.map(({ id, weight }) => [id, String(weight)])),
  );
});
