import ical, { ICalEventBusyStatus, ICalEventRepeatingFreq } from 'ical-generator';

export interface Reminder {
  /** Globally unique (RFC 5545, 3.8.4.7); the page makes it. */
  readonly uid: string;
  /** First day, `YYYY-MM-DD`. */
  readonly firstDay: string;
  /** When the file was made (DTSTAMP). */
  readonly madeAt: Date;
  /** Neutral, since others may see the calendar. */
  readonly title: string;
  readonly details?: string;
}

/**
 * Days 29 to 31 move to the next month's first: a monthly rule skips the months that
 * lack its day (RFC 5545, 3.3.10), and a reminder that skips February is forgotten.
 */
function everyMonthHas(firstDay: string): Date {
  const day = new Date(`${firstDay}T00:00:00Z`);
  return day.getUTCDate() > 28 ? new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1)) : day;
}

/**
 * A calendar file (RFC 5545) with one all-day event, each month, that leaves the day free.
 *
 * @throws RangeError when `firstDay` is not a date
 */
export function reminderFile({ uid, firstDay, madeAt, title, details }: Reminder): string {
  const start = everyMonthHas(firstDay);
  if (Number.isNaN(start.getTime())) throw new RangeError(`Not a date (YYYY-MM-DD): ${firstDay}`);
  const calendar = ical({ prodId: { company: 'Portal Check', product: 'reminder', language: 'EN' } });
  calendar.createEvent({
    id: uid,
    stamp: madeAt,
    start,
    allDay: true,
    timezone: 'UTC',
    summary: title,
    description: details ?? null,
    busystatus: ICalEventBusyStatus.FREE,
    repeating: { freq: ICalEventRepeatingFreq.MONTHLY },
  });
  return calendar.toString();
}
