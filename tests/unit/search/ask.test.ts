import { describe, expect, it } from 'vitest';
import { asker } from '#domain/search/ask.ts';
import { words } from './small-guide.ts';

const ask = (query: string) => asker(words)(query);

describe('a query', () => {
  it('says what it was mended to, and only then', () => {
    expect(ask('stolen pasword').corrected).toBe('stolen password');
    expect(ask('stolen passwords').corrected).toBeUndefined();
    expect(ask('the xylophone').corrected).toBeUndefined();
    expect(ask('signstep').corrected).toBe('sign step');
    expect(ask('pass word').corrected).toBe('password');
    // In the guide's spelling, and the reader's where it was right.
    expect(ask('José contrasenya').corrected).toBe('josé contraseña');
  });

  it('is not mended while its last word is still being typed', () => {
    expect(ask('stolen passw')).toMatchObject({ corrected: undefined });
    expect(ask('stolen passw').terms.at(-1)).toMatchObject({ word: 'passw', isBeginning: true });
  });

  it('is understood by what people say for it, in a row or not', () => {
    expect(ask('OTP').leads.map(({ href }) => href)).toEqual(['/steps/', '/wrong/']);
    expect(ask('someone is in my account').leads[0]?.href).toBe('/wrong/#now');
    expect(ask('hackd').leads).toEqual([{ href: '/wrong/#now', weight: 1 }]);
  });

  it('is no phrase of small words by one of them alone', () => {
    expect(ask('is it real').leads).toHaveLength(1);
    expect(ask('real').leads).toEqual([]);
  });

  it('is looked for by what the guide calls it too, at less weight, and without small words', () => {
    const one = asker({ ...words, groups: [{ words: ['otp'], means: 'the step', leads: [] }] });
    const otp = { word: 'otp', isBeginning: false, weight: 1 };
    const step = { word: 'step', isBeginning: false };
    expect(one('otp').terms).toEqual([otp, { ...step, weight: 0.5 }]);
    expect(one('otp step').terms).toEqual([otp, { ...step, weight: 1 }]);
  });

  it('is looked for by the words that the guide knows, of the first two dozen', () => {
    expect(ask('the xylophone link').terms.map(({ word }) => word)).toEqual(['link']);
    expect(ask(`${'xylophone '.repeat(23)}link stolen`).terms.map(({ word }) => word)).toEqual([
      'link',
    ]);
  });

  it('of small words alone is looked for as it stands', () => {
    expect(ask('who is it').terms.map(({ word }) => word)).toEqual(['who', 'is', 'it']);
    expect(ask('').terms).toEqual([]);
  });
});
