/** The only place that asks what time it is; rules and machines are told. */
export const now = (): Date => new Date();

/**
 * The same day of the next month, or its last day where it is shorter.
 * @returns a calendar date in the reader's own time zone, YYYY-MM-DD
 */
export function inAMonth(from: Date): string {
  const lastDay = new Date(from.getFullYear(), from.getMonth() + 2, 0).getDate();
  const day = new Date(from.getFullYear(), from.getMonth() + 1, Math.min(from.getDate(), lastDay));
  return dayOf(day);
}

/** The calendar date of a moment in the reader's own time zone, YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** A calendar date (`YYYY-MM-DD`) as the page's language writes it. */
export const longDate = (day: string): string =>
  new Date(`${day}T12:00`).toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
