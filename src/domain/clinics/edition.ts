import { isDay } from '#domain/calendar/day.ts';

/**
 * Is a printed sheet out of date? Its code carries the day of the lesson that it was printed from.
 *
 * @param asked what the address of the code says; anything may stand there
 * @param changedOn the day of the lesson's last change that matters to whoever holds a sheet, ISO
 * @returns the sheet's own day where the lesson has changed since; undefined where the reader goes straight on
 */
export const oldEdition = (asked: string | null, changedOn: string): string | undefined =>
  isDay(asked) && asked < changedOn ? asked : undefined;
