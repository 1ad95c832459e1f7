import { expect, test } from 'vitest';
import { readAddress } from '#domain/address/read.ts';
import { showParts } from '#domain/address/shown.ts';
import { siteOf } from '#domain/address/site.ts';

const parts = (typed: string): string[] => {
  const address = readAddress(typed);
  const { before, site, after } = showParts(
    address,
    siteOf(address.kind === 'web' && !address.isIp ? address.host : ''),
  );
  return [before, site, after];
};

test.each([
  ['https://portal.example.org/', ['https://portal.', 'example.org', '']],
  ['https://Portal.Example.org:8443/reset?key=1', ['https://portal.', 'example.org', ':8443/…']],
  ['https://jane:key@portal.example.org', ['https://…@portal.', 'example.org', '']],
  ['portal.example.org#key', ['portal.', 'example.org', '/…']],
  [
    'https://por\u200btal.exam\u202eple.org/x',
    ['https://por[U+200B]tal.', 'exam[U+202E]ple.org', '/…'],
  ],
  ['https://praxis-müller.de', ['https://', 'praxis-müller.de', '']],
  ['https://exаmple.org', ['https://', 'xn--exmple-4nf.org', '']],
  ['https://3405803783/x', ['https://203.0.113.7', '', '/…']],
  ['mailto:jane@example.org', ['mailto:', '', '…']],
  ['my secret words', ['', '', '']],
])('%s is shown with its site apart and nothing private', (typed, expected) => {
  expect(parts(typed)).toEqual(expected);
});
