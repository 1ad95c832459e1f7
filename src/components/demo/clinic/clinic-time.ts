import { dayText, timeText } from '../patient/day-and-time.ts';

/** "November 16, 2026, 9:00 AM", as the clinic's lists have it. @param at milliseconds since 1970, shown in UTC */
export const clinicTime = (time: number, language: string): string =>
  `${dayText(time, language)}, ${timeText(time, language)}`;
