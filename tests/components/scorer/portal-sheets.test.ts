import { expect, it } from 'vitest';
import { createSheets } from '#components/scorer/portal-sheets.ts';
import { putComment } from '#domain/scorer/review/comments.ts';
import { putAnswer } from '#domain/scorer/review/portals.ts';
import { CRITERIA, sixPortals } from '../../fixtures/reviews.ts';

const TODAY = '2026-11-23';
const nameOf = (id: string) => id;
const REMARK = { criterion: 'second-step', by: 'AB', date: TODAY, text: 'Seen.' };
const FIRST = 'portal-number-1';

it('makes one sheet anew for an answer, and hands the others out again', () => {
  const sheetsOf = createSheets(CRITERIA);
  const review = putComment(sixPortals(20, 20), FIRST, 'c-1', REMARK);
  const before = sheetsOf(review, TODAY, nameOf);
  const after = sheetsOf(putAnswer(review, FIRST, 'second-step', { value: 'no' }), TODAY, nameOf);
  expect(after.map((sheet, at) => sheet === before[at])).toEqual([
    false,
    ...Array.from({ length: 5 }, () => true),
  ]);
  expect(after[0]?.found.get('second-step')?.why).toBe('no');
  expect(after[0]?.found.get('ours-1')).toEqual(before[0]?.found.get('ours-1'));
  expect(after[0]?.comments).toBe(before[0]?.comments);
  expect(after[0]?.comments.get('second-step')).toEqual([['c-1', REMARK]]);
});

it('makes all sheets anew when the day turns', () => {
  const sheetsOf = createSheets(CRITERIA);
  const review = sixPortals(20);
  const before = sheetsOf(review, TODAY, nameOf);
  const after = sheetsOf(review, '2026-11-24', nameOf);
  expect(after.some((sheet, at) => sheet === before[at])).toBe(false);
});
