import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '#domain/scorer/exchange/bytes.ts';
import type { TableLine } from '#domain/scorer/exchange/table-lines.ts';
import { reviewFromLines, versionOf } from '#domain/scorer/exchange/table-review.ts';
import { openReviewTable } from '#domain/scorer/exchange/table.ts';
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
  });
});
