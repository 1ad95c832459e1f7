import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOf } from '#domain/scorer/exchange/bytes.ts';
import type { Opened } from '#domain/scorer/exchange/result.ts';
import { encodeReviewTable, openReviewTable } from '#domain/scorer/exchange/table.ts';
import { encodeReviewFile, openReviewFile } from '#domain/scorer/exchange/file.ts';
import { encodeReviewLink, openReviewLink } from '#domain/scorer/exchange/link.ts';
import { encodeLibrary } from '#domain/scorer/exchange/library-text.ts';
import { decodeLibrary } from '#domain/scorer/exchange/saved-reviews.ts';
import { RULES_VERSION, type OpenedReview, type Review } from '#domain/scorer/types.ts';
import { anyAnswer, anyReviewWith, CRITERIA } from '../any-review.ts';
import { isPlanted, runs, runsInWords } from '../../../fixtures/depth.ts';
import { tellFigure } from '../../../fixtures/figures.ts';

/** Small reviews with hard texts, drawn once for all four ways. */
let drawn: readonly Review[] = [];
beforeAll(() => {
  // The same few for each planted fault: a sample does not follow the seed of all properties.
  const seed = isPlanted ? { seed: 1 } : {};
  drawn = fc.sample(anyReviewWith(anyAnswer, 2), { numRuns: runs(10_000), ...seed });
}, 60_000);

const unknownIn = ({ portals, own = {} }: Review) => [
  ...new Set(
    portals
      .flatMap(({ answers }) => Object.keys(answers))
      .filter((id) => ['not-known-here', 'ours-a'].includes(id) && !own[id]),
  ),
];
const isBack = (review: Review, back: Opened<OpenedReview>): boolean =>
  back.ok &&
  isDeepStrictEqual(back.value, {
    review,
    rules: RULES_VERSION,
    criteria: CRITERIA,
    renamed: [],
    unknown: unknownIn(review),
  });

/** A quiet machine needs a tenth of this; others may be at work on this one. */
describe(`${runsInWords(10_000)} reviews come back equal`, { timeout: 120_000 }, () => {
  const failures = (travel: (review: Review) => boolean) => {
    const failed = drawn.filter((review) => !travel(review));
    tellFigure('round-trips', failed.length, drawn.length);
    return failed.slice(0, 1);
  };

  it('among them such as offer a second step', () =>
    expect(
      drawn.filter(({ portals }) =>
        portals.some(({ answers }) => answers['second-step']?.value === 'offered'),
      ).length,
    ).toBeGreaterThan(runs(10_000) / 100));

  it('from a file', () => {
    expect(
      failures((review) =>
        isBack(review, openReviewFile(bytesOf(encodeReviewFile(review, CRITERIA)), CRITERIA)),
      ),
    ).toEqual([]);
  });

  it('from a link', () => {
    expect(
      failures((review) => {
        const link = encodeReviewLink(review, CRITERIA);
        return (
          link.ok &&
          /^r=[\w-]+$/.test(link.value) &&
          isBack(review, openReviewLink(`#${link.value}`, CRITERIA))
        );
      }),
    ).toEqual([]);
  });

  it('from a table', () => {
    expect(
      failures((review) =>
        isBack(
          review,
          openReviewTable(
            bytesOf(encodeReviewTable(review, CRITERIA, (id) => `=${id}, "really"?`)),
            CRITERIA,
          ),
        ),
      ),
    ).toEqual([]);
  });

  it('from this device', () => {
    expect(
      failures((review) => {
        const library = { version: 1, reviews: [review], current: review.id } as const;
        return isDeepStrictEqual(decodeLibrary(encodeLibrary(library), CRITERIA), {
          ok: true,
          value: library,
        });
      }),
    ).toEqual([]);
  });
});
