/** Is a printed sheet out of date? Its code carries the day of the lesson that it was printed from. */

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** A calendar day that exists, such as 2026-11-27. */
export const isDay = (text: string): boolean => {
  if (!DAY.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/**
 * @param asked what the address of the code says; anything may stand there
 * @param changedOn the day of the lesson's last change that matters to whoever holds a sheet, ISO
 * @returns the sheet's own day where the lesson has changed since; undefined where the reader goes straight on
 */
export const oldEdition = (asked: string | null, changedOn: string): string | undefined =>
  asked !== null && isDay(asked) && asked < changedOn ? asked : undefined;
