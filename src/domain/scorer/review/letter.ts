import { answerTo } from '../rules/answers.ts';
import type { Criterion } from '../rules/criterion.ts';
import { scoreOf } from '../rules/score.ts';
import type { Day, LetterKind, LetterRow, ReviewedPortal, Review, RowReason } from '../types.ts';

/** What each kind of row asks. Proof is asked for alike, whether a thing is demanded or offered. */
const KINDS: Readonly<Partial<Record<RowReason, LetterKind>>> = {
  no: 'no',
  'not-sure': 'not-sure',
  unproven: 'unproven',
  expired: 'expired',
  offered: 'offered',
  'offered-unproven': 'unproven',
  'offered-expired': 'expired',
};

/** What a row is asked as; undefined when there is nothing to ask. Whoever wants it asked again is not content with what is known. */
function kindOf(why: RowReason, asksAgain: boolean): LetterKind | undefined {
  const kind = KINDS[why];
  if (kind) return kind;
  if (!asksAgain || why === 'not-applicable') return undefined;
  return why === 'shown' ? 'unproven' : 'not-sure';
}

/** The questions for one portal, in the order of the list; what nobody has looked at yet is not one. */
export const letterRows = (
  portal: ReviewedPortal,
  review: Review,
  criteria: readonly Criterion[],
  on: Day,
): readonly LetterRow[] =>
  scoreOf(portal, review, criteria, on).rows.flatMap(({ criterion, why }) => {
    const kind = kindOf(why, answerTo(portal, criterion)?.ask === 'again');
    return kind ? [{ criterion, kind }] : [];
  });

/** Who can answer: the five quick rows are a patient's, and go to the clinic. */
export const recipientOf = ({ depth }: Pick<Review, 'depth'>): 'clinic' | 'vendor' =>
  depth === 'quick' ? 'clinic' : 'vendor';
