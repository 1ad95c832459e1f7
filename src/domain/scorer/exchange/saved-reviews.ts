import * as v from 'valibot';
import type { Criterion } from '#domain/scorer/rules/criterion.ts';
import { underTodaysNames } from '#domain/scorer/review/criterion-names.ts';
import type { Library } from '#domain/scorer/types.ts';
import { parseJson, propertyOf } from './json.ts';
import { reviewSchema, tidyReview } from './review-schema.ts';

/** Two tabs may each have added their last review; what is saved is never refused for that. */
const MOST_SAVED = 50;

const librarySchema = v.strictObject({
  version: v.literal(1),
  reviews: v.pipe(
    v.array(reviewSchema),
    v.minLength(1),
    v.maxLength(MOST_SAVED),
    v.check((reviews) => new Set(reviews.map(({ id }) => id)).size === reviews.length),
  ),
  current: v.string(),
});

/** `newer`: written by a later release, which this one must not guess at. */
export type DecodedLibrary =
  | { readonly ok: true; readonly value: Library }
  | { readonly ok: false; readonly reason: 'broken' | 'newer' };

/**
 * Reads saved reviews. Never throws. Another shape than ours is `broken`, a later version
 * `newer`: the caller keeps either aside and tells the reader. There is no version before
 * 1; a change of shape adds its migration here.
 *
 * @param criteria - those of today: answers under a former name move to the new one
 */
export function decodeLibrary(text: string, criteria: readonly Criterion[]): DecodedLibrary {
  const data = parseJson(text);
  const version = propertyOf(data, 'version');
  if (typeof version === 'number' && version > 1) return { ok: false, reason: 'newer' };
  const parsed = v.safeParse(librarySchema, data, { abortEarly: true });
  if (!parsed.success) return { ok: false, reason: 'broken' };
  const reviews = parsed.output.reviews.map(
    (review) => underTodaysNames(tidyReview(review), criteria).review,
  );
  const current = reviews.find(({ id }) => id === parsed.output.current) ?? reviews[0]!;
  return { ok: true, value: { version: 1, reviews, current: current.id } };
}
