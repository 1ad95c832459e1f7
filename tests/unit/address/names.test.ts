import { describe, expect, test } from 'vitest';
import { embeds, hasExtraWords, nameInside } from '#domain/address/names.ts';
import { siteOf } from '#domain/address/site.ts';

describe('One name inside another', () => {
  test.each([
    ['nhs.uk.evil.com', true],
    ['nhs.uk-login.com', true],
    ['www-nhs-uk.evil.com', true],
    ['my.nhs.uk', false],
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
  ])('%s is made of bait alone: %s', (host, expected) => {
    expect(hasExtraWords(siteOf(host))).toBe(expected);
  });
});
