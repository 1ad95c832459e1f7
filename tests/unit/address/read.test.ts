import { describe, expect, test } from 'vitest';
import { longestAddress, readAddress } from '#domain/address/read.ts';

describe('Reading an address', () => {
  test('takes it apart as a browser would and keeps what was typed', () => {
    expect(readAddress(' HTTPS:\\\\jane:key@Portal.Exam\u200bple.ORG.:8443/a?b#c ')).toMatchObject({
      kind: 'web',
      scheme: 'https',
      slashes: '\\\\',
      userInfo: 'jane:key',
      host: 'portal.example.org',
      port: '8443',
      typedHost: 'Portal.Exam\u200bple.ORG.',
      plainHost: 'Portal.Example.ORG.',
      head: 'HTTPS:\\\\jane:key@Portal.Exam\u200bple.ORG.:8443',
      tail: '/a?b#c',
    });
  });

  test.each([
    [
      'portal.example.org:8443/x',
      { kind: 'web', scheme: '', host: 'portal.example.org', port: '8443' },
    ],
    [
      'portal.example.org:x@evil.com',
      { kind: 'web', scheme: '', host: 'evil.com', userInfo: 'portal.example.org:x' },
    ],
    [
      'jane:key@portal.example.org',
      { kind: 'web', scheme: '', host: 'portal.example.org', userInfo: 'jane:key' },
    ],
    ['//portal.example.org', { kind: 'web', scheme: '', slashes: '//' }],
    ['“portal.example.org”,', { kind: 'web', host: 'portal.example.org' }],
    ['https://0x7f.1/', { kind: 'web', isIp: true, host: '127.0.0.1' }],
    ['mailto:jane@example.org', { kind: 'not-web', scheme: 'mailto' }],
    ['javascript:a@b.c', { kind: 'not-web', scheme: 'javascript' }],
    ['https://a..org', { kind: 'unreadable' }],
    ['/login', { kind: 'unreadable' }],
    ['MyChart', { kind: 'unreadable' }],
  ])('reads %s', (typed, expected) => {
    expect(readAddress(typed)).toMatchObject(expected);
  });

  test('beyond its limit trusts a name only if it ended before', () => {
    expect(readAddress(`https://example.org/${'a'.repeat(longestAddress)}`)).toMatchObject({
      kind: 'web',
      tooLong: true,
      host: 'example.org',
    });
    expect(readAddress(`https://${'a.'.repeat(longestAddress)}@example.org/`)).toMatchObject({
      kind: 'unreadable',
      tooLong: true,
    });
    expect(readAddress(`https://example.org/${'a'.repeat(longestAddress - 20)}`)).toMatchObject({
      tooLong: false,
    });
  });

  test('does not cut a character in half at its limit', () => {
    const { text } = readAddress(`https://example.org/${'a'.repeat(longestAddress - 21)}🏥🏥`);
    expect(text.endsWith('a')).toBe(true);
  });
});
