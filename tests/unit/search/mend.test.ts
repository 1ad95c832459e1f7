import { describe, expect, it } from 'vitest';
import { mender } from '#domain/search/mend.ts';
import { words } from './small-guide.ts';

const mend = mender(words);

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

  it('is kept for show, and for nothing else, where it is near to none', () => {
    expect(mend(['xylophone', 'link'])[0]).toEqual({
      word: '',
      shown: 'xylophone',
      isBeginning: false,
    });
  });
});
