import type { Day } from '#domain/scorer/types.ts';
import { byLanguage } from '#lib/words/by-language.ts';

export { fillIn } from '#lib/words/fill-in.ts';

const daysOf = byLanguage(
  (language) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-US' : language, {
      dateStyle: 'long',
      timeZone: 'UTC',
    }),
);

/** A day as readers of the language write it: "November 23, 2026". */
export const dayText = (day: Day, language: string): string =>
  daysOf(language).format(new Date(`${day}T00:00:00Z`));
