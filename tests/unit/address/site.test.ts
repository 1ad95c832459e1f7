import { describe, expect, test } from 'vitest';
import { isSameSite, isUnderReserved, siteOf } from '#domain/address/site.ts';

describe('The site of a host', () => {
  test.each([
    [
      'mychart.example-hospital.org',
      'example-hospital.org',
      'example-hospital',
      ['mychart'],
      'listed',
    ],
    ['a.b.example.co.uk', 'example.co.uk', 'example', ['a', 'b'], 'listed'],
    ['www.nhsapp.service.nhs.uk', 'service.nhs.uk', 'service', ['www', 'nhsapp'], 'listed'],
    ['nhs.uk', 'nhs.uk', 'nhs', [], 'listed'],
    ['clinic.github.io', 'clinic.github.io', 'clinic', [], 'shared'],
    ['github.io', 'github.io', 'github', [], 'shared'],
    ['x.example.service.gov.uk', 'example.service.gov.uk', 'example', ['x'], 'listed'],
    ['portal.clinic.example', 'clinic.example', 'clinic', ['portal'], 'listed'],
    ['portal.clinic.local', 'clinic.local', 'clinic', ['portal'], 'unlisted'],
    ['localhost', '', '', [], 'none'],
  ] as const)('%s belongs to %s', (host, site, name, subdomain, kind) => {
    expect(siteOf(host)).toEqual({ site, name, subdomain, kind });
  });

  test('is one with its www form only where the bare name is a public suffix', () => {
    expect(isSameSite(siteOf('www.nhs.uk'), siteOf('nhs.uk'))).toBe(true);
    expect(isSameSite(siteOf('service.nhs.uk'), siteOf('nhs.uk'))).toBe(false);
    expect(isSameSite(siteOf('a.example.org'), siteOf('b.example.org'))).toBe(true);
    expect(isSameSite(siteOf('a.github.io'), siteOf('b.github.io'))).toBe(false);
    expect(isSameSite(siteOf('elmwww.co.uk'), siteOf('elmco.uk'))).toBe(false);
    expect(isSameSite(siteOf('elmco.uk'), siteOf('elmwww.co.uk'))).toBe(false);
  });

  test.each([
    ['www.nhs.uk', 'access.login.nhs.uk', true],
    ['nhsapp.service.nhs.uk', 'nhs.uk', true],
    ['www.gov.uk', 'x.example.service.gov.uk', true],
    ['gov.au', 'my.gov.au', true],
    ['a.nhs.uk', 'b.nhs.uk', false],
    ['www.nhs.uk', 'nhs.uk.evil.example', false],
    ['www.nhs.uk', 'evil-nhs.uk', false],
    ['www.co.uk', 'clinic.co.uk', false],
    ['github.io', 'a.github.io', false],
    ['www.com', 'evil.com', false],
    ['localhost', 'nhs.uk', false],
  ])('of %s and that of %s lie one under the other’s reserved name: %s', (one, other, expected) => {
    expect(isUnderReserved(siteOf(one), siteOf(other))).toBe(expected);
    expect(isUnderReserved(siteOf(other), siteOf(one))).toBe(expected);
  });
});
