import { describe, expect, test } from 'vitest';
import { addressSigns, finding, signsOf, verdictOf } from '#domain/address/verdict.ts';

describe('The verdict', () => {
  test('is the gravest that any sign asks for', () => {
    expect(verdictOf([finding('spaces'), finding('not-https'), finding('odd-port')], 'same')).toBe(
      'stop',
    );
    expect(verdictOf([finding('spaces'), finding('odd-port')], 'same')).toBe('careful');
    expect(verdictOf([finding('no-scheme')], 'same')).toBe('cannot-tell');
    expect(verdictOf([], 'same')).toBe('no-warning-signs');
  });

  test('is at least careful for a site that is not the letter’s', () => {
    expect(verdictOf([], 'different')).toBe('careful');
    expect(verdictOf([finding('no-scheme')], 'different')).toBe('careful');
    expect(verdictOf([finding('not-https')], 'different')).toBe('stop');
  });

  test.each([
    ['not-https', ['stop']],
    ...(
      ['user-info', 'mixed-script', 'look-alike', 'hidden-characters', 'ip-address'] as const
    ).map((sign) => [sign, ['stop', 'careful']] as const),
    ...(['punycode', 'odd-port', 'shortener', 'shared-hosting'] as const).map(
      (sign) => [sign, ['careful']] as const,
    ),
    ...(['not-web', 'unreadable', 'too-long'] as const).map(
      (sign) => [sign, ['cannot-tell', 'careful', 'stop']] as const,
    ),
    ['no-scheme', ['cannot-tell']],
  ] as const)('of %s alone is as the published hooks promise', (sign, allowed) => {
    expect(allowed).toContain(finding(sign).verdict);
  });

  test('has no sign that alone would pass without a word', () => {
    expect(addressSigns.filter((sign) => finding(sign).verdict === 'no-warning-signs')).toEqual([]);
  });
});

test('Signs are listed once each, in their fixed order', () => {
  expect(
    signsOf([
      finding('no-scheme'),
      finding('look-alike'),
      finding('not-https'),
      finding('look-alike', 'careful'),
    ]),
  ).toEqual(['not-https', 'look-alike', 'no-scheme']);
});
