import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgiven, nearest, slipsBetween } from '#domain/search/near.ts';
import { words } from './small-guide.ts';

describe('slips between two words', () => {
  it.each([
    ['password', 'password', 0],
    ['pasword', 'password', 1],
    ['passwrod', 'password', 1],
    ['pazzword', 'password', 2],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
  ])('%s and %s: %i', (a, b, slips) => {
    expect(slipsBetween(a, b, 5)).toBe(slips);
    expect(slipsBetween(b, a, 5)).toBe(slips);
  });

  it('are counted no further than asked, and one slip is always one', () => {
    expect(slipsBetween('abcdefgh', 'stuvwxyz', 2)).toBe(3);
    const word = fc.string({ unit: fc.constantFrom(...'abcdef'), minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(), (one, at) => {
        const i = at % (one.length - 1);
        const swapped = one.slice(0, i) + one[i + 1] + one[i] + one.slice(i + 2);
        expect(slipsBetween(one, swapped, 2)).toBe(one === swapped ? 0 : 1);
        expect(slipsBetween(one, one.slice(0, i) + one.slice(i + 1), 2)).toBe(1);
      }),
    );
  });

  it('are forgiven by length: none in "otp", one in "email", two in "encrypted"', () => {
    expect([3, 4, 5, 7, 8, 9].map(forgiven)).toEqual([0, 1, 1, 1, 2, 2]);
    expect(nearest('emial', words.vocabulary)).toBe('email');
    expect(nearest('opt', words.vocabulary)).toBeUndefined();
    expect(nearest('zzqxv', words.vocabulary)).toBeUndefined();
    // The more frequent stands first, and a word of three letters is never meant.
    expect(nearest('pive', ['pine', 'pile'])).toBe('pine');
    expect(nearest('cods', ['cod', 'code'])).toBe('code');
    // A slip in the first letter of a short word makes another word.
    expect(nearest('bine', ['pine'])).toBeUndefined();
    // The first letter decides between two that are as near.
    expect(nearest('lins', ['fins', 'line'])).toBe('line');
  });
});
