const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day that the calendar has, `YYYY-MM-DD` (RFC 3339 full-date). */
export function isDay(value: string): boolean;
export function isDay(value: unknown): value is string;
export function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
