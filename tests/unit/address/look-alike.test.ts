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

  test.each([
    // One of the host's parts is enough, whichever it is.
    ['my.r1verbend-login.com', 'riverbend.org', ['look-alike careful']],
    // A name of five letters is long enough to be drawn with two for one, one of three is not.
    ['nnaple.org', 'maple.org', ['look-alike stop']],
    ['nnay.org', 'may.org', []],
    // Another letter where the letter's name has two that pass for one.
    ['modeen.org', 'modern.org', ['look-alike stop']],
    // Both names have to be long enough for a dropped letter to mean something.
    ['laks.org', 'lakes.org', []],
    // A name of six letters inside another is meant, one of four stands there by chance.
    ['oakham-login.com', 'oakham.org', ['name-inside careful']],
    ['elms-login.com', 'elms.org', []],
    // "www" belongs to this name.
    ['elmwww.co.uk.evil.com', 'elmwww.co.uk', ['look-alike stop', 'name-inside stop']],
  ])('%s beside the letter’s %s is seen as %j', (host, letter, expected) => {
    expect(
      imitates(host, siteOf(host), siteOf(letter)).map(({ sign, verdict }) => `${sign} ${verdict}`),
    ).toEqual(expected);
  });

  test.each([
    // A word drawn with two letters for one, alone or with a digit for another of its letters
    ['elmgrove-nnychart.org', 'careful'],
    ['elmgrove-rnedica1.org', 'careful'],
    // A word disguised at the start of a name, or right before another word
    ['hea1th-elmgrove.org', 'careful'],
    ['p0rtalelmgrove.org', 'careful'],
    // An "i" for a last "l", but not in a longer word
    ['elmgrove-hospitai.org', 'careful'],
    ['hospitai24elmgrove.org', 'careful'],
    ['elmgrove-medicaid.org', undefined],
    // A product's name in disguise: by a digit alone, by an "i" that may be a slip, with a lure before it
    ['doct0lib.org', 'stop'],
    ['doctoiib.org', 'careful'],
    ['my-doct0lib.org', 'careful'],
    // A letter dropped from a name of six
    ['halow.org', 'careful'],
    // Itself, however it is written, is no look-alike of itself
    ['my-chart-login.org', undefined],
    // Words and names of their own
    ['cemer.org', undefined],
    ['my-cemer.org', undefined],
    ['corner.org', undefined],
    ['mycart.org', undefined],
  ] as const)('in %s, without a letter, a disguise asks for %s', (host, expected) => {
    expect(imitatesKnown(siteOf(host))).toBe(expected);
  });
});
