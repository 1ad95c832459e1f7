import { expect, test } from 'vitest';
import { fillIn, inWordsOf, missingForms } from '#lib/words/fill-in.ts';

test('a name in braces is filled in wherever it stands', () => {
  expect(fillIn('{n} of {total}, {n}', { n: 1, total: 14 })).toBe('1 of 14, 1');
});

test('a name without a value stays, so that the slip can be seen', () => {
  expect(fillIn('Lesson {n}', {})).toBe('Lesson {n}');
});

test('a value is text and nothing in it is filled in again', () => {
  expect(fillIn('{a}', { a: '{b} $& <b>', b: 'no' })).toBe('{b} $& <b>');
});

const PAGES = '{n, plural, one {# page found} other {# pages found}}';

test.each([
  [1, '1 page found'],
  [0, '0 pages found'],
  [1234, '1,234 pages found'],
])('%d takes the form that English has for it', (n, said) => {
  expect(fillIn(PAGES, { n })).toBe(said);
});

test('a language with more forms than English gets the one that its numbers ask for', () => {
  const words = '{n, plural, one {# strona} few {# strony} many {# stron} other {# strony}}';
  const said = (n: number) => fillIn(inWordsOf('pl', words), { n });
  expect([1, 3, 5, 22].map(said)).toEqual(['1 strona', '3 strony', '5 stron', '22 strony']);
});

test('a plural stands beside other names, and its sign is filled in by no value', () => {
  expect(fillIn(`{who}: ${PAGES}`, { who: '#', n: 2 })).toBe('#: 2 pages found');
});

test('each text in a list of words learns its language, and what is no text stays', () => {
  const words = { a: ['{n} of {total}'], b: { c: PAGES }, day: new Date(0), order: 3 };
  expect(inWordsOf('ar-x-made', words)).toEqual({
    a: ['{n:ar-x-made} of {total:ar-x-made}'],
    b: { c: PAGES.replace('{n', '{n:ar-x-made') },
    day: new Date(0),
    order: 3,
  });
});

test('numbers are written with the digits and marks of the language', () => {
  expect(fillIn(inWordsOf('de', '{n} Zeichen'), { n: 1234 })).toBe('1.234 Zeichen');
});

test('a number is written as the formatter of its language writes it, made or not', () => {
  const formatter = new Intl.NumberFormat('en');
  const numbers = [...Array(1_100).keys(), -1, 0.5, 12.34, 999.5, 1e6];
  expect(numbers.map((n) => fillIn('{n}', { n }))).toEqual(numbers.map((n) => formatter.format(n)));
  expect(fillIn(inWordsOf('ar-EG', '{n}'), { n: 7 })).toBe('٧');
});

test('a plural that lacks a form of its language is found', () => {
  expect(missingForms('en', PAGES)).toEqual([]);
  expect(missingForms('pl', PAGES)).toEqual(['few', 'many']);
  expect(missingForms('pl', '{n} pages')).toEqual([]);
});
