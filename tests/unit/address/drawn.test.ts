import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAddress } from '#domain/address/index.ts';
import { distinctNames } from '#domain/address/data/known-names.ts';
import { readingsOf } from '#domain/address/drawn.ts';

describe('what a hurried eye reads', () => {
  it.each([
    ['nnychart', 'mychart'],
    ['mycliart', 'mychart'],
    ['liealow', 'healow'],
    ['ceriier', 'ceruer'],
    ['onpatierit', 'onpatient'],
    ['nnanagennyhealth', 'managemyhealth'],
  ])('in %s is %s', (drawn, name) => {
    expect(readingsOf(drawn)).toContain(name);
  });

  it('is nothing else where nothing is drawn, and never the name itself', () => {
    expect(readingsOf('mychart')).toEqual(new Set());
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,30}$/), (name) => {
        expect(readingsOf(name)).not.toContain(name);
      }),
    );
  });

  const drawings = [
    ['m', 'nn'],
    ['h', 'li'],
    ['n', 'ri'],
    ['a', 'ci'],
    ['y', 'ij'],
    ['w', 'uu'],
  ] as const;
  it('finds each listed name again, whichever of its letters is drawn by two', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...distinctNames),
        fc.constantFrom(...drawings),
        (name, [letter, drawing]) => {
          fc.pre(name.includes(letter));
          const { verdict, signs } = checkAddress(
            `https://${name.replace(letter, drawing)}.example.com/`.replace('.example', ''),
          );
          expect(['stop', 'careful']).toContain(verdict);
          expect(signs).toContain('look-alike');
        },
      ),
    );
  });

  it('is told of the letter’s own name too, and of no other name of the same length', () => {
    const letter = 'portal.mountain-clinic.org';
    expect(checkAddress('https://portal.nnountain-clinic.org/', letter).signs).toContain(
      'look-alike',
    );
    expect(checkAddress('https://portal.sunnyside-clinic.org/', letter).signs).not.toContain(
      'look-alike',
    );
  });
});

describe('the readings of a name', () => {
  it('are each place by itself, all places, and two kinds together', () => {
    expect([...readingsOf('rnarn', 1)].sort()).toEqual(['mam', 'marn', 'rnam']);
    expect([...readingsOf('rnavv')].sort()).toEqual(['mavv', 'maw', 'rnaw']);
    expect([...readingsOf('rnavv', 1)].sort()).toEqual(['mavv', 'rnaw']);
  });

  it('are none where nothing is drawn', () => {
    expect(readingsOf('oak').size).toBe(0);
  });
});
