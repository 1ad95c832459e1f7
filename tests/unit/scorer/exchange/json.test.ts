import { describe, expect, it } from 'vitest';
import { isTooDeep, parseJson, propertyOf } from '#domain/scorer/exchange/json.ts';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('brackets inside each other', () => {
  it.each([
    ['sixteen', nested(16)],
    ['twenty beside each other', '[]{}'.repeat(10)],
    ['seventeen in a text', `"${'['.repeat(17)}"`],
    ['seventeen in a text, behind a quotation mark that belongs to it', `"\\"${'['.repeat(17)}"`],
    ['seventeen in the name of a field', `{"${'{'.repeat(17)}":1}`],
  ])('are no more than a review has: %s', (_, text) => expect(isTooDeep(text)).toBe(false));

  it.each([
    ['seventeen', nested(17)],
    ['seventeen of both kinds', `${'{"a":['.repeat(9)}${']}'.repeat(9)}`],
    ['seventeen that are never closed', '{'.repeat(17)],
    ['seventeen behind a text', `["a",${nested(17)}]`],
    ['seventeen behind a text that ends in a backslash', `["\\\\",${nested(17)}]`],
  ])('are more than a review has: %s', (_, text) => expect(isTooDeep(text)).toBe(true));
});

it('reads what is JSON and no deeper than a review, and nothing else', () => {
  expect(parseJson('{"a":[1,"]"]}')).toEqual({ a: [1, ']'] });
  expect(parseJson(nested(16))).toBeDefined();
  expect([parseJson('{a:1}'), parseJson(''), parseJson(nested(17))]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('finds a field of a value that may be anything, and none that it only inherits', () => {
  expect(propertyOf({ a: 1 }, 'a')).toBe(1);
  for (const value of [{ b: 1 }, null, undefined, 'text', 7])
    expect(propertyOf(value, 'a')).toBeUndefined();
  expect(propertyOf({}, 'toString')).toBeUndefined();
});
