const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than using it a hundred times. */
function formatOf(language: string, kind: 'day' | 'time'): Intl.DateTimeFormat {
  const key = `${language} ${kind}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-US' : language, {
    timeZone: 'UTC',
    ...(kind === 'day' ? { dateStyle: 'long' } : { timeStyle: 'short' }),
  });
  formats.set(key, made);
  return made;
}

/** "November 16, 2026". @param at milliseconds since 1970, shown in UTC, which is the clinic's time */
export const dayText = (time: number, language: string): string =>
  formatOf(language, 'day').format(time);

/** "9:00 AM" at the clinic. @param at milliseconds since 1970 */
export const timeText = (time: number, language: string): string =>
  formatOf(language, 'time').format(time);
