import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAddress } from '#domain/address/index.ts';
import { siteOf } from '#domain/address/site.ts';
import { addressSigns } from '#domain/address/verdict.ts';
import { addressTable } from '../../fixtures/addresses.ts';
import { isPlanted, runs } from '../../fixtures/depth.ts';
import { anyCharacter } from '../../fixtures/any-text.ts';

const gravity = ['no-warning-signs', 'cannot-tell', 'careful', 'stop'];
const often = { numRuns: runs(2_000) };

/** Any string at all: half characters, bytes, pieces of addresses, and table rows with something pushed in. */
const pieces = fc.constantFrom(
  'https://',
  'http:',
  '//',
  '\\',
  '@',
  ':',
  '.',
  '/',
  '?',
  '#',
  '[',
  ']',
  '%2e',
  'xn--',
  'nhs.uk',
  'org',
  'com',
  'MyChart',
  '\u200b',
  '\u202e',
  '\0',
  '\ud800',
  '🏥',
  'я',
  ' ',
  '\t',
  '8443',
  '0x7f',
);
const broken = fc
  .tuple(
    fc.constantFrom(...addressTable),
    fc.nat(80),
    fc.string({ unit: anyCharacter, maxLength: 4 }),
  )
  .map(([row, at, extra]) => row.address.slice(0, at) + extra + row.address.slice(at, 3000));
const anyText = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  broken,
);
const label = fc.stringMatching(/^[a-z][a-z0-9]{2,11}$/);
const host = fc
  .tuple(
    label,
    label,
    fc.constantFrom('org', 'com', 'co.uk', 'nhs.uk', 'on.ca', 'health', 'github.io', 'example'),
  )
  .map((parts) => parts.join('.'));
/** Starts and ends in a way no host, sign or made-up label does. */
const secret = fc.stringMatching(/^[a-z0-9]{6,10}$/).map((text) => `zq-${text}-qz`);

describe('Whatever is typed', () => {
  test('the check answers without an error, in known words, signs in their fixed order', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.option(anyText, { nil: undefined }),
        fc.constantFrom('yes', 'no', 'not-sure', undefined),
        (address, letter, saysNotSecure) => {
          const report = checkAddress(address, letter, { saysNotSecure });
          expect(gravity).toContain(report.verdict);
          expect(report.signs).toEqual(addressSigns.filter((sign) => report.signs.includes(sign)));
          expect(checkAddress(address, letter, { saysNotSecure })).toEqual(report);
        },
      ),
      { numRuns: runs(10_000) },
    );
  });

  test('a different site is never without a warning, and no sign at all is needed for that', () => {
    fc.assert(
      fc.property(host, host, (address, letter) => {
        const report = checkAddress(`https://${address}/`, letter);
        expect(report.match).toBe(report.site === report.letterSite ? 'same' : 'different');
        if (report.match === 'different') expect(['careful', 'stop']).toContain(report.verdict);
      }),
      often,
    );
  });

  test('the site is empty, or a registrable name that the public-suffix list gives back unchanged', () => {
    fc.assert(
      fc.property(anyText, (address) => {
        const { site } = checkAddress(address);
        if (site !== '') expect(siteOf(site)).toMatchObject({ site, subdomain: [] });
      }),
      often,
    );
  });

  test('a user name in front of the host never improves the verdict', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...addressTable),
        secret,
        ({ address, letter, notSecure }, user) => {
          if (!/^https?:\/\/[^/\\@]/i.test(address)) return;
          const options = { saysNotSecure: notSecure };
          const without = checkAddress(address, letter, options).verdict;
          const withUser = checkAddress(
            address.replace('//', `//${user}@`),
            letter,
            options,
          ).verdict;
          expect(gravity.indexOf(withUser)).toBeGreaterThanOrEqual(gravity.indexOf(without));
        },
      ),
      often,
    );
  });

  test('no part of the report holds the path, the query, the fragment or the user name', () => {
    const place = fc.constantFrom(
      '/$',
      '?k=$',
      '/a/$/b',
      '#$',
      '/?a=1&b=$&c=2',
      '\\$',
      '/ $',
      '/\u200b$',
      '/#/$',
    );
    const start = fc.constantFrom(
      'https://',
      'http://',
      '',
      '//',
      'https:\\\\',
      'ftp://',
      'mailto:',
      'https://\u202e',
    );
    fc.assert(
      fc.property(
        start,
        fc.constantFrom('', '$@', '$:$@', 'a@$@'),
        host,
        place,
        secret,
        (scheme, user, name, where, hidden) => {
          const address = `${scheme}${user}${name}${where}`.replaceAll('$', hidden);
          expect(
            JSON.stringify([checkAddress(address, 'example.org'), checkAddress(address, address)]),
          ).not.toContain('zq-');
        },
      ),
      often,
    );
  });

  test('the parts join to an address of the same site', () => {
    fc.assert(
      fc.property(host, (name) => {
        const { parts, site } = checkAddress(`https://${name}/x`);
        expect(`${parts.before}${parts.site}${parts.after}`).toBe(`https://${name}/…`);
        expect(parts.site).toBe(site);
      }),
      often,
    );
  });

  test('capitals and a trailing dot change nothing', () => {
    fc.assert(
      fc.property(host, host, (name, letter) => {
        expect(checkAddress(`HTTPS://${name.toUpperCase()}./`, letter.toUpperCase())).toEqual(
          checkAddress(`https://${name}/`, letter),
        );
      }),
      often,
    );
  });

  test.skipIf(isPlanted)('a megabyte is answered within half a second', () => {
    const long = ['a', '@', ' ', '<', '"', '\u202e', '\ud800', 'a.', '[', '%', 'https://'].map(
      (text) => text.repeat(1_000_000 / text.length),
    );
    for (const text of long) {
      const began = performance.now();
      checkAddress(text, text);
      checkAddress(`https://example.org/${text}`, `example.org ${text}`);
      expect(performance.now() - began).toBeLessThan(500);
    }
  });
});
