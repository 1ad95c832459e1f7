import { byLanguage } from './by-language.ts';

/**
 * `{n}`, or `{n, plural, one {# page} other {# pages}}`: what ICU's MessageFormat calls an argument
 * and a plural argument, and no more of it. Content gives each the tag of its language (`{n:es}`)
 * where that is not English, so that a sentence is enough to be filled in anywhere.
 */
const ARGUMENT = /\{(\w+)(?::([\w-]+))?(?:, plural,((?:\s*\w+ \{[^{}]*\})+)\s*)?\}/g;
const FORM = /(\w+) \{([^{}]*)\}/g;

const numbersOf = byLanguage((language) => new Intl.NumberFormat(language));
/**
 * A number as the language writes it. English writes a whole one below a thousand as it stands,
 * and making the first formatter of a page takes an old phone as long as waking the rest of a tool.
 */
const numberIn = (language: string, number: number): string =>
  language === 'en' && Number.isInteger(number) && number >= 0 && number < 1_000
    ? String(number)
    : numbersOf(language).format(number);

const pluralsOf = byLanguage((language) => new Intl.PluralRules(language));

/** The forms of a plural argument, by the category of number that each is for (CLDR: zero, one, two, few, many, other). */
const formsOf = (written: string): ReadonlyMap<string, string> =>
  new Map([...written.matchAll(FORM)].map(([, category = '', form = '']) => [category, form]));

/** Fills `{name}` in a sentence from the content; a name without a value stays as it is. Numbers are written as the language does. */
export const fillIn = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(ARGUMENT, (whole, name: string, language = 'en', plural?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    const shown = typeof value === 'number' ? numberIn(language, value) : value;
    if (plural === undefined) return shown;
    const forms = formsOf(plural);
    const form = forms.get(pluralsOf(language).select(Number(value)));
    return (form ?? forms.get('other') ?? whole).replaceAll('#', () => shown);
  });

/** Gives every argument of a text, or of all texts in a value, the language that it is in. */
export function inWordsOf<T>(language: string, value: T): T {
  if (typeof value === 'string')
    return value.replace(/\{(\w+)(?=\}|, plural,)/g, `{$1:${language}`) as T;
  if (Array.isArray(value)) return value.map((one) => inWordsOf(language, one)) as T;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, inWordsOf(language, one)]),
  ) as T;
}

/**
 * What is wrong with the plurals of a text in its language.
 * @returns the categories of number that the language has and a plural does not name
 */
export function missingForms(language: string, text: string): readonly string[] {
  const { pluralCategories } = pluralsOf(language).resolvedOptions();
  const plurals = [...text.matchAll(ARGUMENT)].flatMap(([, , , plural]) => plural ?? []);
  return plurals.flatMap((plural) => {
    const forms = formsOf(plural);
    return pluralCategories.filter((category) => !forms.has(category));
  });
}
