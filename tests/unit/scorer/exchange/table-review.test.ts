import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '#domain/scorer/exchange/bytes.ts';
import type { TableLine } from '#domain/scorer/exchange/table-lines.ts';
import { reviewFromLines, versionOf } from '#domain/scorer/exchange/table-review.ts';
import { openReviewTable } from '#domain/scorer/exchange/table.ts';
import type { NotTaken, Review } from '#domain/scorer/types.ts';
import { CRITERIA, TODAY } from '../any-review.ts';

const saved = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../fixtures/tables', `${name}.csv`));
const exported = openReviewTable(saved('as-exported'), CRITERIA);

const HEADER = 'record,portal,name,criterion,question,value,basis,date,note,link,expires';
const COVER = [
  'version,,,,,1',
  'id,,,,,ours',
  'title,,,,,Spring',
  'date,,,,,2026-11-23',
  'depth,,,,,quick',
  'portal,a,Blue',
];
const open = (...lines: readonly string[]) =>
  openReviewTable(bytesOf([HEADER, ...COVER, ...lines].join('\r\n')), CRITERIA, { today: TODAY });
/** Of the portal, by criterion, and what was not taken. */
function read(...lines: readonly string[]) {
  const table = open(...lines);
  if (!table.ok) throw new Error(table.reason);
  const { review, notTaken = [] } = table.value;
  return { answers: review.portals[0]?.answers, review, notTaken };
}

