import type { Criterion } from '../rules/criterion.ts';
import { scoreOf } from '../rules/score.ts';
import type { Day, LetterKind, LetterRow, ReviewedPortal, Review, RowReason } from '../types.ts';

const KINDS: readonly RowReason[] = [
  'no',
  'not-sure',
  'unproven',
  'expired',
] satisfies readonly LetterKind[];
const isKind = (why: RowReason): why is LetterKind => KINDS.includes(why);

/** The questions for one portal, in the order of the list; what nobody has looked at yet is not one. */
export const letterRows = (
  portal: ReviewedPortal,
  review: Review,
  criteria: readonly Criterion[],
  on: Day,
): readonly LetterRow[] =>
  scoreOf(portal, review, criteria, on).rows.flatMap(({ criterion, why }) =>
    isKind(why) ? [{ criterion, kind: why }] : [],
  );

/** Who can answer: the five quick rows are a patient's, and go to the clinic. */
export const recipientOf = ({ depth }: Pick<Review, 'depth'>): 'clinic' | 'vendor' =>
  depth === 'quick' ? 'clinic' : 'vendor';
