import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingText, plainMarks, textLength } from '#domain/clinics/text-message.ts';

describe('the length of a text message', () => {
  it.each([
    ['', 'gsm-7', 0, 1],
    ['a'.repeat(160), 'gsm-7', 160, 1],
    ['a'.repeat(161), 'gsm-7', 161, 2],
    ['a'.repeat(306), 'gsm-7', 306, 2],
    ['a'.repeat(307), 'gsm-7', 307, 3],
    ['€'.repeat(80), 'gsm-7', 160, 1],
    ['ñ'.repeat(160), 'gsm-7', 160, 1],
    ['ç', 'ucs-2', 1, 1],
    ['ł'.repeat(70), 'ucs-2', 70, 1],
    ['ł'.repeat(71), 'ucs-2', 71, 2],
    ['ł'.repeat(134), 'ucs-2', 134, 2],
    ['ł'.repeat(135), 'ucs-2', 135, 3],
    ['👋', 'ucs-2', 2, 1],
  ] as const)('counts %j as a phone network does', (text, alphabet, used, parts) => {
    expect(textLength(text)).toMatchObject({ alphabet, used, parts });
  });

  it('knows how much one message holds: less than half, once a sign is of no phone’s alphabet', () => {
    expect([textLength('plain').most, textLength('łód').most]).toEqual([160, 70]);
  });

  it('grows with the text, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (one, more) => {
        const [short, long] = [textLength(one), textLength(one + more)];
        if (short.alphabet === long.alphabet) expect(long.used).toBeGreaterThanOrEqual(short.used);
        expect(long.parts).toBeGreaterThanOrEqual(short.parts);
      }),
    );
  });
});

describe('plain marks', () => {
  it('keep a typeset sentence within the GSM alphabet', () => {
    expect(plainMarks('“Don’t” – wait…')).toBe('"Don\'t" - wait...');
    expect(textLength(plainMarks('“Don’t” – wait…')).alphabet).toBe('gsm-7');
    expect(plainMarks('‘a’ — b\u00A0c')).toBe("'a' - b c");
  });
});

describe('the way to say it that fits', () => {
  it('is the fullest that one message holds', () => {
    expect(fittingText(['a'.repeat(170), 'b'.repeat(150), 'c'])).toBe('b'.repeat(150));
  });
  it('is the last where none fits, for whoever sends it to cut', () => {
    expect(fittingText(['a'.repeat(180), 'b'.repeat(170), 'c'.repeat(165)])).toBe('c'.repeat(165));
  });
  it('is written with plain marks, so that a curly one does not cost half of the room', () => {
    expect(fittingText([`${'a'.repeat(150)}’s`, 'b'])).toBe(`${'a'.repeat(150)}'s`);
  });
  it('is nothing where there is nothing to say', () => {
    expect(fittingText([])).toBe('');
  });
});