describe('a table that others had in their hands', () => {
  it.each(['sep-line', 'us-dates', 'german-windows-1252'])('%s opens as it was', (name) => {
    expect(exported.ok).toBe(true);
    expect(openReviewTable(saved(name), CRITERIA)).toEqual(exported);
  });

  it.each([
    ['colleague-yes', 'yes'],
    ['colleague-not-sure', 'not-sure'],
  ])('%s opens with the colleague’s answer', (name, value) => {
    const table = openReviewTable(saved(name), CRITERIA);
    expect(table.ok && table.value.review.portals[1]?.answers).toEqual({
      'second-step': { value },
    });
  });

  it('refuses one cell by its line, its column and its reason, and opens the rest', () => {
    const { answers, notTaken } = read(
      'answer,a,Blue,second-step,,maybe,tried,2026-11-20,Seen',
      'answer,a,Blue,real-support,,no',
    );
    expect(notTaken).toEqual([{ line: 8, column: 'value', why: 'answer', text: 'maybe' }]);
    expect(answers).toEqual({
      'second-step': { basis: 'tried', date: '2026-11-20', note: 'Seen' },
      'real-support': { value: 'no' },
    });
  });

  it('takes an optional second step, and names any other row that cannot be offered', () => {
    const { answers, notTaken } = read(
      'answer,a,Blue,second-step,,Optional',
      'answer,a,Blue,stays-inside,,optional',
    );
    expect(answers).toEqual({ 'second-step': { value: 'offered' } });
    expect(notTaken).toEqual([{ line: 9, column: 'value', why: 'answer', text: 'optional' }]);
  });

  it('names a date that can be two, and keeps the answer', () => {
    const { answers, notTaken } = read('answer,a,Blue,second-step,,yes,tried,11/12/2026');
    expect(notTaken).toEqual([{ line: 8, column: 'date', why: 'two-days', text: '11/12/2026' }]);
    expect(answers).toEqual({ 'second-step': { value: 'yes', basis: 'tried' } });
  });

  it('takes today for a day of the review that can be two, and says so', () => {
    const table = openReviewTable(
      bytesOf([HEADER, ...COVER].join('\n').replace('2026-11-23', '11/12/2026')),
      CRITERIA,
      { today: TODAY },
    );
    expect(table).toMatchObject({
      ok: true,
      value: { review: { date: TODAY }, notTaken: [{ line: 5, column: 'value', why: 'two-days' }] },
    });
  });

  it('takes the page’s own words in the reader’s language', () => {
    const spoken = {
      answers: {
        yes: 'Evetli',
        no: 'Yoklu',
        'not-sure': 'Bilmem',
        'not-applicable': 'Geçmez',
        offered: 'İsteğe bağlı',
      },
      bases: { said: 'Dedi', document: 'Belge', tried: 'Denedik' },
      depths: { quick: { name: 'Hızlı' }, standard: { name: 'Orta' }, full: { name: 'Tam' } },
    };
    const line = 'answer,a,Blue,second-step,,GECMEZ,denedik';
    const table = openReviewTable(bytesOf([HEADER, ...COVER, line].join('\n')), CRITERIA, {
      spoken,
    });
    expect(table.ok && table.value.review.portals[0]?.answers).toEqual({
      'second-step': { value: 'not-applicable', basis: 'tried' },
    });
  });

  it.each<[string, string, string]>([
    ['a link without its beginning', 'answer,a,,second-step,,yes,,,,www.vendor.example/a', ''],
    ['a link that would run', 'answer,a,,second-step,,yes,,,,javascript:alert(1)', 'link'],
    ['a weight by hand', 'weight,,,leaving,,4.0', ''],
    ['a weight that is none', 'weight,,,leaving,,heavy', 'weight'],
    ['a row by another spelling', 'answer,a,,Second Step,,yes', ''],
    ['a row of nobody', 'answer,a,,???,,yes', 'no-row'],
    ['a portal by its name', 'answer,, blue ,second-step,,yes', ''],
    ['a portal nobody named', 'answer,,,second-step,,yes', 'no-portal'],
    ['a note beside a quote', 'answer,a,,second-step,,yes,,,6" of paper', ''],
    ['a line without its kind', ',a,,second-step,,yes', ''],
    ['an evidence cell that says nothing', 'answer,a,,second-step,,yes,n/a,-,,—,none', ''],
    ['a basis of nobody', 'answer,a,,second-step,,yes,heard', 'basis'],
    ['a date of nobody', 'answer,a,,second-step,,yes,,soon', 'day'],
  ])('%s: what can be read is read', (_what, line, why) => {
    expect(read(line).notTaken.map((one) => one.why)).toEqual(why ? [why] : []);
  });

  it('adds a portal that a colleague named, while there is room', () => {
    const lines = Array.from({ length: 6 }, (_, n) => `answer,,Portal ${n},second-step,,yes`);
    const { review, notTaken } = read(...lines);
    expect(review.portals.map(({ id }) => id)).toEqual([
      'a',
      ...[0, 1, 2, 3, 4].map((n) => `portal-${n}`),
    ]);
    expect(notTaken).toEqual([{ line: 13, column: 'portal', why: 'no-room', text: 'Portal 5' }]);
  });

  it('cuts a note that is too long, and says so', () => {
    const { answers, notTaken } = read(`answer,a,,second-step,,yes,,,${'x'.repeat(2_500)}`);
    expect(answers?.['second-step']?.note).toHaveLength(2_000);
    expect(notTaken).toMatchObject([{ column: 'note', why: 'too-long' }]);
  });

  it('opens without the names of its columns', () => {
    expect(
      openReviewTable(bytesOf([...COVER, 'answer,a,,second-step,,no'].join('\n')), CRITERIA),
    ).toMatchObject({ ok: true, value: { review: { portals: [{ id: 'a', name: 'Blue' }] } } });
  });
});

