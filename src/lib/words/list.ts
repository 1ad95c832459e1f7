/**
 * Several things in one line, as the language lists them: facts beside one another, or
 * with the word before the last where they stand in a sentence.
 */
export const listOf = (
  language: string,
  things: readonly string[],
  type: 'unit' | 'conjunction' = 'unit',
): string =>
  new Intl.ListFormat(language, { type, style: type === 'unit' ? 'short' : 'long' }).format(things);
