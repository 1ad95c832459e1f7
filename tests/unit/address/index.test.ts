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
