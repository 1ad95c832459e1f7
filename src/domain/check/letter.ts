import { reasonsOf } from './outcomes.ts';
import {
  LETTER_LINES,
  STEPS,
  type Answers,
  type LetterLineId,
  type Reason,
  type Recipient,
} from './types.ts';

/** Every reason there is, the start first, then step by step. */
export const allReasons = (answers: Answers): readonly Reason[] =>
  (['start', ...STEPS] as const).flatMap((group) => reasonsOf(group, answers));

/** What to ask the clinic, in the order of the letter; empty when there is nothing to ask. */
export function letterLines(answers: Answers): readonly LetterLineId[] {
  const wanted = new Set(allReasons(answers).map(({ line }) => line));
  return LETTER_LINES.filter((line) => wanted.has(line));
}

/** Who a line is for: who opened a record is the privacy officer's to answer. */
export const recipientOf = (line: LetterLineId): Recipient =>
  line === 'views' ? 'privacy-officer' : 'clinic';
