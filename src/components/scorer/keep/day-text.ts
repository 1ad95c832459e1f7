import type { Day } from '#domain/scorer/types.ts';

export { fillIn } from '#lib/words/fill-in.ts';

/** A day as readers of the language write it: "November 23, 2026". */
export const dayText = (day: Day, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-US' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
