/** A date as readers of the language write it: "November 23, 2026". */
export const dateIn = (language: string, isoDate: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-US' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${isoDate}T00:00:00Z`));

/** The same for a date that may be a year, or a month of a year: "May 2024". */
export const partialDateIn = (language: string, partial: string): string =>
  partial.length === 10
    ? dateIn(language, partial)
    : new Intl.DateTimeFormat(language === 'en' ? 'en-US' : language, {
        year: 'numeric',
        ...(partial.length > 4 && { month: 'long' as const }),
        timeZone: 'UTC',
      }).format(new Date(partial));
