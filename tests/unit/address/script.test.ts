import { describe, expect, test } from 'vitest';
import {
  decodeHost,
  hasFakeMarks,
  isPlainToShow,
  mixesScripts,
  passesForLatin,
  showHost,
} from '#domain/address/script.ts';

describe('Alphabets in a host', () => {
  test.each([
    ['мychart', true],
    ['pοrtal', true],
    ['portal', false],
    ['клиника', false],
    ['みなと病院', false],
    ['tokyo病院', false],
    ['병원', false],
    ['portal-24', false],
    // A long vowel is of no script of its own; a digit of another one is never Latin's, but its own's.
    ['メディカルセンター', false],
    ['portal٣', true],
    ['مستشفى٣', false],
  ])('%s is written in scripts that do not go together: %s', (label, expected) => {
    expect(mixesScripts(label)).toBe(expected);
  });

  test('of which all letters have Latin twins pass for Latin, except where they are at home', () => {
    expect(passesForLatin('аррӏе', 'com')).toBe(true);
    expect(passesForLatin('оса', 'рф')).toBe(false);
    expect(passesForLatin('оса', 'ru')).toBe(false);
    expect(passesForLatin('клиника', 'com')).toBe(false);
    expect(passesForLatin('2024', 'com')).toBe(false);
    expect(passesForLatin('оса-24', 'com')).toBe(true);
    expect(passesForLatin('portal', 'com')).toBe(false);
  });

  test.each([
    ['org⁄login', true],
    ['org∕login', true],
    ['aǃ', true],
    ['a&b', true],
    ['a-b_c', false],
    ['🏥', false],
    ['col·legi', false],
    ['ノ', false],
    ['aノb', true],
  ])('%s holds a fake mark: %s', (label, expected) => {
    expect(hasFakeMarks(label)).toBe(expected);
  });

  test('are decoded only when they encode back to the same', () => {
    expect(decodeHost('www.xn--praxis-mller-klb.de')).toBe('www.praxis-müller.de');
    expect(decodeHost('xn--a.org')).toBe('xn--a.org');
    expect(decodeHost('xn--99999999.org')).toBe('xn--99999999.org');
  });

  test('are shown in Unicode only where that cannot mislead', () => {
    expect(showHost('xn--praxis-mller-klb.de')).toBe('praxis-müller.de');
    expect(showHost('xn--e1afmkfd.com')).toBe('пример.com');
    expect(showHost('xn--80ak6aa92e.com')).toBe('xn--80ak6aa92e.com');
    expect(showHost('xn--zm8h.ws')).toBe('xn--zm8h.ws');
    expect(showHost('plain.example.org')).toBe('plain.example.org');
    expect(isPlainToShow('مثال', 'com')).toBe(false);
    expect(isPlainToShow('mychạrt', 'com')).toBe(false);
    expect(isPlainToShow('mychɑrt', 'com')).toBe(false);
  });

  test.each([
    ['24', true],
    ['müller24', true],
    ['अस्पताल', true],
    ['コーヒー', true],
    // Signs that pass for others, or stand for themselves
    ['clinic²', false],
    ['clinic\u0323', false],
    ['oaĸ', false],
    ['ー', false],
    // A script of which the check knows nothing
    ['ဆေးရုံ', false],
  ])('let %s be shown as it is under .com: %s', (label, expected) => {
    expect(isPlainToShow(label, 'com')).toBe(expected);
  });

  test('that pass for Latin ones are shown under an ending where they are at home', () => {
    const stored = (host: string) => new URL(`https://${host}`).hostname;
    expect(showHost(stored('оса.ru'))).toBe('оса.ru');
    expect(showHost(stored('оса.com'))).toBe(stored('оса.com'));
  });
});
