import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Finds English where a made-up language should stand. */

/** What is the same in every language: addresses, dotted names, file names. */
const KEPT =
  /https?:\/\/\S+|#[a-z][\w-]*|(?<!\p{L})\/(?:[\w-]+\/)+\S*|\S+@\S+|[\w-]+(?:\.[\w-]+)+|\{\w+(?::[\w-]+)?(?:\}|, plural,)|\w+ (?=\{)/gu;

/** Names of standards and of official documents, as a row of the comparison cites them. */
const references = Object.values(
  parse(readFileSync('src/content/scorer/criteria.yaml', 'utf8')) as Record<string, object>,
).map((row) => JSON.stringify(row));

/** Names that nobody translates: of bodies and products, as sources name them. */
const publishers = Object.values(
  parse(readFileSync('src/content/sources.yaml', 'utf8')) as Record<string, { publisher: string }>,
).map(({ publisher }) => publisher);

const wordsIn = (text: string): readonly string[] =>
  text.replace(KEPT, ' ').match(/[\p{L}\p{M}]+/gu) ?? [];

/** Words of the language's own calendar: Intl writes them, and they are real. */
const calendarOf = (tag: string): readonly string[] =>
  Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1 + month))).flatMap(
    (day) =>
      [
        { dateStyle: 'full', timeStyle: 'short' } as const,
        { year: 'numeric', month: 'long' } as const,
      ]
        .map((style) => new Intl.DateTimeFormat(tag, { ...style, timeZone: 'UTC' }).format(day))
        .flatMap(wordsIn),
  );

/** In a made-up language every vowel has an accent, or every letter is of another script. */
const isPlain = (word: string): boolean => /^[A-Za-z]{2,}$/.test(word) && /[aeiou]/i.test(word);

/** The English words of a text, by what the made-up languages do to words. */
export function englishIn(tag: string): (text: string) => readonly string[] {
  const excused = new Set([
    ...[...publishers, ...references].flatMap(wordsIn),
    ...calendarOf(tag),
    // The user name of the demo's made-up patient.
    'robin',
    'sample',
    // Attributes that say yes or no.
    'true',
    'false',
  ]);
  return (text) => wordsIn(text).filter((word) => isPlain(word) && !excused.has(word));
}
