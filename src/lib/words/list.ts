import { byLanguage } from './by-language.ts';

const lists = {
  unit: byLanguage((language) => new Intl.ListFormat(language, { type: 'unit', style: 'short' })),
  conjunction: byLanguage(
    (language) => new Intl.ListFormat(language, { type: 'conjunction', style: 'long' }),
  ),
};

/**
 * Several things in one line, as the language lists them: facts beside one another, or
 * with the word before the last where they stand in a sentence.
 */
export const listOf = (
  language: string,
  things: readonly string[],
  type: 'unit' | 'conjunction' = 'unit',
): string => lists[type](language).format(things);
