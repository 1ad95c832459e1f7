import { answerTo } from '../rules/answers.ts';
import type { Criterion } from '../rules/criterion.ts';
import { findPortal } from '../review/portals.ts';
import { scoreOf } from '../rules/score.ts';
import type { Day, ReviewedPortal, Review } from '../types.ts';
import type { AskedRow, Questions } from './types.ts';

/** A row as it is sent: the guide's rows by id alone, since the form knows their words in every language. */
function askedRow(review: Review, criterion: string): AskedRow {
  const own = review.own?.[criterion];
  if (!own) return { criterion };
  return { criterion, question: own.question, ...(own.proof && { proof: own.proof }) };
}

/** The rows that a vendor is likely to be asked: what is open or No, and nothing that was seen or set aside. */
export const rowsToAsk = (
  portal: ReviewedPortal,
  review: Review,
  criteria: readonly Criterion[],
  on: Day,
): readonly string[] =>
  scoreOf(portal, review, criteria, on).rows.flatMap(({ criterion, state }) =>
    state === 'open' || state === 'bad' || answerTo(portal, criterion)?.ask ? [criterion] : [],
  );

/**
 * What is sent to the vendor of one portal.
 *
 * @param id - of this request
 * @param rows - ids of the chosen rows; others are left out
 * @returns undefined when there is no such portal
 */
export function questionsFor(
  review: Review,
  portalId: string,
  { id, rows, due }: { readonly id: string; readonly rows: readonly string[]; readonly due?: Day },
): Questions | undefined {
  const portal = findPortal(review, portalId);
  return (
    portal && {
      version: 1,
      id,
      review: review.id,
      portal: portal.id,
      name: portal.name,
      from: review.reviewers,
      ...(due && { due }),
      rows: rows.map((criterion) => askedRow(review, criterion)),
    }
  );
}
