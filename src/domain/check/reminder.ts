import { calendarFile, calendarUid } from '#domain/calendar/calendar.ts';

export interface Reminder {
  /** Id of the portal that is checked each month: one series a portal, however often it is asked for. */
  readonly portal: string;
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
export const reminderFile = ({ portal, firstDay, madeAt, title, details }: Reminder): string =>
  calendarFile(
    [
      {
        uid: calendarUid('monthly-check', portal),
        day: firstDay,
        title,
        details,
        repeats: 'monthly',
      },
    ],
    madeAt,
  );
