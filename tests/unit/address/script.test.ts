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
  ])('%s is written in scripts that do not go together: %s', (label, expected) => {
    expect(mixesScripts(label)).toBe(expected);
  });

  test('of which all letters have Latin twins pass for Latin, except where they are at home', () => {
    expect(passesForLatin('аррӏе', 'com')).toBe(true);
    expect(passesForLatin('оса', 'рф')).toBe(false);
    expect(passesForLatin('оса', 'ru')).toBe(false);
    expect(passesForLatin('клиника', 'com')).toBe(false);
    expect(passesForLatin('2024', 'com')).toBe(false);
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
});
