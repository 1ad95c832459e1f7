import { byLanguage } from '#lib/words/by-language.ts';

/** What writes days in a language, made once. */
const written = (how: Intl.DateTimeFormatOptions) =>
  byLanguage(
    (language) =>
      new Intl.DateTimeFormat(language === 'en' ? 'en-US' : language, { ...how, timeZone: 'UTC' }),
  );

const days = written({ dateStyle: 'long' });
const months = written({ year: 'numeric', month: 'long' });
const years = written({ year: 'numeric' });

/** A date as readers of the language write it: "November 23, 2026". */
export const dateIn = (language: string, isoDate: string): string =>
  days(language).format(new Date(`${isoDate}T00:00:00Z`));

/** The same for a date that may be a year, or a month of a year: "May 2024". */
export function partialDateIn(language: string, partial: string): string {
  if (partial.length === 10) return dateIn(language, partial);
  const shape = partial.length > 4 ? months : years;
  return shape(language).format(new Date(partial));
}
