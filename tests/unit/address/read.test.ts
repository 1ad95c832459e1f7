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

  test.each([
    ['<<portal.example.org>>', 'portal.example.org'],
    ['"portal.example.org "', 'portal.example.org'],
    [' (portal.example.org) ', 'portal.example.org'],
    ['https://example.org/a_(old)_"x', 'https://example.org/a_(old)_"x'],
  ])('takes the marks round %s off, and none inside it', (typed, text) => {
    expect(readAddress(typed).text).toBe(text);
  });

  test.each([
    // An "@" behind a slash belongs to a path: the word before the colon is a scheme.
    ['ftp://example.org/jane@oak.example', { kind: 'not-web', scheme: 'ftp' }],
    ['Call tel:5550100', { kind: 'unreadable' }],
    // One slash begins a path on no site; two begin a name.
    ['/portal.example.org', { kind: 'unreadable' }],
    ['//0x7f.1', { kind: 'web', isIp: true, host: '127.0.0.1' }],
    ['http:0x7f.1', { kind: 'web', isIp: true, host: '127.0.0.1' }],
    ['https://[2001:db8::1]/x', { kind: 'web', isIp: true, typedHost: '[2001:db8::1]' }],
    ['https://[2001:db8::1]:8443', { kind: 'web', typedHost: '[2001:db8::1]', port: '8443' }],
    // A blank that only something unseen kept from being trimmed
    ['\u200b https://example.org/', { kind: 'web', scheme: 'https', host: 'example.org' }],
    ['https://example.org \u200b', { kind: 'web', host: 'example.org', plainHost: 'example.org' }],
  ])('reads %j as a browser or a reader would', (typed, expected) => {
    expect(readAddress(typed)).toMatchObject(expected);
  });

  test('knows the longest name and the longest label that there can be (RFC 1035)', () => {
    const name = `${'a.'.repeat(121)}example.org`;
    const label = (length: number) => `${'a'.repeat(length)}.example.org`;
    expect(name).toHaveLength(253);
    const kinds = [name, `b${name}`, label(63), label(64)].map(
      (host) => readAddress(`https://${host}/`).kind,
    );
    expect(kinds).toEqual(['web', 'unreadable', 'web', 'unreadable']);
  });

  test('does not take the start of a name that its limit cut for the name', () => {
    const user = 'a'.repeat(longestAddress - 'https://@example.org'.length);
    expect(readAddress(`https://${user}@example.org.oak.example/`)).toMatchObject({
      kind: 'unreadable',
      tooLong: true,
    });
  });

  test('leaves a character of two units whole where its limit is far from it', () => {
    const { text } = readAddress(`https://example.org/🏥${'a'.repeat(longestAddress)}`);
    expect(text.startsWith('https://example.org/🏥a')).toBe(true);
  });
});
