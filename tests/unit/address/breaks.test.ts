import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breakAddress } from '#domain/address/breaks.ts';

it.each([
  [
    'https://portal.example-hospital.org/a/b?c=1&d=2',
    'https://portal|.example-hospital|.org|/a|/b|?c=1|&d=2',
  ],
  ['example-hospital.org', 'example-hospital|.org'],
  ['…@portal.', '…@portal|.'],
  [':8080/…', ':8080|/…'],
  ['a..b//c', 'a|..b|//c'],
  ['https://', 'https://'],
  ['', ''],
])('breaks "%s" only before dots, slashes and what joins a query', (text, pieces) => {
  expect(breakAddress(text).join('|')).toBe(pieces);
});

it('loses nothing of any text, and breaks nowhere else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const pieces = breakAddress(text);
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces.slice(1)) expect(piece).toMatch(/^[./?&]/);
    }),
  );
});
