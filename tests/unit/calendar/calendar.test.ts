import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile, calendarUid } from '#domain/calendar/calendar.ts';

const MADE_AT = new Date('2026-11-23T10:00:00Z');
const read = (...days: Parameters<typeof calendarFile>[0]) =>
  new ICAL.Component(ICAL.parse(calendarFile(days, MADE_AT)) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));

describe('a calendar file', () => {
  it('has one all-day event for each day, read by another library as it was meant', () => {
    const [review, report] = read(
      { uid: 'a@x', day: '2027-11-23', title: 'Compare, again; soon', details: 'Two\nlines' },
      { uid: 'b@x', day: '2027-01-31', title: 'Report' },
    );
    expect([
      review?.summary,
      review?.description,
      review?.uid,
      review?.startDate.toString(),
      review?.startDate.isDate,
    ]).toEqual(['Compare, again; soon', 'Two\nlines', 'a@x', '2027-11-23', true]);
    expect([report?.startDate.toString(), report?.isRecurring()]).toEqual(['2027-01-31', false]);
  });

  it('leaves the day free in every calendar, calls once, and a later file mends an earlier one', () => {
    const at = (madeAt: string) =>
      new ICAL.Component(
        ICAL.parse(
          calendarFile(
            [{ uid: calendarUid('a', 'b'), day: '2027-11-23', title: 'x' }],
            new Date(madeAt),
          ),
        ) as unknown[],
      ).getFirstSubcomponent('vevent')!;
    const [first, second] = [at('2026-11-23T10:00:00Z'), at('2026-11-23T10:00:01Z')];
    expect(first.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(first.getAllSubcomponents('valarm')).toHaveLength(1);
    expect(second.getFirstPropertyValue('uid')).toBe(first.getFirstPropertyValue('uid'));
    expect(Number(second.getFirstPropertyValue('sequence'))).toBeGreaterThan(
      Number(first.getFirstPropertyValue('sequence')),
    );
  });

  it('moves a monthly day that not every month has to the first', () => {
    const [event] = read({ uid: 'a', day: '2027-01-31', title: 'Look', repeats: 'monthly' });
    expect([event?.startDate.toString(), event?.isRecurring()]).toEqual(['2027-02-01', true]);
  });

  it.each([
    ['2027-02-15', '2027-02-15'],
    ['2027-01-28', '2027-01-28'],
    ['2027-01-29', '2027-02-01'],
    ['2027-12-31', '2028-01-01'],
  ])('begins a month’s round that was wanted on %s on %s', (day, first) => {
    const [event] = read({ uid: 'a', day, title: 'Look', repeats: 'monthly' });
    expect(event?.startDate.toString()).toBe(first);
  });

  it('calls at nine in the morning, with the words of the day', () => {
    const [event] = read({ uid: 'a', day: '2027-11-23', title: 'Look again' });
    const alarm = event?.component.getFirstSubcomponent('valarm');
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('PT9H');
    expect(alarm?.getFirstPropertyValue('description')).toBe('Look again');
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
  });

  it('counts its editions in seconds from the start of 2026, and never below none', () => {
    const edition = (madeAt: string) =>
      /SEQUENCE:(.+)\r/.exec(
        calendarFile([{ uid: 'a', day: '2027-11-23', title: 'x' }], new Date(madeAt)),
      )?.[1];
    expect(edition('2026-01-01T00:01:00.900Z')).toBe('60');
    expect(edition('2025-06-01T00:00:00Z')).toBe('0');
  });

  it('says who made it, and nothing of what was not said', () => {
    const file = calendarFile([{ uid: 'a', day: '2027-11-23', title: 'x' }], MADE_AT);
    expect(file).toContain('PRODID:-//Portal Check//reminder//EN\r\n');
    const [event] = read({ uid: 'a', day: '2027-11-23', title: 'x' });
    expect(event?.component.getFirstProperty('description')).toBeNull();
  });

  it('has a name for what its parts name, and another for other parts', () => {
    expect(calendarUid('review', '2027')).toBe('review.2027@portal-check');
    expect(calendarUid('review', '2028')).not.toBe(calendarUid('review', '2027'));
  });

  it('ends each of its lines, the last one too, as calendars want it', () => {
    const file = calendarFile([{ uid: 'a@x', day: '2027-11-23', title: 'x' }], MADE_AT);
    expect(file).toMatch(/END:VCALENDAR\r\n$/);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each(['soon', '2027-11', '2027', '2027-02-30'])('refuses %s, which is no day', (day) => {
    expect(() => calendarFile([{ uid: 'a', day, title: 'x' }], MADE_AT)).toThrow(RangeError);
  });
});
