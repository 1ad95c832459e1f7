import ical, {
  ICalAlarmType,
  ICalEventBusyStatus,
  ICalEventRepeatingFreq,
  ICalEventTransparency,
} from 'ical-generator';
import { isDay } from './day.ts';

/** One all-day event that leaves the day free and calls once. */
export interface CalendarDay {
  /** Globally unique, and the same each time for the same thing (RFC 5545, 3.8.4.7): a second file then mends the first. */
  readonly uid: string;
  /** `YYYY-MM-DD`; the first day when it repeats. */
  readonly day: string;
  /** Neutral, since others may see the calendar. */
  readonly title: string;
  readonly details?: string;
  readonly repeats?: 'monthly';
}

/** Seconds after the day begins: at nine in the morning. */
const ALARM = 9 * 3_600;
/** 1 January 2026, in seconds: sequence numbers are small and only grow. */
const SEQUENCE_ZERO = Date.UTC(2026, 0, 1) / 1_000;

/**
 * The UID of what is named by its parts: the same each time, so that pressing twice makes
 * one series and not two. No name or address is in it.
 */
export const calendarUid = (...parts: readonly string[]): string =>
  `${parts.join('.')}@portal-check`;

/**
 * Days 29 to 31 move to the next month's first: a monthly rule skips the months that
 * lack its day (RFC 5545, 3.3.10), and a reminder that skips February is forgotten.
 */
const everyMonthHas = (day: Date): Date =>
  day.getUTCDate() > 28 ? new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1)) : day;

function startOf({ day, repeats }: CalendarDay): Date {
  if (!isDay(day)) throw new RangeError(`Not a date (YYYY-MM-DD): ${day}`);
  const start = new Date(day);
  return repeats === 'monthly' ? everyMonthHas(start) : start;
}

/**
 * A calendar file (RFC 5545).
 *
 * @param madeAt - when the file was made (DTSTAMP)
 * @throws RangeError when a day is not a date
 */
export function calendarFile(days: readonly CalendarDay[], madeAt: Date): string {
  const calendar = ical({
    prodId: { company: 'Portal Check', product: 'reminder' },
  });
  for (const entry of days) {
    const event = calendar.createEvent({
      id: entry.uid,
      stamp: madeAt,
      start: startOf(entry),
      allDay: true,
      summary: entry.title,
      description: entry.details ?? null,
      // Outlook reads the one, every other calendar the other (RFC 5545, 3.8.2.7).
      busystatus: ICalEventBusyStatus.FREE,
      transparency: ICalEventTransparency.TRANSPARENT,
      // A second file with the same UID takes the place of the first (3.8.7.4).
      sequence: Math.max(0, Math.floor(madeAt.getTime() / 1_000 - SEQUENCE_ZERO)),
      repeating: entry.repeats === 'monthly' ? { freq: ICalEventRepeatingFreq.MONTHLY } : null,
    });
    event.createAlarm({
      type: ICalAlarmType.display,
      triggerAfter: ALARM,
      description: entry.title,
    });
  }
  // The library leaves the last line open (RFC 5545, 3.1: each ends with CRLF).
  return `${calendar.toString()}\r\n`;
}
