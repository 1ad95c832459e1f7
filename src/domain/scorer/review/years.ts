import { answerTo, isSameAnswer } from '../rules/answers.ts';
import type { Criterion } from '../rules/criterion.ts';
import { comparedName } from '../rules/names.ts';
import { scoreOf } from '../rules/score.ts';
import type {
  Day,
  OpenedReview,
  ReviewedPortal,
  PortalYears,
  Review,
  RowChange,
  YearComparison,
} from '../types.ts';

const nameOf = ({ name }: ReviewedPortal) => comparedName(name);

/** The same portal a year before: by id or, in a review begun anew, by name among those that have no namesake by id. */
function partnerOf(
  portal: ReviewedPortal,
  before: readonly ReviewedPortal[],
  now: Review,
): ReviewedPortal | undefined {
  const isTaken = ({ id }: ReviewedPortal) => now.portals.some((other) => other.id === id);
  return (
    before.find(({ id }) => id === portal.id) ??
    before.find(
      (other) => !isTaken(other) && nameOf(other) !== '' && nameOf(other) === nameOf(portal),
    )
  );
}

function changesBetween(
  then: ReviewedPortal | undefined,
  now: ReviewedPortal | undefined,
  criteria: readonly string[],
): readonly RowChange[] {
  return criteria.flatMap((criterion) => {
    const was = then && answerTo(then, criterion);
    const is = now && answerTo(now, criterion);
    return isSameAnswer(was, is) ? [] : [{ criterion, then: was, now: is }];
  });
}

/** A score as it was then: by its own criteria, under today's names, on its own date. */
function scoreThen(portal: ReviewedPortal, { review, criteria, renamed }: OpenedReview) {
  const todaysId = (id: string) => renamed.find(({ from }) => from === id)?.to ?? id;
  return scoreOf(
    portal,
    review,
    criteria.map((criterion) => ({ ...criterion, id: todaysId(criterion.id) })),
    review.date,
  );
}

/**
 * Sets last year's review beside today's.
 *
 * @param then - as it was opened
 * @param on - today, for what has run out by now
 */
export function compareYears(
  then: OpenedReview,
  now: Review,
  criteria: readonly Criterion[],
  on: Day,
): YearComparison {
  const before = new Set(
    then.criteria.map(({ id }) => then.renamed.find(({ from }) => from === id)?.to ?? id),
  );
  const today = new Set(criteria.map(({ id }) => id));
  const retired = [...before].filter((id) => !today.has(id));
  const rows = [...today, ...retired];

  const pair = (was: ReviewedPortal | undefined, is: ReviewedPortal | undefined): PortalYears => {
    const scoreNow = is && scoreOf(is, now, criteria, on);
    return {
      thenId: was?.id,
      nowId: is?.id,
      then: was && scoreThen(was, then),
      now: scoreNow,
      changed: changesBetween(was, is, rows),
      expired:
        scoreNow?.rows.flatMap(({ criterion, why }) =>
          why === 'expired' || why === 'offered-expired' ? [criterion] : [],
        ) ?? [],
    };
  };

  const unpaired = new Set(then.review.portals);
  const pairs = now.portals.map((portal) => {
    const partner = partnerOf(portal, [...unpaired], now);
    if (partner) unpaired.delete(partner);
    return pair(partner, portal);
  });
  return {
    criteria: { added: [...today].filter((id) => !before.has(id)), renamed: then.renamed, retired },
    portals: [...pairs, ...[...unpaired].map((portal) => pair(portal, undefined))],
  };
}
