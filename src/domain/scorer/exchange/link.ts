import type { Criterion } from '#domain/scorer/rules/criterion.ts';
import type { OpenedReview, Review } from '#domain/scorer/types.ts';
import { encodeCompact, openReviewText } from './file.ts';
import { packed, unpacked } from './packed.ts';
import { FORMAT } from './review-schema.ts';
import type { Opened } from './result.ts';

export { isReviewLink, LINK_LIMIT } from './link-forms.ts';

const NAME = 'r';

/**
 * The fragment of a share link, without `#`: the whole review, packed.
 *
 * @returns `too-big` when it would be longer than LINK_LIMIT: then the file is the way
 */
export const encodeReviewLink = (review: Review, criteria: readonly Criterion[]): Opened<string> =>
  packed(NAME, encodeCompact(review, criteria));

/**
 * Reads a share link, or its fragment with or without `#`, whatever was put round it.
 * Never throws.
 */
export const openReviewLink = (
  link: string,
  criteria: readonly Criterion[],
): Opened<OpenedReview> => unpacked(link, NAME, FORMAT, (text) => openReviewText(text, criteria));
