import { describe, expect, it } from 'vitest';
import { addressesIn, pickAddress } from '#domain/address/pick.ts';

/** What is judged, and how it was taken out of what was typed. */
function picked(typed: string) {
  const { address, origin } = pickAddress(typed);
  return [address.kind === 'web' ? address.host : address.kind, origin];
}

describe('the address that is judged', () => {
  it.each([
    ['an address by itself', 'https://portal.example.org/login', 'portal.example.org', 'as-typed'],
    ['an address with space round it', '  portal.example.org\n', 'portal.example.org', 'as-typed'],
    [
      'one in a message',
      'You have a message: https://portal.example.org/m today',
      'portal.example.org',
      'out-of-text',
    ],
    [
      'one between marks alone',
      '<<https://portal.example.org/>>',
      'portal.example.org',
      'without-marks',
    ],
    [
      'one that a message has twice',
      'Go to https://portal.example.org/ (HTTPS://PORTAL.EXAMPLE.ORG)',
      'portal.example.org',
      'out-of-text',
    ],
    [
      'none of two different ones',
      'https://portal.example.org or https://clinic.example.com',
      'unreadable',
      'several',
    ],
    ['none of a sentence without one', 'Your results are here', 'unreadable', 'no-address'],
    [
      'none of a sentence that begins with a word and a colon',
      'Note: your results are here',
      'unreadable',
      'no-address',
    ],
    [
      'one of another kind, also with spaces in it',
      'javascript:alert(1) // now',
      'not-web',
      'as-typed',
    ],
  ])('is %s', (_what, typed, host, origin) => {
    expect(picked(typed)).toEqual([host, origin]);
  });

  it('is the whole text where white space breaks its name, and not what stands before the gap', () => {
    const { address, origin } = pickAddress('https://portal example.org/');
    expect([address.text, origin]).toEqual(['https://portal example.org/', 'as-typed']);
  });

  it('is said to have unseen characters at its ends when they touch it, and only then', () => {
    expect(pickAddress('See \u200Bhttps://portal.example.org/ now').hiddenEnds).toBe(true);
    expect(pickAddress('See\u200B https://portal.example.org/ now').hiddenEnds).toBe(false);
  });
});

describe('the addresses to choose from', () => {
  it('are the different ones, in their order', () => {
    expect(
      addressesIn('https://b.example.org, https://a.example.org/ and https://B.example.org/'),
    ).toEqual(['https://b.example.org', 'https://a.example.org/']);
  });

  it('are none where white space breaks a name', () => {
    expect(addressesIn('https://portal example.org/')).toEqual([]);
  });
});
