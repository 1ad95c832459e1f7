import { createHash } from 'node:crypto';

/** Seven words in a row are seldom shared by chance, and too few to be a whole sentence. */
export const SHINGLE = 7;

/**
 * Hashes of every run of seven words, so that two texts can be compared while
 * one of them stays outside the project. Lower case; signs between words and
 * apostrophes do not count.
 */
export function shinglesOf(text: string): ReadonlyMap<string, string> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = words
    .slice(0, Math.max(0, words.length - SHINGLE + 1))
    .map((_, at) => words.slice(at, at + SHINGLE).join(' '));
  return new Map(
    runs.map((run) => [createHash('sha256').update(run).digest('hex').slice(0, 12), run]),
  );
}
