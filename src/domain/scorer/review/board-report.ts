import { answerTo } from '../rules/answers.ts';
import type { Criterion } from '../rules/criterion.ts';
import { differencesOnly, orderBySeparation } from '../rules/order.ts';
import { askedBy } from '../rules/rows.ts';
import type { Day, ReviewedPortal, Review, Row, RowReason, Score } from '../types.ts';

/** What the first page says of each portal, at most. */
const REASONS = 3;

const HEAVIEST_FIRST = (one: Row, other: Row) =>
  Number(other.must) - Number(one.must) || other.weight - one.weight;

/** The rows that weigh most among those that caused the verdict, must-pass rows first. */
export const reasonsOf = ({ causes, rows }: Pick<Score, 'causes' | 'rows'>): readonly Row[] =>
  rows
    .filter(({ criterion }) => causes.includes(criterion))
    .sort(HEAVIEST_FIRST)
    .slice(0, REASONS);

/** The rows that do not stand the same at every portal, those that separate them most first; none where there is nothing to compare. */
export const differencesIn = (
  review: Review,
  criteria: readonly Criterion[],
  on: Day,
): readonly Criterion[] =>
  review.portals.length < 2
    ? []
    : orderBySeparation(differencesOnly(askedBy(criteria, review), review, on), review, on);

/** One row that is not settled at a portal. */
export interface OpenQuestion {
  readonly criterion: string;
  readonly why: RowReason;
  readonly owner: string;
  /** Empty where nobody has set one. */
  readonly due: Day | '';
}

/** What is still to be settled at a portal: open rows, and rows that are to be asked again; the soonest first, those without a day last. */
export const openQuestions = (
  portal: ReviewedPortal,
  { rows }: Pick<Score, 'rows'>,
): readonly OpenQuestion[] =>
  rows
    .flatMap(({ criterion, state, why }) => {
      const { owner = '', due = '', ask } = answerTo(portal, criterion) ?? {};
      return state === 'open' || ask ? [{ criterion, why, owner, due }] : [];
    })
    .sort((one, other) => {
      const [a, b] = [one.due || '9999', other.due || '9999'];
      return a === b ? 0 : a < b ? -1 : 1;
    });
