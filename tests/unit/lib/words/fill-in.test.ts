import { expect, test } from 'vitest';
import { fillIn } from '#lib/words/fill-in.ts';

test('a name in braces is filled in wherever it stands', () => {
  expect(fillIn('{n} of {total}, {n}', { n: 1, total: 14 })).toBe('1 of 14, 1');
});

test('a name without a value stays, so that the slip can be seen', () => {
  expect(fillIn('Lesson {n}', {})).toBe('Lesson {n}');
});

test('a value is text and nothing in it is filled in again', () => {
  expect(fillIn('{a}', { a: '{b} $& <b>', b: 'no' })).toBe('{b} $& <b>');
});
