import { byLanguage } from './by-language.ts';

const lists = {
  unit: byLanguage((language) => new Intl.ListFormat(language, { type: 'unit', style: 'short' })),
  conjunction: byLanguage(
    (language) => new Intl.ListFormat(language, { type: 'conjunction', style: 'long' }),
  ),
};

/**
 * Several things in one line, as the language lists them: facts beside one another, or
 * with the word before the last where they stand in a sentence. One thing, or none, is the
 * same in every language; most rows of a comparison say no more, and there are hundreds.
 */
export const listOf = (
  language: string,
  things: readonly string[],
  type: 'unit' | 'conjunction' = 'unit',
): string => (things.length > 1 ? lists[type](language).format(things) : (things[0] ?? ''));
