import { isDay } from '#domain/calendar/day.ts';
import { isLink, cleanLine, cleanText } from './text.ts';
import type { Criterion } from './criterion.ts';
import type { Evidence } from '../review/events.ts';
import {
  ANSWER_VALUES,
  BASES,
  LINK_LENGTH,
  NAME_LENGTH,
  NOTE_LENGTH,
  type Answer,
  type AnswerValue,
  type ReviewedPortal,
} from '../types.ts';

/** In the order in which an answer has them; a table has a column for each. */
export const ANSWER_FIELDS = [
  'value',
  'basis',
  'date',
  'note',
  'link',
  'expires',
  'owner',
  'due',
  'ask',
  'vendorValue',
  'vendorWords',
  'vendorLink',
  'vendorContact',
  'vendorDate',
] as const satisfies readonly (keyof Answer)[];

/** What is known of a criterion at a portal; undefined when there is nothing. */
export const answerTo = (
  { answers }: Pick<ReviewedPortal, 'answers'>,
  criterion: string,
): Answer | undefined => (Object.hasOwn(answers, criterion) ? answers[criterion] : undefined);

/** The rows at which a portal can offer what it does not demand of every patient. */
const OFFERED_ROWS: readonly string[] = ['second-step'];

/**
 * The answers that a row may have: a must-pass row is never "not applicable", and only what
 * each patient can use or leave is ever "offered".
 */
export const valuesFor = ({ id, must }: Pick<Criterion, 'id' | 'must'>): readonly AnswerValue[] =>
  ANSWER_VALUES.filter(
    (value) =>
      !(must && value === 'not-applicable') && (value !== 'offered' || OFFERED_ROWS.includes(id)),
  );

/** Does it say that the thing is there? What is offered is there for whoever turns it on. */
export const isGood = (answer: Answer | undefined): boolean =>
  answer?.value === 'yes' || answer?.value === 'offered';

/** Is there anything to ask a basis for? What says Yes, offered or No rests on something. */
export const asksBasis = (answer: Answer | undefined): boolean =>
  isGood(answer) || answer?.value === 'no' || answer?.basis !== undefined;

/**
 * An answer without its empty fields, the others always in one order, so that two equal
 * answers are equal as text.
 *
 * @returns undefined when nothing is left
 */
export function tidy(answer: Answer): Answer | undefined {
  const kept = ANSWER_FIELDS.flatMap((field) =>
    answer[field] ? [[field, answer[field]] as const] : [],
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

export const isSameAnswer = (one: Answer | undefined, other: Answer | undefined): boolean =>
  one === other || ANSWER_FIELDS.every((field) => one?.[field] === other?.[field]);

const CHECKS: { readonly [Field in keyof Evidence]-?: (text: string) => boolean } = {
  basis: (text) => BASES.some((basis) => basis === text),
  date: isDay,
  expires: isDay,
  link: (text) => text.length <= LINK_LENGTH && isLink(text),
  note: () => true,
  owner: () => true,
  due: isDay,
  ask: (text) => text === 'again',
};

/**
 * Reads the fields beside the value as a form has them.
 *
 * @returns undefined when one of them cannot be kept
 */
export function readEvidence(evidence: Evidence): Omit<Answer, 'value'> | undefined {
  const given = Object.entries(evidence) as [keyof Evidence, string][];
  const fits = given.every(
    ([field, text]) => Object.hasOwn(CHECKS, field) && (text === '' || CHECKS[field](text)),
  );
  if (!fits) return undefined;
  return {
    ...evidence,
    ...(evidence.note !== undefined && { note: cleanText(evidence.note, NOTE_LENGTH) }),
    ...(evidence.owner !== undefined && { owner: cleanLine(evidence.owner, NAME_LENGTH) }),
  } as Answer;
}

/** The answer with another value; undefined takes the value away and leaves the evidence. */
export const withValue = (
  answer: Answer | undefined,
  value: AnswerValue | undefined,
): Answer | undefined => tidy({ ...answer, value });
