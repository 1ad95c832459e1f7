import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { BODY_LIMIT, isBlank, LINE_LIMIT, refusalOf } from '#domain/demo/facts/typed-text.ts';
import { isPlanted } from '../../../fixtures/depth.ts';

describe('typed text', () => {
  it('is kept up to its limit and refused above: 120 in a line, 2,000 in a body', () => {
    expect([LINE_LIMIT, BODY_LIMIT]).toEqual([120, 2_000]);
    expect(refusalOf({ lines: ['x'.repeat(120), ''], body: 'x'.repeat(2_000) })).toBeUndefined();
    expect(refusalOf({ lines: ['', 'x'.repeat(121)] })).toBe('too-long');
    expect(refusalOf({ lines: [], body: 'x'.repeat(2_001) })).toBe('too-long');
  });

  it('that looks like real details is not kept, in any field', () => {
    expect([
      refusalOf({ lines: ['pat@gmail.com'] }),
      refusalOf({ lines: ['', ''], body: '123-45-6789' }),
    ]).toEqual(['pretend-please', 'pretend-please']);
    expect(refusalOf({ lines: ['patient@mail.example'], body: 'Call 555-0100.' })).toBeUndefined();
  });

  it.skipIf(isPlanted)('of ten million characters is refused at once', () => {
    const start = performance.now();
    expect(refusalOf({ lines: [], body: '1 '.repeat(5_000_000) })).toBe('too-long');
    expect(performance.now() - start).toBeLessThan(50);
  });
});

it('blanks are blank, however they are typed', () => {
  expect(['', ' \n\t', '\u00A0\uFEFF'].every(isBlank)).toBe(true);
  expect(isBlank(' x ')).toBe(false);
});
