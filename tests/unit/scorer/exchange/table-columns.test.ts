import { describe, expect, it } from 'vitest';
import { bytesOf, FILE_LIMIT } from '#domain/scorer/exchange/bytes.ts';
import { encodeReviewTable, openReviewTable, tableCells } from '#domain/scorer/exchange/table.ts';
import { CRITERIA, no, portalOf, reviewOf, yes } from '../any-review.ts';

const FIRST = 'record,portal,name,criterion,question,value,basis,date,note,link,expires'.split(',');
const LATER = 'owner,due,ask,vendorValue,vendorWords,vendorLink,vendorContact,vendorDate,id'.split(
  ',',
);
const reviewWith = (answer: object) =>
  reviewOf({ depth: 'quick', portals: [portalOf({ 'second-step': { ...yes, ...answer } }, 'a')] });

describe('the columns of a table', () => {
  it('are no more than the first where no answer says anything in the later ones', () => {
    const cells = tableCells(reviewWith({}), CRITERIA);
    expect(cells[0]).toEqual(FIRST);
    expect(cells.every((line) => line.length === FIRST.length)).toBe(true);
    expect(cells.find(([record]) => record === 'answer')).toEqual([
      ...['answer', 'a', '', 'second-step', '', 'yes', 'tried', '', '', '', ''],
    ]);
  });

  it('are all of them where one answer says anything there', () => {
    const cells = tableCells(reviewWith({ owner: 'Bo' }), CRITERIA);
    expect(cells[0]).toEqual([...FIRST, ...LATER]);
    expect(cells.every((line) => line.length === FIRST.length + LATER.length)).toBe(true);
  });
});

describe('a table as text', () => {
  it('has quotes round every cell, and the line ends of RFC 4180', () => {
    const text = encodeReviewTable(reviewOf({ portals: [] }), CRITERIA);
    const line = (...cells: readonly string[]) =>
      FIRST.map((_, at) => `"${cells[at] ?? ''}"`).join(',');
    expect(text).toBe(
      [
        `\uFEFF${line(...FIRST)}`,
        line('version', '', '', '', '', '1'),
        line('id', '', '', '', '', 'ours'),
        line('title'),
        line('reviewers'),
        line('date', '', '', '', '', '2026-11-23'),
        line('depth', '', '', '', '', 'full'),
        '',
      ].join('\r\n'),
    );
  });

  it('says no more rows than were asked and answered', () => {
    const review = reviewOf({ depth: 'quick', portals: [portalOf({ leaving: no }, 'a')] });
    const rows = tableCells(review, CRITERIA).flatMap(([record, , , row]) =>
      record === 'answer' ? [row] : [],
    );
    expect(rows).toEqual([
      'second-step',
      'https-everywhere',
      'own-sign-ins',
      'stays-inside',
      'real-support',
      'leaving',
    ]);
  });

  it('is opened up to a megabyte, and refused beyond', () => {
    const table = encodeReviewTable(reviewWith({}), CRITERIA);
    const ofLength = (length: number) =>
      bytesOf(table + '\n'.repeat(length - bytesOf(table).length));
    expect(openReviewTable(ofLength(FILE_LIMIT), CRITERIA)).toMatchObject({ ok: true });
    expect(openReviewTable(ofLength(FILE_LIMIT + 1), CRITERIA)).toEqual({
      ok: false,
      reason: 'too-big',
    });
  });

  it('that is no text is refused', () => {
    expect(openReviewTable(Uint8Array.of(0, 0, 0, 1), CRITERIA)).toEqual({
      ok: false,
      reason: 'not-a-review',
    });
  });
});
