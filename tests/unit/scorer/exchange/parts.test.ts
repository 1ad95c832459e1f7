import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, textOf } from '#domain/scorer/exchange/bytes.ts';
import { isTooDeep, parseJson, propertyOf } from '#domain/scorer/exchange/json.ts';
import { opened, refused } from '#domain/scorer/exchange/result.ts';

describe('bytes', () => {
  it('are text when they are UTF-8 or begin with the mark of UTF-16', () => {
    expect(textOf(bytesOf('\uFEFFgrün'))).toBe('grün');
    expect(textOf(Uint8Array.of(0xff, 0xfe, 0x41, 0))).toBe('A');
    expect(textOf(Uint8Array.of(0xfe, 0xff, 0, 0x41))).toBe('A');
    expect(textOf(Uint8Array.of(0xc3, 0x28))).toBeUndefined();
    expect(textOf(new Uint8Array())).toBe('');
  });
});

describe('JSON', () => {
  it('is read when it nests no deeper than a review can, brackets in texts aside', () => {
    expect(parseJson('{"a":[{"b":"]}\\"[[[["}]}')).toEqual({ a: [{ b: ']}"[[[[' }] });
    expect(isTooDeep('['.repeat(16))).toBe(false);
    expect(isTooDeep('['.repeat(17))).toBe(true);
    expect(isTooDeep('[]'.repeat(100))).toBe(false);
    expect(isTooDeep(`"${'['.repeat(50)}"`)).toBe(false);
    expect(parseJson('['.repeat(10_000) + ']'.repeat(10_000))).toBeUndefined();
  });

  it('that is none is nothing', () => {
    for (const text of ['', '{', 'undefined', "{'a':1}", '\uFEFF'])
      expect(parseJson(text)).toBeUndefined();
  });

  it('is never judged too deep when it is not', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 8 }), (text) => !isTooDeep(text)));
  });
});

it('looks for a property of a value that may be anything, its own only', () => {
  expect(propertyOf({ a: 1 }, 'a')).toBe(1);
  for (const value of [undefined, null, 7, 'a', [], {}])
    expect(propertyOf(value, 'constructor')).toBeUndefined();
});

it('says what came of opening', () => {
  expect([opened(1), refused('newer')]).toEqual([
    { ok: true, value: 1 },
    { ok: false, reason: 'newer' },
  ]);
});
