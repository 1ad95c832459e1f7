import { describe, expect, test } from 'vitest';
import {
  imitates,
  imitatesKnown,
  isOneEditApart,
  plainName,
  skeleton,
} from '#domain/address/look-alike.ts';
import { siteOf } from '#domain/address/site.ts';

describe('Look-alikes', () => {
  test.each([
    ['riverbend', 'r1verbend'],
    ['modern', 'rnodern'],
    ['westside', 'vvestside'],
    ['clinic', 'dinic'],
    ['riverbend', 'rіvеrbеnd'],
    ['goodcare', 'g00d-care'],
    ['müller', 'muller'],
  ])('%s and %s have one skeleton', (one, other) => {
    expect(skeleton(one)).toBe(skeleton(other));
  });

  test('do not make every two names one', () => {
    expect(
      new Set(['riverbend', 'northside', 'southside', 'lakeview', 'hillcrest'].map(skeleton)).size,
    ).toBe(5);
    expect(plainName('Clínica-Ejemplo')).toBe('clinicaejemplo');
  });

  test.each([
    ['abcd', 'abxd', true],
    ['abcd', 'abd', true],
    ['abd', 'abcd', true],
    ['abcd', 'abdc', true],
    ['abcd', 'abcd', false],
    ['abcd', 'badc', false],
    ['abcd', 'ab', false],
    ['', 'a', true],
  ])('%s and %s are one edit apart: %s', (one, other, expected) => {
    expect(isOneEditApart(one, other)).toBe(expected);
  });

  test.each([
    ['r1verbend.org', ['look-alike stop']],
    ['riverbend.com', ['look-alike careful']],
    ['riverband.org', ['look-alike stop']],
    ['riverbend.uk.com', ['look-alike careful']],
    ['riverbend.org.evil.com', ['look-alike stop', 'name-inside stop']],
    ['my-riverbend.org.evil.com', ['look-alike stop', 'name-inside stop']],
    ['riverbend-login.com', ['name-inside careful']],
    ['riverbend.evil.com', ['name-inside careful']],
    ['riverbend.web.app', ['name-inside stop']],
    ['r1verbend-login.com', ['look-alike careful']],
    ['r1verbend.web.app', ['look-alike stop']],
    ['riverbend.athenahealth.com', []],
    ['lakeview.org', []],
  ])('%s beside the letter’s riverbend.org is seen as %j', (host, expected) => {
    expect(
      imitates(host, siteOf(host), siteOf('riverbend.org')).map(
        ({ sign, verdict }) => `${sign} ${verdict}`,
      ),
    ).toEqual(expected);
  });

  test('of a letter’s bare www are nobody’s, but its ending may be worn', () => {
    expect(imitates('www.gov.uk', siteOf('www.gov.uk'), siteOf('www.nhs.uk'))).toEqual([]);
    expect(imitates('a.com.evil.org', siteOf('a.com.evil.org'), siteOf('www.com'))).toEqual([]);
    expect(
      imitates('nhs.uk.evil.com', siteOf('nhs.uk.evil.com'), siteOf('www.nhs.uk')),
    ).toHaveLength(2);
  });

  test.each([
    ['rnychart.org', 'stop'],
    ['myhcart.com', 'careful'],
    ['lakeside-hea1th.org', 'careful'],
    ['mychart.com', undefined],
    ['my-chart.org', undefined],
    ['health1st.org', undefined],
    ['medinic.org', undefined],
    ['journey-dental.org', undefined],
  ] as const)('%s without a letter asks for %s', (host, expected) => {
    expect(imitatesKnown(siteOf(host))).toBe(expected);
  });
});