describe('a review out of lines', () => {
  const line = (at: number, cells: TableLine['cells']): TableLine => ({ at, cells });
  const portal = line(9, { record: 'portal', portal: 'a', name: 'Blue' });
  const answer = (at: number, cells: TableLine['cells']) =>
    line(at, { record: 'answer', portal: 'a', criterion: 'second-step', ...cells });
  const from = (...lines: readonly TableLine[]) => reviewFromLines(lines, { criteria: CRITERIA });

  it('finds its portals wherever a spreadsheet has sorted their lines to', () => {
    const { review, notTaken } = from(answer(2, { value: 'yes' }), portal);
    expect(review.portals).toEqual([
      { id: 'a', name: 'Blue', answers: { 'second-step': { value: 'yes' } } },
    ]);
    expect(notTaken).toEqual([]);
  });

  it('keeps what the first of two lines says, and names what the second would change', () => {
    const { review, notTaken } = from(
      portal,
      answer(2, { value: 'yes' }),
      answer(3, { value: 'no', basis: 'tried' }),
    );
    expect(review.portals[0]?.answers['second-step']).toEqual({ value: 'yes', basis: 'tried' });
    expect(notTaken).toEqual([{ line: 3, column: 'value', why: 'twice', text: 'no' }]);
  });

  it('asks as deep as its answers go, and has the day of the latest, where its cover is gone', () => {
    const deep = answer(2, { criterion: 'log-protected', value: 'yes', date: '2026-10-01' });
    expect(from(portal, deep).review).toMatchObject({ depth: 'full', date: '2026-10-01' });
    const quick = answer(2, { value: 'yes' });
    expect(from(portal, quick).review).toMatchObject({ depth: 'quick', date: '1970-01-01' });
  });

  const weight = (at: number, value: string, criterion = 'leaving') =>
    line(at, { record: 'weight', criterion, value });
  const own = (at: number, criterion: string, value = '4') =>
    line(at, { record: 'own', criterion, question: 'Is it ours?', value });
  const comment = (at: number, id: string, cells: TableLine['cells'] = {}) =>
    line(at, { record: 'comment', portal: 'a', criterion: 'leaving', note: 'Hm', id, ...cells });
  /** Lines of more rows than are kept. */
  const rows = (count: number) => Array.from({ length: count }, (_, n) => `row-${n}`);

  it.each<[string, readonly TableLine[], NotTaken]>([
    [
      'an answer with spaces round it, without them',
      [answer(2, { value: ' perhaps ' })],
      { line: 2, column: 'value', why: 'answer', text: 'perhaps' },
    ],
    [
      'a portal that would take the id of another',
      [line(10, { record: 'portal', portal: 'A', name: ' Green ' })],
      { line: 10, column: 'portal', why: 'twice', text: 'Green' },
    ],
    [
      'an answer of no portal',
      [answer(2, { portal: '', value: 'yes' })],
      { line: 2, column: 'portal', why: 'no-portal', text: '' },
    ],
    [
      'an answer of a portal that is not here',
      [answer(2, { portal: ' zz ', name: '  ', value: 'yes' })],
      { line: 2, column: 'portal', why: 'no-portal', text: 'zz' },
    ],
    [
      'an answer of nothing but spaces for a portal',
      [answer(2, { portal: ' ', name: '  ', value: 'yes' })],
      { line: 2, column: 'portal', why: 'no-portal', text: '' },
    ],
    [
      'an answer to nobody’s row',
      [answer(2, { criterion: '???', value: 'yes' })],
      { line: 2, column: 'criterion', why: 'no-row', text: '???' },
    ],
    [
      'a weight of nobody’s row',
      [weight(2, '4', '???')],
      { line: 2, column: 'criterion', why: 'no-row', text: '???' },
    ],
    ...['14', '45', '4.5', '4,05', '0', '6', '-1', ''].map(
      (text): [string, readonly TableLine[], NotTaken] => [
        `the weight "${text}"`,
        [weight(2, text)],
        { line: 2, column: 'value', why: 'weight', text },
      ],
    ),
    [
      'a row of their own that has the name of one of ours',
      [own(2, 'leaving')],
      { line: 2, column: 'criterion', why: 'no-row', text: 'leaving' },
    ],
    [
      'a row of their own without a name',
      [own(2, 'ours-')],
      { line: 2, column: 'criterion', why: 'no-row', text: 'ours-' },
    ],
    ...['0', '6', '2.5', 'heavy', ''].map((text): [string, readonly TableLine[], NotTaken] => [
      `a row of their own with the weight "${text}"`,
      [own(2, 'ours-a', text)],
      { line: 2, column: 'value', why: 'weight', text },
    ]),
    [
      'a comment on nobody’s row',
      [comment(2, 'c-1', { criterion: '???' })],
      { line: 2, column: 'criterion', why: 'no-row', text: '???' },
    ],
    [
      'a comment on a portal that is not here',
      [comment(2, 'c-1', { portal: 'zz' })],
      { line: 2, column: 'portal', why: 'no-portal', text: 'zz' },
    ],
    [
      'a comment whose id is none',
      [comment(2, 'C 1!')],
      { line: 2, column: 'id', why: 'no-room', text: 'C 1!' },
    ],
    [
      'a line of no kind, by the first that it says',
      [line(2, { portal: ' ', name: 'Milk', value: '2' })],
      { line: 2, column: 'record', why: 'no-record', text: 'Milk' },
    ],
    [
      'a line that says something in columns of others alone',
      [line(2, {})],
      { line: 2, column: 'record', why: 'no-record', text: '' },
    ],
    [
      'a quote that never ends',
      [{ ...answer(2, {}), openQuote: 'note' }],
      { line: 2, column: 'note', why: 'quote', text: '' },
    ],
  ])('names %s, and takes nothing of it', (_what, lines, named) => {
    const { review, notTaken } = from(portal, ...lines);
    expect(notTaken).toEqual([named]);
    expect(review).toEqual(from(portal).review);
  });

  it('names no line that says again what stands there, or nothing', () => {
    const cover = (at: number, value: string) => line(at, { record: 'title', value });
    const { review, notTaken } = from(
      cover(2, 'Spring'),
      cover(3, ''),
      cover(4, 'Spring'),
      weight(5, '4'),
      weight(6, '4,00'),
      portal,
      line(10, { record: 'Portal', portal: ' a ', name: ' blue ' }),
      answer(11, { value: 'yes' }),
      answer(12, { value: 'Yes' }),
      answer(13, { portal: 'zz', value: ' ' }),
      line(14, { record: 'shown', name: 'column', criterion: 'value', value: 'Answer' }),
    );
    expect(notTaken).toEqual([]);
    expect(review).toMatchObject({
      title: 'Spring',
      weights: { leaving: 4 },
      portals: [{ id: 'a', name: 'Blue', answers: { 'second-step': { value: 'yes' } } }],
    });
  });

  it('keeps the first of two titles and of two weights, and names the second', () => {
    const { review, notTaken } = from(
      line(2, { record: 'title', value: 'Spring' }),
      line(3, { record: 'title', value: 'Autumn' }),
      weight(4, '4'),
      weight(5, '2'),
    );
    expect(review).toMatchObject({ title: 'Spring', weights: { leaving: 4 } });
    expect(notTaken).toEqual([
      { line: 3, column: 'value', why: 'twice', text: 'Autumn' },
      { line: 5, column: 'value', why: 'twice', text: '2' },
    ]);
  });

  it('reads names and ids with spaces round them', () => {
    const { review, notTaken } = from(
      portal,
      answer(2, { criterion: ' second-step ', value: 'yes' }),
      weight(3, ' 4 ', ' leaving '),
      own(4, ' ours-a ', ' 4,0 '),
      comment(5, ' c-1 ', { date: '2026-10-01', value: 'AB' }),
    );
    expect(notTaken).toEqual([]);
    expect(review).toMatchObject({
      weights: { leaving: 4 },
      own: { 'ours-a': { question: 'Is it ours?', proof: '', must: false, weight: 4 } },
      portals: [
        {
          answers: { 'second-step': { value: 'yes' } },
          comments: { 'c-1': { criterion: 'leaving', by: 'AB', date: '2026-10-01', text: 'Hm' } },
        },
      ],
    });
  });

  it('keeps a note of spaces, as somebody wrote it', () => {
    expect(from(portal, answer(2, { note: '  ' })).review.portals[0]?.answers).toEqual({
      'second-step': { note: '  ' },
    });
  });

  it('gives each portal an id of its own where the table says none', () => {
    const named = (at: number, name: string) => line(at, { record: 'portal', name });
    const { review, notTaken } = from(
      ...['Blue', 'Blue!', 'BLUE?', '青い', '赤い'].map((name, at) => named(at + 2, name)),
      answer(9, { portal: '', name: 'blue!', value: 'yes' }),
    );
    expect(review.portals.map(({ id }) => id)).toEqual([
      'blue',
      'blue-2',
      'blue-3',
      'portal',
      'portal-2',
    ]);
    expect(review.portals.map(({ answers }) => Object.keys(answers).length)).toEqual([
      0, 1, 0, 0, 0,
    ]);
    expect(notTaken).toEqual([]);
  });

  it('gives no id that is longer than one may be', () => {
    const named = (at: number, sign: string) =>
      line(at, { record: 'portal', name: `${'x'.repeat(70)}${sign}` });
    expect(from(named(2, 'a'), named(3, 'b')).review.portals.map(({ id }) => id)).toEqual([
      'x'.repeat(60),
      `${'x'.repeat(50)}-2`,
    ]);
  });

  it('finds the portal of an answer by its name where its id is another', () => {
    const { review, notTaken } = from(
      portal,
      answer(2, { portal: 'zz', name: 'blue', value: 'no' }),
    );
    expect(review.portals).toMatchObject([
      { id: 'a', answers: { 'second-step': { value: 'no' } } },
    ]);
    expect(notTaken).toEqual([]);
  });

  it('takes no portal without a name for the one of an answer that names none', () => {
    const { review, notTaken } = from(
      line(9, { record: 'portal', portal: 'a' }),
      answer(2, { portal: '', value: 'yes' }),
    );
    expect(review.portals).toEqual([{ id: 'a', name: '', answers: {} }]);
    expect(notTaken).toMatchObject([{ line: 2, why: 'no-portal' }]);
  });

  it('makes a portal of an answer’s id where no line of a portal is left', () => {
    expect(from(answer(2, { portal: 'zz', value: 'yes' })).review.portals).toEqual([
      { id: 'zz', name: '', answers: { 'second-step': { value: 'yes' } } },
    ]);
    expect(from(answer(2, { portal: '', value: 'yes' }))).toMatchObject({
      review: { portals: [] },
      notTaken: [{ line: 2, column: 'portal', why: 'no-portal' }],
    });
  });

  it.each<
    [string, number, (at: number, id: string) => TableLine, (review: Review) => object, string]
  >([
    [
      'answers',
      200,
      (at, criterion) => answer(at, { criterion, value: 'yes' }),
      ({ portals }) => portals[0]!.answers,
      'criterion',
    ],
    ['weights', 200, (at, id) => weight(at, '4', id), ({ weights }) => weights, 'criterion'],
    [
      'rows of their own',
      20,
      (at, id) => own(at, `ours-${id}`),
      ({ own = {} }) => own,
      'criterion',
    ],
    ['comments', 200, comment, ({ portals }) => portals[0]!.comments ?? {}, 'id'],
  ])(
    'takes as many %s as a review can hold, and names the next',
    (_what, most, make, kept, column) => {
      const full = from(portal, ...rows(most).map((id, at) => make(at + 10, id)));
      expect(full.notTaken).toEqual([]);
      expect(Object.keys(kept(full.review))).toHaveLength(most);
      const over = from(portal, ...rows(most + 1).map((id, at) => make(at + 10, id)));
      expect(over.notTaken).toEqual([
        { line: most + 10, column, why: 'no-room', text: expect.stringContaining(`row-${most}`) },
      ]);
      expect(kept(over.review)).toEqual(kept(full.review));
    },
  );

  it('names what it cannot take in the order of the lines', () => {
    const { notTaken } = from(
      answer(7, { value: 'perhaps' }),
      line(3, { record: 'colour', value: 'red' }),
      portal,
    );
    expect(notTaken.map(({ line, why }) => [line, why])).toEqual([
      [3, 'no-record'],
      [7, 'answer'],
    ]);
  });

  it('is empty when no line says anything of ours', () => {
    expect(from(line(2, { record: 'milk', value: '2' })).isEmpty).toBe(true);
    expect(from(portal).isEmpty).toBe(false);
  });

  it('has the version that it says, or the first', () => {
    expect(versionOf([line(2, { record: 'Version', value: '2' })])).toBe(2);
    expect(versionOf([line(2, { record: 'version', value: '1,0' })])).toBe(1);
    expect(versionOf([line(2, { record: 'version', value: 'new' })])).toBe(1);
    expect(versionOf([portal])).toBe(1);
    expect(versionOf([portal, line(2, { record: 'version', value: ' 2 ' })])).toBe(2);
  });
});
