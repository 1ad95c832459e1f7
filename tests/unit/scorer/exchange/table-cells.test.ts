import { expect, it } from 'vitest';
import { cellReaders, idFrom, readDayCell, readText } from '#domain/scorer/exchange/table-cells.ts';
import { cleanLine } from '#domain/scorer/rules/text.ts';
import { CRITERIA } from '../any-review.ts';

const { answerAt, answer, cover } = cellReaders({ criteria: CRITERIA });

it('reads an id out of what a person typed', () => {
  expect(idFrom(' Sécond Step! ')).toBe('second-step');
});

it('reads a day, nothing where a dash stands for it, and says why where it cannot', () => {
  expect(readDayCell('2026-11-23')).toEqual({ value: '2026-11-23' });
  expect(readDayCell(' – ')).toEqual({ value: '' });
  expect(readDayCell('soon')).toEqual({ why: 'day' });
});

it('takes what fits of a long text, and says so', () => {
  expect(readText('abc', cleanLine, 2)).toEqual({ why: 'too-long', value: 'ab' });
});

it('reads an answer that the row may have, and "offered" nowhere else', () => {
  expect(answerAt('second-step')('offered')).toEqual({ value: 'offered' });
  expect(answerAt('real-support')('offered')).toEqual({ why: 'answer' });
  expect(answer.link('www.vendor.example/a')).toEqual({ value: 'https://www.vendor.example/a' });
  expect(answer.link('javascript:alert(1)')).toEqual({ why: 'link' });
  expect(cover['depth']?.('deep as the sea')).toEqual({ why: 'depth' });
});
