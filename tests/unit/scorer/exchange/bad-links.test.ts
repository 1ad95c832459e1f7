import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeReviewLink, openReviewLink } from '#domain/scorer/exchange/link.ts';
import { anyReview, CRITERIA } from '../any-review.ts';
import { isOpenedOrRefused } from './opened-or-refused.ts';
import { broken, pretendRandom } from './pretend-random.ts';
import { runs, runsInWords } from '../../../fixtures/depth.ts';
import { tellFigure } from '../../../fixtures/figures.ts';

/** Milliseconds. A quiet machine needs a tenth; others may be at work on this one. */
const BUSY = 400_000;

const reviews = fc.sample(anyReview, { numRuns: 40, seed: 3 });

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
    ).filter((link) => !isOpenedOrRefused(() => openReviewLink(link, CRITERIA)));
    tellFigure('malformed-links', wrong.length, runs(100_000));
    expect(wrong).toEqual([]);
  },
);
