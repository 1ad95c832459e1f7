import { describe, expect, it } from 'vitest';
import { checkAddress } from '#domain/address/index.ts';
import { lookAt } from '#domain/message/report.ts';
import { MESSAGE_SIGNS, type MessagePatterns } from '#domain/message/types.ts';

const nothing = Object.fromEntries(
  MESSAGE_SIGNS.map((sign) => [sign, { phrases: [] }]),
) as unknown as MessagePatterns;

/** A clinic's own copy compares with each of its portals. The clinic is invented. */
const PORTALS = ['https://portal.elmstreet.example/', 'https://kids.oakstreet.example/'];

describe('an address before several portals', () => {
  it.each([
    ['https://portal.elmstreet.example/login', 'same'],
    ['https://www.oakstreet.example/', 'same'],
    ['https://portal-elmstreet.example/', 'different'],
    ['https://elmstreet.example.evil.example/', 'different'],
  ])('%s is %s', (typed, match) => {
    const report = checkAddress(typed, PORTALS);
    expect(report.match).toBe(match);
    if (match === 'different') expect(report.verdict).not.toBe('no-warning-signs');
  });

  it('is compared with none where there is none', () => {
    expect(checkAddress('https://portal.elmstreet.example/', []).match).toBe('not-asked');
    expect(checkAddress('https://portal.elmstreet.example/', [])).toEqual(
      checkAddress('https://portal.elmstreet.example/'),
    );
  });
});

describe('a message before several portals', () => {
  it('tells of each link whether it is one of them', () => {
    const text = 'See https://portal.elmstreet.example/a or https://elmstreet-portal.example/b';
    const { links } = lookAt(text, nothing, [], PORTALS);
    expect(links.map(({ match }) => match)).toEqual(['same', 'different']);
  });
});
