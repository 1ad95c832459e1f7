import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAddress } from '#domain/address/index.ts';
import { decoded, siteInside, sitesInside } from '#domain/address/inside.ts';
import { readAddress } from '#domain/address/read.ts';
import { siteOf } from '#domain/address/site.ts';

const inside = (address: string): readonly string[] => {
  const read = readAddress(address);
  if (read.kind !== 'web') throw new Error(`no web address: ${address}`);
  return sitesInside(read, siteOf(read.host)).map(({ site }) => site);
};
const clinic = 'portal.example-hospital.org';
const evil = 'https://evil-site.com';

describe('an address behind another site’s name', () => {
  it.each([
    `${evil}/https://${clinic}/login`,
    `${evil}/https:/${clinic}`,
    `${evil}/https:${clinic}`,
    `${evil}/go/https:%2F%2F${clinic}`,
    `${evil}/https%3A%2F%2F${clinic}%2Flogin`,
    `${evil}/https%253A%252F%252F${clinic}`,
    `${evil}/https:\\\\${clinic}`,
    `${evil}/${clinic}/login`,
    `${evil}/secure/${clinic}`,
    `${evil}/?u=https://${clinic}/`,
    `${evil}/x?a=1&url=https%3A%2F%2F${clinic}`,
    `${evil}/?https://${clinic}`,
    `${evil}/#https://${clinic}`,
    `${evil}/#/${clinic}/login`,
    `${evil}/https://jane:key@${clinic}:8443/login`,
  ])('is found in %s', (address) => {
    expect(inside(address)).toContain('example-hospital.org');
    expect(checkAddress(address).signs).toContain('name-inside');
    expect(checkAddress(address).verdict).toBe('careful');
    expect(checkAddress(address, clinic).verdict).toBe('stop');
  });

  it.each([
    [`https://${clinic}/https://${clinic}/login`, 'its own'],
    [
      `https://www.example-hospital.org/go?to=https://${clinic}`,
      'the same site under another name',
    ],
    [`https://login.vendor-site.com/authorize?redirect_uri=https%3A%2F%2F${clinic}`, 'OAuth'],
    [`https://vendor-site.com/launch?iss=https://${clinic}/R4`, 'SMART App Launch'],
    [`https://vendor-site.com/login?ReturnUrl=https://${clinic}`, 'a way back'],
    [`https://vendor-site.com/?utm_source=https://${clinic}`, 'where a reader came from'],
    ['https://vendor-site.com/portal/login.do', 'a file'],
    ['https://vendor-site.com/cgi/view.main.pl', 'a file with an ending that is a country’s'],
    ['https://vendor-site.com/v2.1.4/start', 'a version'],
    ['https://vendor-site.com/mail/jane@example.org', 'a mail address'],
    ['https://vendor-site.com/js/jquery.min.js', 'a script'],
  ])('is not seen in %s: %s', (address) => {
    expect(inside(address)).toEqual([]);
    expect(checkAddress(address).verdict).toBe('no-warning-signs');
  });

  it('is left to a forwarder, which says where it leads', () => {
    const { signs, leadsTo } = checkAddress(`https://www.google.com/url?q=https://${clinic}`);
    expect(signs).not.toContain('name-inside');
    expect(leadsTo).toBe('example-hospital.org');
  });

  it('is found however often it is coded and wherever it stands, and nothing is thrown', () => {
    const place = fc.constantFrom('/', '/a/b/', '/?x=', '/p?x=1&y=', '/#', '/#/');
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 3 }), (before, rounds) => {
        let text = `https://${clinic}/login`;
        for (let round = 0; round < rounds; round++) text = encodeURIComponent(text);
        expect(inside(evil + before + text)).toContain('example-hospital.org');
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (tail) => {
        expect(() => checkAddress(`${evil}/${tail}`)).not.toThrow();
      }),
    );
  });
});

describe('a text in code', () => {
  it('is undone up to four times, and left alone where it is none', () => {
    expect(decoded('%2525')).toBe('%');
    expect(decoded('50%')).toBe('50%');
    expect(decoded('50%&u=https%3a%2f%2fa.org')).toBe('50%&u=https://a.org');
  });
});

describe('a host inside a text', () => {
  it('has a site only under a known ending', () => {
    expect(siteInside('portal.example.org')?.site).toBe('example.org');
    expect(siteInside('')).toBeUndefined();
    expect(siteInside('start.html')).toBeUndefined();
    expect(siteInside('a b')).toBeUndefined();
    expect(siteInside('x'.repeat(300))).toBeUndefined();
  });
});

describe('what is undone of a code', () => {
  it.each([
    ['a%253A%252F', 'a:/'],
    ['%25252525253A', '%253A'],
    ['100%3A%2F%', '100:/%'],
    ['50% of %3a%2f', '50% of :/'],
    ['plain', 'plain'],
  ])('%s is read as %s: four times at most, and what is no code stays', (text, read) => {
    expect(decoded(text)).toBe(read);
  });
});

describe('a host inside a text', () => {
  it.each(['', 'no host', 'localhost', 'clinic.local', '10.0.0.1', `${'a.'.repeat(127)}org`])(
    '“%s” is no site',
    (host) => {
      expect(siteInside(host)).toBeUndefined();
    },
  );

  it('is a site under an ending that is known, however long its name may be', () => {
    expect(siteInside('PORTAL.Example-Hospital.org')?.site).toBe('example-hospital.org');
    const long = `${'a.'.repeat(120)}hospital.org`;
    expect([long.length, siteInside(long)?.site]).toEqual([252, 'hospital.org']);
    expect(siteInside(`b${long}`)?.site).toBe('hospital.org');
  });
});

describe('the parts of an address', () => {
  it.each([
    [`${evil}/?a=1#x?back=https://${clinic}`, ['example-hospital.org']],
    [`${evil}/?back=1#https://${clinic}?x`, ['example-hospital.org']],
    [`${evil}/?back=https://${clinic}&u=2`, []],
    [`${evil}/?u=2&back=https://${clinic}`, []],
    [`${evil}/?u=${clinic}/x`, []],
    [`${evil}/${clinic}`, ['example-hospital.org']],
    [`${evil}/${clinic}:8443/x`, ['example-hospital.org']],
    [`${evil}/https://${clinic}:8443`, ['example-hospital.org']],
    [`${evil}/https://org/x.y`, []],
    [`${evil}/https://clinic.github.io/login`, ['clinic.github.io']],
    [`${evil}/https://jane@key@${clinic}/`, ['example-hospital.org']],
    [
      `${evil}/https://${clinic}/https://two.example-clinic.org`,
      ['example-hospital.org', 'example-clinic.org'],
    ],
  ])('in %s what can be read as whose page it is is %j', (address, sites) => {
    expect(inside(address).filter((site, at, all) => all.indexOf(site) === at)).toEqual(sites);
  });
});
