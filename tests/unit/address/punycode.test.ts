import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePunycode } from '#domain/address/punycode.ts';
import { runs } from '../../fixtures/depth.ts';
import { anyCharacter } from '../../fixtures/any-text.ts';

describe('Punycode', () => {
  // RFC 3492, section 7.1: samples A, B, D, F, I, L and S, in lower case.
  test.each([
    ['egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
    ['ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
    ['proprostnemluvesky-uyb24dma41a', 'pročprostěnemluvíčesky'],
    ['i1baa7eci9glrd9b2ae1bj0hfcgg6iyaf8o0a1dig0cd', 'यहलोगहिन्दीक्योंनहींबोलसकतेहैं'],
    ['b1abfaaepdrnnbgefbadotcwatmq2g4l', 'почемужеонинеговорятпорусски'],
    ['3b-ww4c5e180e575a65lsy2b', '3年b組金八先生'],
  ])('decodes %s as the standard says', (encoded, text) => {
    expect(decodePunycode(encoded)).toBe(text);
  });

  test('gives back what the URL parser encoded', () => {
    const letters = fc
      .array(fc.constantFrom(...'abzéßжяλ病院みなגش한ü'), { minLength: 1, maxLength: 14 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(letters, (text) => {
        let host: string;
        try {
          ({ hostname: host } = new URL(`https://a${text}.example`));
        } catch {
          return;
        }
        const [label = ''] = host.split('.');
        if (label.startsWith('xn--'))
          expect(decodePunycode(label.slice(4))).toBe(`a${text}`.normalize('NFC'));
      }),
    );
  });

  test.each(['99999999', 'a-é', '--!', '-9'])('takes %s for no Punycode', (encoded) => {
    expect(decodePunycode(encoded)).toBeUndefined();
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        expect(['string', 'undefined']).toContain(typeof decodePunycode(text));
      }),
      { numRuns: runs(5000) },
    );
  });
});
