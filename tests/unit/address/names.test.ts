import { describe, expect, test } from 'vitest';
import { borrowsName, coresOf, embeds, hasExtraWords, nameInside } from '#domain/address/names.ts';
import { siteOf } from '#domain/address/site.ts';

describe('One name inside another', () => {
  test.each([
    ['nhs.uk.evil.com', true],
    ['nhs.uk-login.com', true],
    ['www-nhs-uk.evil.com', true],
    ['my.nhs.uk', false],
    ['www-nhs-uk.nhs.uk', false],
    ['nhs.uk', false],
    ['mynhs.uk.com', false],
    ['north-nhs.uk', false],
  ])('%s holds nhs.uk: %s', (host, expected) => {
    expect(embeds(host, 'nhs.uk')).toBe(expected);
  });

  test('is never seen when there is no name to look for', () => {
    expect(embeds('example.org', '')).toBe(false);
  });

  test.each([
    ['nhs.uk.evil.com', 'stop'],
    ['portal.clinic.org.evil.com', 'careful'],
    ['portal.clinic.co.uk.evil.com', 'careful'],
    ['mychart.org-login.example', 'stop'],
    ['portal.clinic.com-secure.net', 'careful'],
    ['mychart.clinic.org', undefined],
    ['my.id.clinic.com', undefined],
    ['co.portal.clinic.com', undefined],
    ['www.com-unity.org', undefined],
    ['us.health.clinic.com', undefined],
    // An ending glued to another name, also behind a "www"
    ['www.clinic.com-secure.net', 'careful'],
    ['com-unity.org', undefined],
    ['portal.telecom-care.org', undefined],
    // An ending with no name before it is a name of its own
    ['gov.clinic.com', undefined],
    ['www.org.clinic.com', undefined],
    // Two labels look like an ending only where the second is a country's
    ['my.go.back.clinic.com', undefined],
    ['my.health.us.clinic.com', undefined],
  ] as const)('%s asks for %s', (host, expected) => {
    expect(nameInside(host, siteOf(host))).toBe(expected);
  });

  test.each([
    ['mychart-login.com', true],
    ['mychartlogin.com', true],
    ['verify-account.net', true],
    ['mychart.com', false],
    ['clinicmychart.org', false],
    ['login.gov', false],
    ['mychart-riverbend-login.com', false],
    ['patientportal.me', false],
    ['mychartcanadalogin.com', true],
    ['epicsecure.com', true],
    ['secure-va-canada.com', true],
    // "va" in "activate" and "idme" in "id member" stand there by chance.
    ['activate.com', false],
    ['login-id-member.com', false],
  ])('%s is made of bait alone: %s', (host, expected) => {
    expect(hasExtraWords(siteOf(host))).toBe(expected);
  });

  test.each([
    // Written as the start of an address, in the name or before it
    ['www-elmgrove.org', 'careful'],
    ['https-elmgrove.org', 'careful'],
    ['login.www-elmgrove.org', 'careful'],
    ['https--www-elmgrove.elm.example', 'careful'],
    ['wwwelmgrove.org', undefined],
    // A product's name with hyphens and lures
    ['mychart.example', 'careful'],
    ['my-chart-login.org', 'careful'],
    ['epicsecure.com', 'careful'],
    ['secure-va-canada.com', 'careful'],
    // A product's name before a name that says nothing
    ['mychart.signin-portal.example', 'careful'],
    ['my-chart.signin-portal.example', 'careful'],
    ['www.nhs.signin-portal.example', 'careful'],
    ['www.signin-portal.example', undefined],
    ['signin-portal.example', undefined],
    // The product's own site, and a clinic that names the product beside its own name
    ['mychart.org', undefined],
    ['mychart.elmgrove.example', undefined],
    ['elmgrove-mychart.example', undefined],
  ] as const)('%s wears a known name and asks for %s', (host, expected) => {
    expect(borrowsName(siteOf(host))).toBe(expected);
  });

  test('stays where nothing but lures would be left', () => {
    expect(coresOf('my')).toEqual(['my']);
    expect(coresOf('secure-mychart-login')).toContain('mychart');
    expect(coresOf('login-portal')).not.toContain('');
  });
});
