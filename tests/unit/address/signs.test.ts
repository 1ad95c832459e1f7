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
