import { isDay } from '#domain/calendar/day.ts';
import type { Day } from '#domain/scorer/types.ts';

/** What a text says as a day: one day, one of two (11/12/2026), or none. */
export type ReadDay = { readonly day: Day } | 'two-days' | 'none';

/** Only these are taken for a year where a spreadsheet has rewritten the day; a review has no other. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

const two = (number: number) => String(number).padStart(2, '0');

function dayAt(year: number, month: number, date: number): Day | undefined {
  const full = year < 100 ? 2_000 + year : year;
  const day = `${full}-${two(month)}-${two(date)}`;
  return full >= FIRST_YEAR && full <= LAST_YEAR && isDay(day) ? day : undefined;
}

const found = (day: Day | undefined): ReadDay => (day === undefined ? 'none' : { day });

/** Languages whose names of months are read, as spreadsheets and people write them. */
const LANGUAGES = [
  'en-US',
  'en-GB',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'da',
  'sv',
  'nb',
  'fi',
  'cs',
  'hr',
  'hu',
  'tr',
  'ro',
  'el',
  'ru',
  'uk',
];

const plain = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '');

/** Its words, as they are compared. */
const wordsOf = (text: string): readonly string[] =>
  text.split(/[^\p{L}\p{M}]+/u).flatMap((word) => (word ? [plain(word)] : []));

/** Words beside the month that say nothing of the day: ordinals, "of", "year". */
const FILLERS = 'st nd rd th of the de del di le er den a o г г р roku'.split(' ');
/** Short names that spreadsheets write and `Intl` does not. */
const SHORT = { sept: 9, mrz: 3, mai: 5, okt: 10, dez: 12 };

let names:
  { readonly months: Map<string, Set<number>>; readonly weekdays: Set<string> } | undefined;

/** Names of months in these languages, each with the months it can mean: "listopad" is two. */
function dateNames() {
  if (names) return names;
  const months = new Map<string, Set<number>>();
  const weekdays = new Set<string>();
  const note = (name: string, month: number) =>
    months.set(plain(name), (months.get(plain(name)) ?? new Set()).add(month));
  for (const language of LANGUAGES)
    for (const style of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      const inDay = new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: style,
        weekday: style,
        timeZone: 'UTC',
      });
      // Thirty days apart: twelve months and all seven days of the week.
      for (let month = 0; month < 12; month += 1) {
        const day = new Date(Date.UTC(2026, 0, 10 + month * 30));
        const number = day.getUTCMonth() + 1;
        note(alone.format(day), number);
        for (const { type, value } of inDay.formatToParts(day)) {
          if (type === 'month') note(value, number);
          if (type === 'weekday') wordsOf(value).forEach((word) => weekdays.add(word));
        }
      }
    }
  for (const [name, month] of Object.entries(SHORT)) note(name, month);
  names = { months, weekdays };
  return names;
}

/** "23-Nov-26", "November 23, 2026", "lundi 23 novembre 2026". */
function dayInWords(text: string): ReadDay {
  const words = wordsOf(text);
  const numbers = text.match(/\d+/g) ?? [];
  const { months, weekdays } = dateNames();
  const said = [...new Set(words)].filter((word) => !FILLERS.includes(word));
  const named = said.filter((word) => months.has(word));
  // "mar" is March, and Tuesday in three languages: beside another month it is the weekday.
  const month = named.find((word) => !weekdays.has(word)) ?? named[0];
  const rest = said.filter((word) => word !== month && !weekdays.has(word));
  const meant = [...(months.get(month ?? '') ?? [])];
  if (rest.length > 0 || numbers.length !== 2 || meant.length === 0) return 'none';
  if (meant.length > 1) return 'two-days';
  const [first = '', last = ''] = numbers;
  const isYearFirst = first.length === 4;
  return found(
    dayAt(Number(isYearFirst ? first : last), meant[0]!, Number(isYearFirst ? last : first)),
  );
}

const SEPARATOR = String.raw`\s*([-./\s\u5e74\u6708\ub144\uc6d4]|\p{Pd})\s*`;
const THREE_NUMBERS = new RegExp(
  String.raw`^(\d{1,4})${SEPARATOR}(\d{1,2})${SEPARATOR}(\d{1,4})\s*[.\u65e5\uc77c]?$`,
  'u',
);

function dayInNumbers(text: string): ReadDay {
  const parts = THREE_NUMBERS.exec(text);
  if (!parts) return 'none';
  const [, first = '', separator, middle = '', , last = ''] = parts;
  const [a, b, c] = [Number(first), Number(middle), Number(last)];
  if (first.length > 2) return found(dayAt(a, b, c));
  if (last.length === 3 || last.length === 1) return 'none';
  const dayFirst = dayAt(c, b, a);
  const monthFirst = dayAt(c, a, b);
  // No country writes the month first with dots.
  if (dayFirst && monthFirst && dayFirst !== monthFirst && separator !== '.') return 'two-days';
  return found(dayFirst ?? monthFirst);
}

/** A spreadsheet's own count of days from the last one of 1899 ([ECMA-376], 18.17.4.1). */
const SERIAL = /^(\d{5})(?:[.,]\d+)?$/;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const DAY_LENGTH = 86_400_000;

const TIME =
  /(?:[\s,]+|t)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})?$/;

/** A day in the forms that spreadsheets and people write it; never a guess between two. */
export function readDay(text: string): ReadDay {
  const tidied = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .trim()
    .replace(TIME, '');
  if (isDay(tidied)) return { day: tidied };
  if (tidied.length > 60) return 'none';
  const serial = SERIAL.exec(tidied)?.[1];
  if (serial !== undefined) {
    const day = new Date(SERIAL_ZERO + Number(serial) * DAY_LENGTH);
    return found(dayAt(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()));
  }
  const joined = /^(\d{4})(\d{2})(\d{2})$/.exec(tidied);
  if (joined) return found(dayAt(Number(joined[1]), Number(joined[2]), Number(joined[3])));
  const inNumbers = dayInNumbers(tidied);
  return inNumbers === 'none' && /\p{L}/u.test(tidied) ? dayInWords(tidied) : inNumbers;
}
