import { expect, it } from 'vitest';
import { cellReaders, idFrom, readDayCell, readText } from '#domain/scorer/exchange/table-cells.ts';
import { cleanLine } from '#domain/scorer/rules/text.ts';
import { LINK_LENGTH } from '#domain/scorer/types.ts';
import { CRITERIA } from '../any-review.ts';

const { answerAt, answer, cover } = cellReaders({ criteria: CRITERIA });

it('reads an id out of what a person typed', () => {
  expect(idFrom(' Sécond Step! ')).toBe('second-step');
  expect(idFrom('x'.repeat(61))).toBe('x'.repeat(60));
});

it('reads a day, nothing where a dash stands for it, and says why where it cannot', () => {
  expect(readDayCell('2026-11-23')).toEqual({ value: '2026-11-23' });
  expect(readDayCell(' – ')).toEqual({ value: '' });
  expect(readDayCell('soon')).toEqual({ why: 'day' });
});

it('takes what fits of a long text, and says so', () => {
  expect(readText('abc', cleanLine, 2)).toEqual({ why: 'too-long', value: 'ab' });
  expect(readText('ab', cleanLine, 2)).toEqual({ value: 'ab' });
});

it('reads an answer that the row may have, and "offered" nowhere else', () => {
  expect(answerAt('second-step')('offered')).toEqual({ value: 'offered' });
  expect(answerAt('real-support')('offered')).toEqual({ why: 'answer' });
  expect(answer.link('www.vendor.example/a')).toEqual({ value: 'https://www.vendor.example/a' });
  expect(answer.link('javascript:alert(1)')).toEqual({ why: 'link' });
  expect(cover['depth']?.('deep as the sea')).toEqual({ why: 'depth' });
});

const LINK = 'https://vendor.example/a';
const longLink = (length: number) => `${LINK}/${'x'.repeat(length - LINK.length - 1)}`;

it.each([
  ['with spaces round it', ` ${LINK} `, LINK],
  ['between angle brackets', `<${LINK}>`, LINK],
  ['between quotes and brackets', `"<${LINK}>"`, LINK],
  ['between quotes that a program made curly', `“${LINK}”`, LINK],
  ['with a quote of its own', `${LINK}/“b”/c`, `${LINK}/“b”/c`],
  ['with "www" in it', 'http://www.vendor.example/a', 'http://www.vendor.example/a'],
  ['as long as can be kept', longLink(LINK_LENGTH), longLink(LINK_LENGTH)],
  ['that is none', ' - ', ''],
])('reads a link %s', (_how, text, value) => {
  expect(answer.link(text)).toEqual({ value });
});

it('names a link that is too long to be kept', () => {
  expect(answer.link(longLink(LINK_LENGTH + 1))).toEqual({ why: 'link' });
});

it('reads nothing in a cell of spaces, and in one that says so', () => {
  expect(answerAt('second-step')('  ')).toEqual({ value: '' });
  expect(answer.vendorValue(' ')).toEqual({ value: '' });
  expect(answer.basis(' n/a ')).toEqual({ value: '' });
  expect(cover['depth']?.(' ')).toEqual({ value: '' });
});

it('names an answer of the vendor’s and a basis that nobody can read', () => {
  expect(answer.vendorValue('perhaps')).toEqual({ why: 'answer' });
  expect(answer.basis('heard')).toEqual({ why: 'basis' });
});

it('reads whether to ask again', () => {
  expect(answer.ask(' Again ')).toEqual({ value: 'again' });
  expect(answer.ask('never')).toEqual({ value: '' });
});

it('reads the version and the id of a review with spaces round them, and an id that was typed', () => {
  expect(cover['version']?.(' 1 ')).toEqual({ value: '1' });
  expect(cover['id']?.(' ours ')).toEqual({ value: 'ours' });
  expect(cover['id']?.(' Our Review ')).toEqual({ value: 'our-review' });
});
