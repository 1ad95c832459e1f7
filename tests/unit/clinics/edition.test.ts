import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '#domain/calendar/day.ts';
import { oldEdition } from '#domain/clinics/edition.ts';

const CHANGED = '2026-11-27';

describe('a printed sheet', () => {
  it('is out of date when its lesson changed after the sheet’s day', () => {
    expect(oldEdition('2026-11-26', CHANGED)).toBe('2026-11-26');
    expect(oldEdition('2020-02-29', CHANGED)).toBe('2020-02-29');
  });

  it.each([
    ['of the day of the change', '2026-11-27'],
    ['newer than the site knows', '2027-01-01'],
    ['without a day', null],
    ['with an empty day', ''],
    ['with a day that no year has', '2026-02-30'],
    ['with a day written another way', '11/26/2026'],
    ['with more than a day', '2026-11-26<script>'],
    ['with digits of another script', '２０２６-11-26'],
  ])('%s leads straight to the lesson', (_what, asked) => {
    expect(oldEdition(asked, CHANGED)).toBeUndefined();
  });

  it('never gives back more than a day, whatever the address says', () => {
    fc.assert(
      fc.property(fc.string(), (asked) => {
        const old = oldEdition(asked, CHANGED);
        if (old !== undefined) expect(isDay(old)).toBe(true);
      }),
    );
  });
});
