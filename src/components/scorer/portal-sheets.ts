import { scoreOf } from '#domain/scorer/rules/score.ts';
import type { Criterion, Day, Depth, ReviewedPortal, Review, Score } from '#domain/scorer/index.ts';

/** All that the screen shows of one portal. */
export interface Sheet {
  readonly portal: ReviewedPortal;
  readonly score: Score;
  readonly name: string;
  /** Place among the portals, from 1. */
  readonly number: number;
  readonly of: number;
  readonly reviewId: string;
  readonly depth: Depth;
  readonly weights: Review['weights'];
  readonly own: Review['own'];
  readonly today: Day;
}

const isSame = (one: Omit<Sheet, 'score'>, other: Omit<Sheet, 'score'>): boolean =>
  (Object.keys(one) as (keyof typeof one)[]).every((key) => one[key] === other[key]);

/**
 * Makes the sheets of a review, and hands out the same object while nothing on it changes:
 * an answer at one portal then leaves the rows of all the others alone.
 */
export function createSheets(criteria: readonly Criterion[]) {
  let known: ReadonlyMap<string, Sheet> = new Map();
  return (review: Review, today: Day, nameOf: (id: string) => string): readonly Sheet[] => {
    const { portals, id: reviewId, depth, weights, own } = review;
    const sheets = portals.map((portal, index): Sheet => {
      const now = {
        portal,
        name: nameOf(portal.id),
        number: index + 1,
        of: portals.length,
        reviewId,
        depth,
        weights,
        own,
        today,
      };
      const last = known.get(portal.id);
      return last && isSame(now, last)
        ? last
        : { ...now, score: scoreOf(portal, review, criteria, today) };
    });
    known = new Map(sheets.map((sheet) => [sheet.portal.id, sheet]));
    return sheets;
  };
}
