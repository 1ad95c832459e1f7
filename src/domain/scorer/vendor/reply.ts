import { isDay } from '#domain/calendar/day.ts';
import { cleanLine, cleanText, isLink } from '../rules/text.ts';
import {
  ANSWER_VALUES,
  LINK_LENGTH,
  NAME_LENGTH,
  NOTE_LENGTH,
  REVIEWERS_LENGTH,
} from '../types.ts';
import { VENDOR_FIELDS, type Questions, type Reply, type VendorAnswer } from './types.ts';

type Field = (typeof VENDOR_FIELDS)[number];

/** Does an answer say anything? */
export const isAnswered = (answer: VendorAnswer): boolean =>
  VENDOR_FIELDS.some((field) => answer[field]);

/** What of a form's field can be kept; undefined when it cannot be: no day, no web address. */
function readField(field: Field, text: string): string | undefined {
  switch (field) {
    case 'value':
      return ANSWER_VALUES.find((value) => value === text);
    case 'words':
      return cleanText(text, NOTE_LENGTH);
    case 'contact':
      return cleanLine(text, NAME_LENGTH);
    case 'date':
      return isDay(text) ? text : undefined;
    case 'link':
      return text.length <= LINK_LENGTH && isLink(text) ? text : undefined;
  }
}

/**
 * An answer with one field of the form filled in; an empty text takes the field away.
 *
 * @returns undefined when the text cannot be kept
 */
export function withField(
  answer: VendorAnswer,
  field: Field,
  text: string,
): VendorAnswer | undefined {
  const { [field]: _, ...rest } = answer;
  if (text === '') return rest;
  const value = readField(field, text);
  return value === undefined ? undefined : ({ ...rest, [field]: value } as VendorAnswer);
}

/** What is sent back: answers to the rows that were asked, and to no others. */
export function replyTo(
  questions: Questions,
  answers: Readonly<Record<string, VendorAnswer>>,
  by: string,
): Reply {
  const given = questions.rows.flatMap(({ criterion }) => {
    const answer = answers[criterion];
    return answer && isAnswered(answer) ? [[criterion, answer] as const] : [];
  });
  return {
    version: 1,
    request: questions.id,
    review: questions.review,
    portal: questions.portal,
    name: questions.name,
    by: cleanLine(by, REVIEWERS_LENGTH),
    answers: Object.fromEntries(given),
  };
}
