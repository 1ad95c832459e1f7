import type { Criterion } from './criterion.ts';
import { askedBy, rowOf } from './rows.ts';
import type {
  Day,
  ReviewedPortal,
  Review,
  Row,
  Score,
  ScoreRange,
  ScoreVerdict,
  Totals,
} from '../types.ts';

/** This many rows that are bad are enough for "ask". The article's cut-off; no standard sets one. */
const BAD_ROWS_TO_ASK = 2;

const isBad = ({ state }: Row) => state === 'bad';
const isOpen = ({ state }: Row) => state === 'open';
/** "Not applicable" says nothing of a portal, so a review of nothing else has not begun. */
const saysSomething = ({ state, why }: Row) => state !== 'na' && why !== 'unanswered';

/** The verdict on these rows and which of them caused it. */
export function verdictOn(rows: readonly Row[]): Pick<Score, 'verdict' | 'causes'> {
  const bad = rows.filter(isBad);
  const open = rows.filter(isOpen);
  const caused = (verdict: ScoreVerdict, by: readonly Row[]) => ({
    verdict,
    causes: by.map(({ criterion }) => criterion),
  });
  if (!rows.some(saysSomething)) return caused('unanswered', []);
  if (bad.length >= BAD_ROWS_TO_ASK || bad.some(({ must }) => must)) return caused('ask', bad);
  return open.length > 0 ? caused('unproven', open) : caused('holds-up', []);
}

/** Adds the points of rows up. */
export const totalsOf = (rows: readonly Row[]): Totals =>
  rows.reduce(
    (sum, row) => ({ low: sum.low + row.low, high: sum.high + row.high, of: sum.of + row.of }),
    { low: 0, high: 0, of: 0 },
  );

/**
 * A share in whole percent, halves up. Both ends are rounded the same way and rounding
 * keeps order, so the final score cannot fall outside the range that was shown.
 */
const percent = (points: number, of: number): number => Math.floor((200 * points + of) / (2 * of));

/** The range of these totals; undefined when there is nothing to be had. */
export const rangeOf = ({ low, high, of }: Totals): ScoreRange | undefined =>
  of === 0 ? undefined : { low: percent(low, of), high: percent(high, of) };

/**
 * Everything that the rules (RULES_VERSION) say of one portal. Equal answers, criteria,
 * weights, depth and day always give an equal score.
 *
 * @param on - the day on which evidence is judged to be in date
 */
export function scoreOf(
  portal: ReviewedPortal,
  review: Pick<Review, 'depth' | 'weights' | 'own'>,
  criteria: readonly Criterion[],
  on: Day,
): Score {
  const rows = askedBy(criteria, review).map((criterion) => rowOf(criterion, portal, review, on));
  const totals = totalsOf(rows);
  const verdict = verdictOn(rows);
  return {
    ...verdict,
    rows,
    totals,
    range: verdict.verdict === 'unanswered' ? undefined : rangeOf(totals),
  };
}
