import { describe, expect, it } from 'vitest';
import { isDay } from '#domain/calendar/day.ts';

describe('a day', () => {
  it.each(['2026-11-23', '2028-02-29', '0001-01-01'])('%s is one', (day) =>
    expect(isDay(day)).toBe(true),
  );
  it.each([
    '',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-1-1',
    '2026-11',
    '2026',
    '23.11.2026',
    '2026-11-23T00:00:00Z',
    ' 2026-11-23',
    '2026-11-23\n',
    7,
    undefined,
    null,
    ['2026-11-23'],
  ])('%j is not', (day) => expect(isDay(day)).toBe(false));
});
