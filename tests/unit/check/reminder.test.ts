import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { reminderFile, type Reminder } from '#domain/check/reminder.ts';

const REMINDER: Reminder = {
  portal: 'first',
  firstDay: '2027-02-10',
  madeAt: new Date('2027-01-10T09:30:00Z'),
  title: 'Ten minutes; for you, me',
};

/** Read back by a parser that shares nothing with the writer. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent');
  return { calendar, events, event: new ICAL.Event(events[0]!) };
}

describe('the reminder', () => {
  it('is one all-day event with the words that were handed in', () => {
    const { events, event } = read(reminderFile({ ...REMINDER, details: 'Line one\nLine two' }));
    expect(events).toHaveLength(1);
    expect(event.summary).toBe(REMINDER.title);
    expect(event.description).toBe('Line one\nLine two');
    expect(event.uid).toBe('monthly-check.first@portal-check');
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe('2027-02-10');
  });

  it('comes back on the same day of every month', () => {
    const days = read(reminderFile(REMINDER)).event.iterator();
    expect([1, 2, 3, 4].map(() => days.next()?.toString())).toEqual([
      '2027-02-10',
      '2027-03-10',
      '2027-04-10',
      '2027-05-10',
    ]);
  });

  it.each([
    ['2027-01-29', '2027-02-01'],
    ['2027-01-31', '2027-02-01'],
    ['2027-12-30', '2028-01-01'],
    ['2028-02-29', '2028-03-01'],
    ['2027-01-28', '2027-01-28'],
  ])('that would begin on %s begins on %s, so that no month lacks its day', (firstDay, start) =>
    expect(read(reminderFile({ ...REMINDER, firstDay })).event.startDate.toString()).toBe(start),
  );

  it('carries the time it was made and leaves the day free', () => {
    const text = reminderFile(REMINDER);
    expect(text).toContain('DTSTAMP:20270110T093000Z');
    expect(text).toContain('TRANSP:TRANSPARENT');
    expect(text).not.toContain('CDO-BUSYSTATUS:BUSY');
  });

  it('is one series a portal, however often it is asked for', () => {
    const uid = (change: Partial<Reminder>) =>
      read(reminderFile({ ...REMINDER, ...change })).event.uid;
    expect(uid({ madeAt: new Date('2027-03-01T00:00:00Z'), title: 'Again' })).toBe(uid({}));
    expect(uid({ portal: 'second' })).not.toBe(uid({}));
  });

  it('calls once, at nine in the morning', () => {
    const alarms = read(reminderFile(REMINDER)).event.component.getAllSubcomponents('valarm');
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['PT9H']);
  });

  it('says nothing of itself that tells what it is about', () => {
    const { event } = read(reminderFile({ ...REMINDER, title: 'Check-in' }));
    expect(event.description ?? '').toBe('');
    expect(event.location ?? '').toBe('');
  });

  it('uses the line ends and the line length that calendars ask for (RFC 5545, 3.1)', () => {
    const lines = reminderFile({ ...REMINDER, details: 'é'.repeat(200) }).split('\r\n');
    expect(lines.every((line) => !line.includes('\n') && Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('refuses a first day that is not a date', () => {
    expect(() => reminderFile({ ...REMINDER, firstDay: 'soon' })).toThrow(RangeError);
  });
});
