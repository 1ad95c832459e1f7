import { describe, expect, it } from 'vitest';
import { LONGEST_MESSAGE } from '#domain/message/index.ts';
import { lookAt, MOST_LINKS } from '#domain/message/report.ts';
import { words } from './patterns.ts';

const look = (message: string) => lookAt(message, words.patterns, words.splits);

describe('what is said of a message', () => {
  it('judges a whole message: its links and its words', () => {
    const { links, alarms, remarks, isOdd } = look(
      'Oak Hill: your access will be suspended within 24 hours. Confirm your password at http://oakhill.my-help.example/x or call 555-0142.',
    );
    expect(links.map(({ site, verdict }) => [site, verdict])).toEqual([
      ['my-help.example', 'stop'],
    ]);
    expect(alarms.map(({ sign }) => sign)).toEqual(['rush', 'closing', 'asks-secret']);
    expect(remarks.map(({ sign }) => sign)).toEqual(['call-back']);
    expect(isOdd).toBe(true);
  });

  it.each([
    [
      'a title and a link',
      'MyChart - Sign in https://portal.oakhill.example/login',
      'oakhill.example',
    ],
    ['a link by itself', 'portal.oakhill.example', 'oakhill.example'],
    ['a link in a sentence', 'See (www.oakhill.example/a).', 'oakhill.example'],
  ])('finds the site in %s', (_, message, site) => {
    expect(look(message).links.map((link) => link.site)).toEqual([site]);
  });

  it('judges each of several links once, shows the first, and counts the rest', () => {
    const many = Array.from({ length: 7 }, (_, at) => `https://a${at}.example/`).join(' ');
    const { links, linkCount, isOdd } = look(`${many} ${many}`);
    expect([links.length, linkCount, isOdd]).toEqual([MOST_LINKS, 7, true]);
    // As many as are shown are no reason for alarm yet.
    expect(look(many.split(' ').slice(0, MOST_LINKS).join(' '))).toMatchObject({
      linkCount: MOST_LINKS,
      isOdd: false,
    });
  });

  it('says of a message without a link that there is none', () => {
    expect(look('Your visit is on Monday.').links).toEqual([]);
  });

  it('takes one word by itself for an address, also where it reads like none', () => {
    expect(look('javascript:alert(1)').links.map(({ verdict }) => verdict)).toEqual(['stop']);
    expect(look('clinic').links.map(({ verdict }) => verdict)).toEqual(['cannot-tell']);
    expect(look('\n clinic ').linkCount).toBe(1);
  });

  it('counts a link with the marks round it once, and no link in nothing', () => {
    expect(look('(www.oakhill.example/a).').linkCount).toBe(1);
    expect(look(' \n').linkCount).toBe(0);
  });

  it('looks at no link beyond the longest message', () => {
    expect(look(`Hello you${' '.repeat(LONGEST_MESSAGE)}https://a.example/`).linkCount).toBe(0);
  });

  it('quotes the reader’s own words, also behind a link', () => {
    const { alarms } = look('See https://a.example/x?y and b.example.org/z, then act now');
    expect(alarms).toEqual([{ sign: 'rush', quote: 'then act now' }]);
  });

  it('does not ask to open a link: that it shows no https is not held against it', () => {
    expect(look('portal.oakhill.example').links[0]?.signs).toEqual([]);
    expect(look('http://portal.oakhill.example').links[0]?.signs).toEqual(['not-https']);
  });

  it('does not take the words inside an address for words of the message', () => {
    expect(look('https://portal.oakhill.example/urgent/act-now?confirm=password').alarms).toEqual(
      [],
    );
  });
});
