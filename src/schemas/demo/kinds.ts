import { z } from 'astro/zod';
import { sentence } from '../text.ts';

/** Kinds of words that the tools' schemas are made of. Sizes are those of a phone's screen: a button, a line, a short paragraph. */

/** Names of values that the page fills in: "{name}", or a plural (src/lib/words/fill-in.ts). */
const NAMES = /\{(\w+)(?=\}|, plural,)/g;
const namesIn = (words: string) => [...words.matchAll(NAMES)].map(([, name]) => name);

export const plain = (max: number) =>
  sentence(max).refine(
    (words) => !/[{}]/.test(words),
    'The page fills nothing in here: take the {braces} out.',
  );
export const label = plain(60);
export const line = plain(120);
export const text = plain(200);

/** The answer "No" is a whole word, though a short one. */
export const answer = z.string().trim().min(1).max(30);

const filledUpTo =
  (max: number) =>
  (...names: readonly string[]) =>
    sentence(max).refine(
      (words) => namesIn(words).sort().join() === [...names].sort().join(),
      `Use each of these once: ${names.map((name) => `{${name}}`).join(' ')}.`,
    );

/** A line in which the page fills in each of these names, and no other. */
export const filled = filledUpTo(120);

/** The same, as long as `text`. */
export const filledText = filledUpTo(200);

export const group = <const K extends string, V extends z.ZodType>(
  value: V,
  ...keys: readonly K[]
) => z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>);

/** One entry for every id of the list: a missing or unknown id fails the build. */
export const forEach = <const K extends readonly string[], V extends z.ZodType>(ids: K, value: V) =>
  z.record(z.enum(ids), value);
