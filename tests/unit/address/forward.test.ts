import { expect, test } from 'vitest';
import { targetOf } from '#domain/address/forward.ts';
import { checkAddress } from '#domain/address/index.ts';
import { readAddress } from '#domain/address/read.ts';

/** Where a forwarder's link leads; undefined where the address is no web address at all. */
const target = (typed: string): string | undefined => {
  const address = readAddress(typed);
  return address.kind === 'web' ? targetOf(address) : undefined;
};

const SAFELINKS = 'https://nam02.safelinks.protection.outlook.com/?url=';
const packed = btoa('https://portal.my-help.com/a');

test.each([
  ['as it stands', `${SAFELINKS}https://portal.my-help.com/a?b`],
  ['in escapes', `${SAFELINKS}https%3A%2F%2Fportal.my-help.com%2Fa&data=1`],
  ['in escapes of escapes', `${SAFELINKS}https%253A%252F%252Fportal.my-help.com%252Fa`],
  ['after a stray percent sign', `${SAFELINKS}https%3A%2F%2Fportal.my-help.com%2Fa&off=50%`],
  [
    'as Proofpoint writes it',
    'https://urldefense.com/v2/url?u=https-3A__portal.my-2Dhelp.com_a&d=x',
  ],
  ['as a path', 'https://urldefense.com/v3/__https://portal.my-help.com/a__;!!x'],
  ['in base 64', `https://www.bing.com/ck/a?u=a1${packed.replaceAll('=', '')}&ntb=1`],
  ['as a name alone', 'https://link.example/x?domain=portal.my-help.com&c=1'],
])('the site that a forwarder names %s is told', (_, typed) => {
  expect(target(typed)).toBe('my-help.com');
});

test.each([
  ['one name before it', 'https://portal.oakhill.example@my-help.com/'],
  ['two names before it', 'https://jane@oakhill.example@my-help.com/'],
])('with %s, the site is the name after the last "@", as a browser reads it', (_, address) => {
  expect(target(SAFELINKS + encodeURIComponent(address))).toBe('my-help.com');
});

test.each(['https://bit.ly/3xYz', `${SAFELINKS}https://localhost/`, 'https://bit.ly/?u=aHR0c***'])(
  'a link that names no site of the web leads nowhere that can be told: %s',
  (typed) => {
    expect(target(typed)).toBe('');
  },
);

test('only a forwarder is asked where it leads', () => {
  expect(checkAddress('https://portal.oakhill.example/?url=https://my-help.com/').leadsTo).toBe(
    undefined,
  );
  expect(checkAddress('https://bit.ly/3xYz').leadsTo).toBe('');
});

/** Does this address send the reader on? */
const forwards = (typed: string): boolean => checkAddress(typed).signs.includes('shortener');

test.each([
  'https://www.google.com/url?q=https://my-help.com/',
  'https://www.google.co.uk/url/?q=https://my-help.com/',
  'https://www.google.de/amp/my-help.com/',
  'https://www.google.com/url',
  'https://www.bing.com/ck/a?u=a1',
  'https://anything.bit.ly/3xYz',
])('%s sends the reader on', (typed) => {
  expect(forwards(typed)).toBe(true);
});

test.each([
  'https://www.google.com/search?q=/url?',
  'https://www.google.com/maps/url?q=https://my-help.com/',
  'https://www.google.com/urls?q=https://my-help.com/',
  'https://www.google.com/#/url?q=https://my-help.com/',
  'https://portal.oakhill.example/url?q=https://my-help.com/',
  'https://notbing.com/ck/a?u=a1',
  'https://bit.ly.oakhill.example/3xYz',
])('%s is the page that it says', (typed) => {
  expect(forwards(typed)).toBe(false);
});

test.each([
  ['in base 64 without the "a1"', `https://www.bing.com/ck/a?u=${packed}&ntb=1`],
  ['in base 64 with a field before it', `https://www.bing.com/ck/a?x=1&u=a1${packed}`],
  [
    'in base 64 of the alphabet for addresses',
    `https://www.bing.com/ck/a?u=a1${btoa('https://portal.my-help.com/?a>b?c').replaceAll('+', '-').replaceAll('/', '_')}`,
  ],
  ['without the s', `${SAFELINKS}http://portal.my-help.com/a`],
  ['in capitals', `${SAFELINKS}HTTPS://PORTAL.MY-HELP.COM/a`],
  ['with three slashes', `${SAFELINKS}https:///portal.my-help.com/a`],
  [
    'as Proofpoint writes it without the s',
    'https://urldefense.com/v2/url?u=http-3A__my-2Dhelp.com_a&d=x',
  ],
  ['as the last of the fields', 'https://link.example/x?c=1&to=portal.my-help.com'],
  ['before a mark', 'https://link.example/x?to=portal.my-help.com#top'],
])('the site that a forwarder names %s is told too', (_, typed) => {
  expect(target(typed)).toBe('my-help.com');
});

test.each([
  'https://link.example/x?domain=my-help',
  'https://link.example/x?domain=my-help.com:80',
  'https://link.example/x?undomain=my-help.com',
  'https://link.example/x?u=aHR0c*',
  // Cut off, it is no base 64 any more.
  'https://www.bing.com/ck/a?u=a1aHR0cHM6Ly9wb',
  'https://link.example/x-3A__my-2Dhelp.com_a',
])('%s names no site', (typed) => {
  expect(target(typed)).toBe('');
});
