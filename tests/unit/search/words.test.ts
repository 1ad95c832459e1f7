import { describe, expect, it } from 'vitest';
import { stemmer, wordsIn, writtenIn } from '#domain/search/words.ts';
import { words } from './small-guide.ts';

describe('words', () => {
  it('are compared without case, accents, marks and apostrophes', () => {
    expect(wordsIn('Who’s CONTRASEÑA? e-mail')).toEqual(['whos', 'contrasena', 'e', 'mail']);
    expect(wordsIn('رِسالة')).toEqual(['رسالة']);
    expect(wordsIn('💊 … *')).toEqual([]);
    expect(writtenIn('Who’s CONTRASEÑA?')).toEqual(['who’s', 'contraseña']);
    expect(writtenIn('They’re … *')).toEqual(['they’re']);
    expect(writtenIn('… *')).toEqual([]);
  });

  it('lose one ending, and not so much that nothing is left', () => {
    const stem = stemmer(words.endings);
    expect(['message', 'messages', 'messaged', 'messaging'].map(stem)).toEqual(
      Array.from({ length: 4 }, () => 'messag'),
    );
    expect(['stopped', 'stop', 'call', 'calling'].map(stem)).toEqual([
      'stop',
      'stop',
      'cal',
      'cal',
    ]);
    expect(stem('use')).toBe('use');
    expect(stem('keys')).toBe('key');
  });
});
