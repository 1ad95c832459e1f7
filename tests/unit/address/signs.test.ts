import { describe, expect, test } from 'vitest';
import { readAddress } from '#domain/address/read.ts';
import { isForwarder } from '#domain/address/forward.ts';
import { isSharedHost } from '#domain/address/owner.ts';
import { findSigns } from '#domain/address/signs.ts';
import { siteOf, type Site } from '#domain/address/site.ts';
import type { SaysNotSecure } from '#domain/address/types.ts';

function look(typed: string, letter?: string, saysNotSecure?: SaysNotSecure) {
  const address = readAddress(typed);
  const site: Site = siteOf(address.kind === 'web' && !address.isIp ? address.host : '');
  const theirs = letter === undefined ? undefined : siteOf(letter);
  return findSigns(address, site, theirs, theirs?.site === site.site, saysNotSecure);
}

describe('Signs', () => {
  test('that leave the answer to the browser follow what it says', () => {
    expect(look('example.org')).toEqual([{ sign: 'no-scheme', verdict: 'cannot-tell' }]);
    expect(look('example.org', undefined, 'no')).toEqual([
      { sign: 'no-scheme', verdict: 'no-warning-signs' },
    ]);
    expect(look('example.org', undefined, 'yes')).toContainEqual({
      sign: 'not-https',
      verdict: 'stop',
    });
  });

  test('of hidden characters are graver inside the name, or when they turn the text', () => {
    expect(look('https://exam\u200bple.org/')).toEqual([
      { sign: 'hidden-characters', verdict: 'stop' },
    ]);
    expect(look('\u200bhttps://example.org/')).toEqual([
      { sign: 'hidden-characters', verdict: 'careful' },
    ]);
    expect(look('https://example.org/\u202ex')).toEqual([
      { sign: 'hidden-characters', verdict: 'stop' },
    ]);
  });

  test('of a mail address typed by mistake are milder than of a site before the @', () => {
    expect(look('jane@example.org')).toEqual([{ sign: 'email-address', verdict: 'careful' }]);
    expect(look('clinic.org@example.org').map(({ sign }) => sign)).toContain('user-info');
  });

  test('of a user before the site are graver than of a mail address, which has no scheme', () => {
    expect(look('https://jane@example.org')).toEqual([{ sign: 'user-info', verdict: 'stop' }]);
  });

  test('of a number are graver where it is surely meant as an address', () => {
    const number = (typed: string) => look(typed).find(({ sign }) => sign === 'ip-address');
    expect(number('203.0.113.7')?.verdict).toBe('careful');
    for (const meant of ['203.0.113.7/x', '203.0.113.7:8080', 'https://203.0.113.7'])
      expect(number(meant)?.verdict).toBe('stop');
  });

  test('of hidden characters behind the name are seen, but not of a line that was broken', () => {
    const hidden = { sign: 'hidden-characters', verdict: 'careful' };
    expect(look('https://example.org/a\u200bb')).toEqual([hidden]);
    expect(look('https://example.org/a \u200b')).toEqual([hidden]);
    expect(look('mailto:a\u200bb')).toContainEqual(hidden);
    expect(look('https://example.org/a\tb')).toEqual([{ sign: 'spaces', verdict: 'cannot-tell' }]);
  });

  test('of a blank are told of an address, and of what is none', () => {
    expect(look('https://example.org/a b')).toEqual([{ sign: 'spaces', verdict: 'cannot-tell' }]);
    expect(look('my words').map(({ sign }) => sign)).toEqual(['unreadable', 'spaces']);
    expect(look('word').map(({ sign }) => sign)).toEqual(['unreadable']);
  });

  test('of letters in disguise do not come from a last dot', () => {
    const signs = look('https://praxis-müller.de./').map(({ sign }) => sign);
    expect(signs).not.toContain('disguised-letters');
  });

  test('of slashes come also where the scheme was left out', () => {
    expect(look('///example.org/').map(({ sign }) => sign)).toContain('odd-slashes');
    expect(look('//example.org/').map(({ sign }) => sign)).not.toContain('odd-slashes');
  });

  test('of the letter’s name behind the site are graver, also among others', () => {
    const both = 'https://evil.example/https://riverbend.org/https://lakeview.org/';
    expect(look(both, 'riverbend.org')).toContainEqual({ sign: 'name-inside', verdict: 'stop' });
    expect(look(both, 'hillcrest.org')).toContainEqual({ sign: 'name-inside', verdict: 'careful' });
  });

  test('of a scheme that carries its own page ask to stop', () => {
    expect(look('data:text/html,x')).toEqual([{ sign: 'not-web', verdict: 'stop' }]);
    expect(look('tel:5550100')).toEqual([{ sign: 'not-web', verdict: 'cannot-tell' }]);
  });

  test('of the name are not looked for on the letter’s own site', () => {
    expect(look('https://mychart-login.com/', 'mychart-login.com')).toEqual([]);
    expect(look('https://mychart-login.com/', 'example.org')).toEqual([
      { sign: 'name-inside', verdict: 'careful' },
      { sign: 'extra-words', verdict: 'careful' },
    ]);
  });

  test('of a forwarder or a shared host come from the host, not from its look', () => {
    const ask = (typed: string, asked: typeof isForwarder): boolean | undefined => {
      const address = readAddress(typed);
      return address.kind === 'web' ? asked(address, siteOf(address.host)) : undefined;
    };
    expect(ask('https://bit.ly/x', isForwarder)).toBe(true);
    expect(ask('https://orbit.ly/x', isForwarder)).toBe(false);
    expect(ask('https://www.google.com/url?q=x', isForwarder)).toBe(true);
    expect(ask('https://www.google.com/search', isForwarder)).toBe(false);
    expect(ask('https://sites.google.com/view/x', isSharedHost)).toBe(true);
    expect(ask('https://accounts.google.com/', isSharedHost)).toBe(false);
    expect(ask('https://x.pages.dev/', isSharedHost)).toBe(true);
  });
});
