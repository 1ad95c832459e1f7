import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOf } from '#domain/scorer/exchange/bytes.ts';
import { encodeReviewTable, openReviewTable } from '#domain/scorer/exchange/table.ts';
import { encodeReviewFile, openReviewFile } from '#domain/scorer/exchange/file.ts';
import { anyReview, CRITERIA } from '../any-review.ts';
import { isOpenedOrRefused } from './opened-or-refused.ts';
import { broken, pretendRandom } from './pretend-random.ts';
import { runs, runsInWords } from '../../../fixtures/depth.ts';
import { tellFigure } from '../../../fixtures/figures.ts';

/** Milliseconds. A quiet machine needs a tenth; others may be at work on this one. */
const BUSY = 180_000;

const reviews = fc.sample(anyReview, { numRuns: 40, seed: 3 });

it(
  `${runsInWords(10_000)} malformed files and tables: none throws, each is refused with a reason`,
  { timeout: BUSY },
  () => {
    const random = pretendRandom(7);
    const files = reviews.map((review) => encodeReviewFile(review, CRITERIA));
    const tables = reviews.map((review) => encodeReviewTable(review, CRITERIA));
    const fine = Array.from({ length: runs(10_000) / 2 }, () => [
      isOpenedOrRefused(() =>
        openReviewFile(
          bytesOf(broken(random.pick(files), random, '{}[]",:\\0\0\uFEFF\u202E')),
          CRITERIA,
        ),
      ),
      isOpenedOrRefused(() =>
        openReviewTable(bytesOf(broken(random.pick(tables), random, '",;\r\n=\0\'')), CRITERIA),
      ),
    ]).flat();
    tellFigure('malformed-files', fine.filter((one) => !one).length, fine.length);
    expect(fine).toHaveLength(runs(10_000));
    expect(fine.every(Boolean)).toBe(true);
  },
);
