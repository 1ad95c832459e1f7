import { describe, expect, test } from 'vitest';
import { checkAddress } from '#domain/address/index.ts';
import { addressTable } from '../../fixtures/addresses.ts';
import { caseOf } from '../../fixtures/figures.ts';

const short = (text: string): string =>
  JSON.stringify(text.length > 70 ? `${text.slice(0, 70)}…` : text);

describe('The labelled table of addresses', () => {
  test('holds at least 220 rows, 70 of them ordinary addresses', () => {
    expect(addressTable.length).toBeGreaterThanOrEqual(220);
    expect(
      addressTable.filter((row) => row.match === 'not-asked' && row.only?.length === 0).length,
    ).toBeGreaterThanOrEqual(70);
  });

  test.for(addressTable.map((row) => ({ ...row, title: `${short(row.address)}: ${row.why}` })))(
    '$title',
    caseOf('address-answers', (row) => {
      const report = checkAddress(
        row.address,
        row.letter,
        row.notSecure ? { saysNotSecure: row.notSecure } : {},
      );
      expect([row.verdict].flat()).toContain(report.verdict);
      if (row.match !== undefined) expect(report.match).toBe(row.match);
      if (row.site !== undefined) expect(report.site).toBe(row.site);
      if (row.only !== undefined)
        expect(report.signs).toEqual(
          row.only.toSorted((a, b) => report.signs.indexOf(a) - report.signs.indexOf(b)),
        );
      expect(report.signs).toEqual(expect.arrayContaining([...(row.has ?? [])]));
      for (const sign of row.hasNot ?? []) expect(report.signs).not.toContain(sign);
    }),
  );
});

describe('Whether the browser says "Not secure"', () => {
  test.each([
    ['portal.example.org', true],
    ['//portal.example.org', true],
    ['clinic.org@evil.com', true],
    ['help@example.org', false],
    ['https://example.org', false],
    ['not an address', false],
  ])('is a question for %s: %s', (address, expected) => {
    const report = checkAddress(address);
    expect(report.needsSecureAnswer).toBe(expected);
    expect(report.signs.includes('no-scheme')).toBe(expected);
  });
});

describe('A site of many owners', () => {
  const bySeveral = (address: string, letter: string) => {
    const { match, signs } = checkAddress(address, letter);
    return [match, signs.includes('many-owners')];
  };

  test.each([
    ['https://oakhill.athenahealth.com/x', 'oakhill.athenahealth.com/y'],
    ['https://www.athenahealth.com/oakhill', 'athenahealth.com/oakhill/'],
    ['https://www.athenahealth.com/a/b', 'www.athenahealth.com/a/b or www.athenahealth.com/c'],
    ['https://my.athenahealth.com/in?clinic=7', 'https://my.athenahealth.com/in?x=1&CLINIC=7'],
    ['https://my.athenahealth.com/in?org=1&site=2', 'https://my.athenahealth.com/in?site=2&org=1'],
  ])('%s is the owner of the letter’s %s', (address, letter) => {
    expect(bySeveral(address, letter)).toEqual(['same', false]);
  });

  test.each([
    ['https://oakhill.athenahealth.com/', 'elmgrove.athenahealth.com'],
    ['https://my.athenahealth.com/oakhill', 'my.athenahealth.com/elmgrove'],
    ['https://my.athenahealth.com/', 'my.athenahealth.com'],
    ['https://my.athenahealth.com/oakhill/x', 'my.athenahealth.com/oakhill'],
    ['https://my.athenahealth.com/oakhill', 'my.athenahealth.com/oakhill/x'],
    ['https://my.athenahealth.com/oakhill/x', 'my.athenahealth.com/oakhill/y'],
    ['https://my.www.athenahealth.com/', 'my.athenahealth.com'],
    ['https://oakhill.www.athenahealth.com/', 'oakhill.athenahealth.com'],
    ['https://my.athenahealth.com/in?clinic=7', 'https://my.athenahealth.com/in?clinic=8'],
    ['https://oakhill.athenahealth.com/in?clinic=7', 'https://oakhill.athenahealth.com/in'],
    ['https://my.athenahealth.com/in#/a?clinic=7', 'https://my.athenahealth.com/in#/a?clinic=8'],
  ])('of %s it cannot be told whether it is the owner of %s', (address, letter) => {
    expect(bySeveral(address, letter)).toEqual(['cannot-tell', true]);
  });

  test('is asked of no other site', () => {
    expect(bySeveral('https://portal.oakhill-clinic.org/a', 'portal.oakhill-clinic.org/b')).toEqual(
      ['same', false],
    );
  });
});

describe('A letter', () => {
  test('of several is the one that fits best, whichever stands first', () => {
    const letters = ['other-clinic.org', 'no address', 'oakhill-clinic.org'];
    const of = (address: string, list: readonly string[]) => {
      const { match, letterSite } = checkAddress(address, list);
      return [match, letterSite];
    };
    expect(of('https://my.oakhill-clinic.org/', letters)).toEqual(['same', 'oakhill-clinic.org']);
    expect(of('https://my.elmgrove-clinic.org/', letters)).toEqual(['cannot-tell', '']);
    expect(of('https://my.elmgrove-clinic.org/', letters.slice(0, 1))).toEqual([
      'different',
      'other-clinic.org',
    ]);
    expect(of('https://my.elmgrove-clinic.org/', [])).toEqual(['not-asked', '']);
  });

  test('that is blank was not given, and one without a site cannot be compared', () => {
    expect(checkAddress('https://my.oakhill-clinic.org/', ' \n')).toMatchObject({
      match: 'not-asked',
      letterSite: '',
    });
    expect(checkAddress('https://my.oakhill-clinic.org/', 'Call us.')).toMatchObject({
      match: 'cannot-tell',
      letterSite: '',
    });
    expect(checkAddress('https://10.0.0.1/', 'oakhill-clinic.org')).toMatchObject({
      site: '',
      match: 'different',
    });
  });
});
