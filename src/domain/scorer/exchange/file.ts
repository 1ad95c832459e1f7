import { ruleOf, type Criterion } from '#domain/scorer/rules/criterion.ts';
import { underTodaysNames } from '#domain/scorer/review/criterion-names.ts';
import { RULES_VERSION, type OpenedReview, type Review } from '#domain/scorer/types.ts';
import { bytesOf, FILE_LIMIT } from './bytes.ts';
import { fileText, readText } from './read-text.ts';
import { opened, type Opened } from './result.ts';
import { FORMAT, reviewFileSchema, tidyReview, type ReviewFile } from './review-schema.ts';

/** What few reviews have, and a file then has not either. */
type Extras = Pick<Review, 'own' | 'standards' | 'recommendation'>;

const fileOf = (review: Review, criteria: readonly Criterion[]) =>
  ({
    format: FORMAT,
    ...tidyReview(review),
    rules: RULES_VERSION,
    criteria: criteria.map(ruleOf),
  }) satisfies Record<Exclude<keyof ReviewFile, keyof Extras>, unknown>;

/** The file to keep and to send: JSON by the published schema, a line for each entry so that two of them can be compared. */
export const encodeReviewFile = (review: Review, criteria: readonly Criterion[]): string =>
  `${JSON.stringify(fileOf(review, criteria), undefined, 1)}\n`;

/** The same without spaces, as it goes into a link. */
export const encodeCompact = (review: Review, criteria: readonly Criterion[]): string =>
  JSON.stringify(fileOf(review, criteria));

/** Could this file be opened again? Six portals with the longest notes in a script of many bytes can be too much. */
export const fitsInFile = (file: string): boolean => bytesOf(file).length <= FILE_LIMIT;

/**
 * Reads the text of a review file. Never throws.
 *
 * @param criteria - those of today: answers under a former name move to the new one
 */
export function openReviewText(text: string, criteria: readonly Criterion[]): Opened<OpenedReview> {
  const read = readText(text, FORMAT, reviewFileSchema);
  if (!read.ok) return read;
  const { rules, criteria: then, ...file } = read.value;
  return opened({ rules, criteria: then, ...underTodaysNames(tidyReview(file), criteria) });
}

/** Reads a review file: its length first, then its text, then what it says. Never throws. */
export function openReviewFile(
  bytes: Uint8Array,
  criteria: readonly Criterion[],
): Opened<OpenedReview> {
  const text = fileText(bytes);
  return text.ok ? openReviewText(text.value, criteria) : text;
}
