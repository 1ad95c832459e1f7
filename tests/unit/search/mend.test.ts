import { describe, expect, it } from 'vitest';
import { mender } from '#domain/search/mend.ts';
import { words } from './small-guide.ts';

const mend = (written: readonly string[]) => mender(words)(written);

describe('a word of a query', () => {
  it('stands as the reader wrote it where the guide knows it, and in the guide’s spelling where it was mended', () => {
    expect(mend(['José', 'contrasenya'])).toEqual([
      { word: 'jose', shown: 'José', isBeginning: false },
      { word: 'contrasena', shown: 'contraseña', isBeginning: false },
    ]);
  });

  it('may be two that were typed as one, or one that was typed as two', () => {
    const shown = (...typed: string[]) => mend(typed).map((one) => one.shown);
    expect(shown('stolenlink')).toEqual(['stolen', 'link']);
    expect(shown('pass', 'word')).toEqual(['password']);
    expect(shown('stolen', 'link')).toEqual(['stolen', 'link']);
  });

  it('may be one of which only a half is known alone', () => {
    const wider = mender({ ...words, vocabulary: [...words.vocabulary, 'linkage', 'sign-in'] });
    expect(wider(['link', 'age']).map(({ word }) => word)).toEqual(['linkage']);
    expect(wider(['signin', 'link'])[0]).toMatchObject({ word: 'signin', shown: 'signin' });
  });

  it('falls into two only where both are known, and neither is a scrap', () => {
    const shown = (typed: string) => mend([typed, 'link']).map((one) => one.shown);
    expect(shown('stolenotp')).toEqual(['stolen', 'otp', 'link']);
    expect(shown('stolenmy')).toEqual(['stolen', 'link']);
    expect(mend(['stolenxyzzy', 'link'])[0]).toMatchObject({ word: '', shown: 'stolenxyzzy' });
  });

  it('is two words that are known before it is one that is two slips away', () => {
    const wider = mender({ ...words, vocabulary: ['signlinkxy', ...words.vocabulary] });
    expect(wider(['signlink', 'step']).map((one) => one.shown)).toEqual(['sign', 'link', 'step']);
  });

  it('of three letters is not mended, and none but the last is still being typed', () => {
    expect(mend(['lik', 'link'])[0]).toMatchObject({ word: '', shown: 'lik' });
    expect(mend(['passw', 'link'])[0]).toEqual({ word: '', shown: 'passw', isBeginning: false });
  });

  it('is kept for show, and for nothing else, where it is near to none', () => {
    expect(mend(['xylophone', 'link'])[0]).toEqual({
      word: '',
      shown: 'xylophone',
      isBeginning: false,
    });
  });
});
