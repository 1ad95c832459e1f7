import { bytesOf } from '#domain/scorer/exchange/bytes.ts';
import { encodeReviewFile, openReviewFile } from '#domain/scorer/exchange/file.ts';
import type { Opened } from '#domain/scorer/exchange/result.ts';
import { REFUSALS, type OpenedReview } from '#domain/scorer/types.ts';
import { CRITERIA } from '../any-review.ts';

/** Came of an attempt a reason that has a sentence or, by luck, a review that can travel again? */
export function isOpenedOrRefused(open: () => Opened<OpenedReview>): boolean {
  try {
    const opened = open();
    return opened.ok
      ? openReviewFile(bytesOf(encodeReviewFile(opened.value.review, CRITERIA)), CRITERIA).ok
      : REFUSALS.includes(opened.reason);
  } catch {
    return false;
  }
}
