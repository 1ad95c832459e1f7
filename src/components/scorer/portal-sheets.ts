import { scoreOf } from '#domain/scorer/rules/score.ts';
import { commentsByRow, type Said } from '#domain/scorer/review/comments.ts';
import type {
  Criterion,
  Day,
  Depth,
  ReviewedPortal,
  Review,
  Row,
  Score,
} from '#domain/scorer/index.ts';

/** All that the screen shows of one portal. */
export interface Sheet {
  readonly portal: ReviewedPortal;
  readonly score: Score;
  /** What the rules say of each row, by criterion id. */
  readonly found: ReadonlyMap<string, Row>;
  /** What was said of each row, by criterion id; the same lists while nothing is added or removed. */
  readonly comments: ReadonlyMap<string, Said>;
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

type Given = Omit<Sheet, 'score' | 'found' | 'comments'>;

const isSame = (one: Given, other: Given): boolean =>
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
      if (last && isSame(now, last)) return last;
      const score = scoreOf(portal, review, criteria, today);
      return {
        ...now,
        score,
        found: new Map(score.rows.map((row) => [row.criterion, row])),
        comments:
          last && last.portal.comments === portal.comments ? last.comments : commentsByRow(portal),
      };
    });
    known = new Map(sheets.map((sheet) => [sheet.portal.id, sheet]));
    return sheets;
  };
}
