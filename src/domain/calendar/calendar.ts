import ical, { ICalEventBusyStatus, ICalEventRepeatingFreq } from 'ical-generator';

/** One all-day event that leaves the day free. */
export interface CalendarDay {
  /** Globally unique (RFC 5545, 3.8.4.7); the page makes it. */
  readonly uid: string;
  /** `YYYY-MM-DD`; the first day when it repeats. */
  readonly day: string;
  /** Neutral, since others may see the calendar. */
  readonly title: string;
  readonly details?: string;
  readonly repeats?: 'monthly';
}

/**
 * Days 29 to 31 move to the next month's first: a monthly rule skips the months that
 * lack its day (RFC 5545, 3.3.10), and a reminder that skips February is forgotten.
 */
const everyMonthHas = (day: Date): Date =>
  day.getUTCDate() > 28 ? new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1)) : day;

function startOf({ day, repeats }: CalendarDay): Date {
  const start = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(start.getTime())) throw new RangeError(`Not a date (YYYY-MM-DD): ${day}`);
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
    prodId: { company: 'Portal Check', product: 'reminder', language: 'EN' },
  });
  for (const entry of days) {
    calendar.createEvent({
      id: entry.uid,
      stamp: madeAt,
      start: startOf(entry),
      allDay: true,
      timezone: 'UTC',
      summary: entry.title,
      description: entry.details ?? null,
      busystatus: ICalEventBusyStatus.FREE,
      repeating: entry.repeats === 'monthly' ? { freq: ICalEventRepeatingFreq.MONTHLY } : null,
    });
  }
  return calendar.toString();
}
