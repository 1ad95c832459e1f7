import { describe, expect, test } from 'vitest';
import {
  hasHidden,
  indexAfterVisible,
  reveal,
  trimHidden,
  turnsText,
  withoutHidden,
} from '#domain/address/hidden.ts';

describe('Hidden characters', () => {
  test.each([
    '\u200b',
    '\u00ad',
    '\u202e',
    '\ufeff',
    '\u0000',
    '\t',
    '\u3164',
    '\u2800',
    '\ufe0f',
    '\ud800',
    '\u{e0041}',
    '\u061c',
  ])('%j is hidden', (character) => {
    expect(hasHidden(`a${character}b`)).toBe(true);
    expect(withoutHidden(`a${character}b`)).toBe('ab');
  });

  test.each(['a', 'é', 'я', '病', '🏥', ' ', '\u00a0', '-'])('%j is not', (character) => {
    expect(hasHidden(character)).toBe(false);
  });

  test('are written out as code points', () => {
    expect(reveal('ex\u200bam\u{e0041}ple')).toBe('ex[U+200B]am[U+E0041]ple');
  });

  test('that turn the text round are told from the rest', () => {
    expect([...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'].every(turnsText)).toBe(
      true,
    );
    expect(turnsText('\u200e\u200b')).toBe(false);
  });

  test('at either end can be cut off alone', () => {
    expect(trimHidden('\u200e\u200bab\u200bcd\u0000')).toBe('ab\u200bcd');
  });

  test('are passed over when a place is looked up', () => {
    expect(indexAfterVisible('a\u200bbc', 2)).toBe(3);
    expect(indexAfterVisible('\u200babc', 1)).toBe(2);
    expect(indexAfterVisible('🏥a', 2)).toBe(2);
    expect(indexAfterVisible('ab', 0)).toBe(0);
    expect(indexAfterVisible('ab', 9)).toBe(2);
  });
});
