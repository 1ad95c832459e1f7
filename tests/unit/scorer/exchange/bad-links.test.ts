import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOf } from '#domain/scorer/exchange/bytes.ts';
import type { Opened } from '#domain/scorer/exchange/result.ts';
import { encodeReviewFile, openReviewFile } from '#domain/scorer/exchange/file.ts';
import { encodeReviewLink, openReviewLink } from '#domain/scorer/exchange/link.ts';
import { REFUSALS, type OpenedReview } from '#domain/scorer/types.ts';
import { anyReview, CRITERIA } from '../any-review.ts';
import { broken, pretendRandom } from './pretend-random.ts';
import { runs, runsInWords } from '../../../fixtures/depth.ts';
import { tellFigure } from '../../../fixtures/figures.ts';

/** Milliseconds. A quiet machine needs a tenth; others may be at work on this one. */
const BUSY = 400_000;

const reviews = fc.sample(anyReview, { numRuns: 40, seed: 3 });
/** What came of an attempt: a reason that has a sentence or, by luck, a review that can travel again. */
function isFine(open: () => Opened<OpenedReview>): boolean {
  try {
    const opened = open();
    return opened.ok
      ? openReviewFile(bytesOf(encodeReviewFile(opened.value.review, CRITERIA)), CRITERIA).ok
      : REFUSALS.includes(opened.reason);
  } catch {
    return false;
  }
}

it(
  `${runsInWords(100_000)} malformed links: none throws, each is refused with a reason`,
  { timeout: BUSY },
  () => {
    const random = pretendRandom(20261123);
    const links = reviews.flatMap((review) => {
      const link = encodeReviewLink(
        { ...review, portals: review.portals.slice(0, 1) },
        CRITERIA.slice(0, 2),
      );
      return link.ok ? [link.value] : [];
    });
    const wrong = Array.from({ length: runs(100_000) }, () =>
      broken(random.pick(links), random, 'Aa0_-=+/ %\u202E\0'),
    ).filter((link) => !isFine(() => openReviewLink(link, CRITERIA)));
    tellFigure('malformed-links', wrong.length, runs(100_000));
    expect(wrong).toEqual([]);
  },
);
