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
    ['abcd', 'bace', false],
    ['abcd', 'axd', false],
    ['abcd', 'bxcd', false],
    ['abcd', 'xacd', false],
    ['xabc', 'abcd', false],
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

  test.each([
    ['praxis-muller.de', 'praxis-müller.de', 'careful'],
    ['praxis-mueller.de', 'praxis-müller.de', 'careful'],
    ['praxis-müller.de', 'praxis-muller.de', 'careful'],
    ['praxis-müller.org', 'praxis-muller.org', 'careful'],
    ['clínica-norte.es', 'clinica-norte.es', 'careful'],
    ['clínica-norte.org', 'clinica-norte.es', 'stop'],
    ['clínica-norte.es', 'clinica-norte.org', 'stop'],
    ['clínica-norte.org', 'clinica-norte.org', 'stop'],
  ])('%s beside %s is the other spelling, or a disguise: %s', (typed, letter, verdict) => {
    const [theirs, ours] = [typed, letter].map((name) => new URL(`https://${name}`).hostname);
    expect(imitates(theirs!, siteOf(theirs!), siteOf(ours!))).toEqual([
      { sign: 'look-alike', verdict },
    ]);
  });

  test.each([
    ['lakes.org', 'lanes.org', 1],
    ['lake.org', 'lane.org', 0],
  ])('%s beside %s: names of fewer than five letters are near by chance', (host, letter, count) => {
    expect(imitates(host, siteOf(host), siteOf(letter))).toHaveLength(count);
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
