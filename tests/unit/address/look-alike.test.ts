import { describe, expect, test } from 'vitest';
import { imitates, imitatesKnown, isOneEditApart, plainName, skeleton } from '#domain/address/look-alike.ts';
import { siteOf } from '#domain/address/site.ts';

describe('Look-alikes', () => {
  test.each([['riverbend', 'r1verbend'], ['modern', 'rnodern'], ['westside', 'vvestside'], ['clinic', 'dinic'], ['riverbend', 'rіvеrbеnd'], ['goodcare', 'g00d-care'], ['müller', 'muller']])('%s and %s have one skeleton', (one, other) => {
    expect(skeleton(one)).toBe(skeleton(other));
  });

  test('do not make every two names one', () => {
    expect(new Set(['riverbend', 'northside', 'southside', 'lakeview', 'hillcrest'].map(skeleton)).size).toBe(5);
    expect(plainName('Clínica-Ejemplo')).toBe('clinicaejemplo');
  });

  test.each([['abcd', 'abxd', true], ['abcd', 'abd', true], ['abd', 'abcd', true], ['abcd', 'abdc', true], ['abcd', 'abcd', false], ['abcd', 'badc', false], ['abcd', 'ab', false], ['', 'a', true]])('%s and %s are one edit apart: %s', (one, other, expected) => {
    expect(isOneEditApart(one, other)).toBe(expected);
  });

  test.each([
    ['r1verbend.org', 'stop'], ['riverbend.com', 'stop'], ['riverbend.org.evil.com', 'stop'], ['riverband.org', 'stop'],
    ['riverbend-login.com', 'careful'], ['riverbend.evil.com', 'careful'], ['riverbend.athenahealth.com', undefined], ['lakeview.org', undefined],
  ] as const)('%s beside the letter’s riverbend.org asks for %s', (host, expected) => {
    expect(imitates(host, siteOf(host), siteOf('riverbend.org'))).toBe(expected);
  });

  test.each([['rnychart.org', 'stop'], ['myhcart.com', 'careful'], ['lakeside-hea1th.org', 'careful'], ['mychart.com', undefined], ['my-chart.org', undefined], ['health1st.org', undefined], ['medinic.org', undefined], ['journey-dental.org', undefined]] as const)('%s without a letter asks for %s', (host, expected) => {
    expect(imitatesKnown(siteOf(host))).toBe(expected);
  });
});
