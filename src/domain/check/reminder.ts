import { calendarFile } from '#domain/calendar/calendar.ts';

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
 * A calendar file (RFC 5545) with one all-day event, each month, that leaves the day free.
 *
 * @throws RangeError when `firstDay` is not a date
 */
export const reminderFile = ({ uid, firstDay, madeAt, title, details }: Reminder): string =>
  calendarFile([{ uid, day: firstDay, title, details, repeats: 'monthly' }], madeAt);
