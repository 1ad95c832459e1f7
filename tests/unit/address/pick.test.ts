import { describe, expect, it } from 'vitest';
import { checkAddress } from '#domain/address/index.ts';
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

describe('an address under an ending that no list has', () => {
  it.each([
    ['before a mark and another name', 'https://portal.clinic.local, see my.elm.local/x'],
    ['that a message has twice', 'https://portal.clinic.local or https://portal.clinic.local/'],
    ['before a word', 'https://portal.clinic.local now'],
  ])('is taken out of its sentence %s', (_what, typed) => {
    expect(picked(typed)).toEqual(['portal.clinic.local', 'out-of-text']);
  });
});

describe('a gap between two names', () => {
  it.each([
    ['a number', 'https://10.0.0.1 oak.example/'],
    ['a name with a path', 'https://portal.local/x oak.example/'],
    ['a site’s whole name', 'https://portal.elmgrove.example oak.example/'],
  ])('is between two addresses behind %s', (_what, typed) => {
    expect(picked(typed)).toEqual(['unreadable', 'several']);
    expect(addressesIn(typed)).toHaveLength(2);
  });

  it('breaks a name also where white space stands before it', () => {
    expect(addressesIn('\n https://portal example.org/')).toEqual([]);
  });
});

describe('a text without an address', () => {
  it('has none to choose from, not even where it is blank', () => {
    expect(['', ' ', 'Your results are here'].map(addressesIn)).toEqual([[], [], []]);
    expect(picked(' ')).toEqual(['unreadable', 'as-typed']);
  });

  it('is said to be none, and nothing is said of its blanks or its length', () => {
    expect(checkAddress('Your results are here').signs).toEqual(['unreadable', 'no-address']);
  });

  it('is no sentence because of a character that cannot be seen', () => {
    expect(picked('MyChart \u200b')).toEqual(picked('MyChart'));
  });
});

it('a line that ends right before an address hides nothing, however it ends', () => {
  for (const end of ['\n', '\r\n', '\v', '\f', '\t'])
    expect(pickAddress(`See${end}https://portal.example.org/`).hiddenEnds).toBe(false);
});
