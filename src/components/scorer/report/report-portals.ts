import { openQuestions, reasonsOf, type OpenQuestion } from '#domain/scorer/review/board-report.ts';
import type { ReviewedPortal, Row, RowReason, Score } from '#domain/scorer/index.ts';
import type { ScorerWords } from '#lib/content/content.ts';
import {
  currentReviewIn,
  scoreIn,
  type ScorerSnapshot,
} from '#machines/scorer/scorer.selectors.ts';
import { portalName } from '../words.ts';

/** All that the report says of one portal. */
export interface ReportedPortal {
  readonly portal: ReviewedPortal;
  readonly score: Score;
  readonly name: string;
  readonly whys: ReadonlyMap<string, RowReason>;
  readonly reasons: readonly Row[];
  readonly open: readonly OpenQuestion[];
}

export function reportedPortals(
  snapshot: ScorerSnapshot,
  words: ScorerWords,
): readonly ReportedPortal[] {
  const review = currentReviewIn(snapshot);
  return review.portals.flatMap((portal) => {
    const score = scoreIn(snapshot, portal.id);
    return score
      ? [
          {
            portal,
            score,
            name: portalName(words, review, portal.id),
            whys: new Map(score.rows.map((row) => [row.criterion, row.why])),
            reasons: reasonsOf(score),
            open: openQuestions(portal, score),
          },
        ]
      : [];
  });
}
