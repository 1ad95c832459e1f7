import * as v from 'valibot';
import {
  ANSWER_VALUES,
  NAME_LENGTH,
  NOTE_LENGTH,
  QUESTION_LENGTH,
  REVIEWERS_LENGTH,
} from '#domain/scorer/types.ts';
import type { AskedRow, Questions, VendorAnswer } from '#domain/scorer/vendor/types.ts';
import { day, id, line, link, text } from './kinds.ts';

/** What goes to a vendor and comes back, checked on both sides: neither trusts the other's file. */

/** All rows of the guide and all own rows, with room to grow. */
export const MOST_ROWS = 100;

export const QUESTIONS_FORMAT = 'portal-questions';
export const REPLY_FORMAT = 'portal-answers';

const askedRow = v.strictObject({
  criterion: id,
  question: v.optional(line(QUESTION_LENGTH)),
  proof: v.optional(line(QUESTION_LENGTH)),
}) satisfies v.GenericSchema<AskedRow>;

const questionsEntries = {
  version: v.literal(1),
  id,
  review: id,
  portal: id,
  name: line(NAME_LENGTH),
  from: line(REVIEWERS_LENGTH),
  due: v.optional(day),
  rows: v.pipe(
    v.array(askedRow),
    v.minLength(1),
    v.maxLength(MOST_ROWS),
    v.check((rows) => new Set(rows.map(({ criterion }) => criterion)).size === rows.length),
  ),
};
export const questionsSchema = v.strictObject(
  questionsEntries,
) satisfies v.GenericSchema<Questions>;
export const questionsFileSchema = v.strictObject({
  format: v.literal(QUESTIONS_FORMAT),
  ...questionsEntries,
});

export const vendorAnswerSchema = v.strictObject({
  value: v.optional(v.picklist(ANSWER_VALUES)),
  words: v.optional(text(NOTE_LENGTH)),
  link: v.optional(link),
  contact: v.optional(line(NAME_LENGTH)),
  date: v.optional(day),
}) satisfies v.GenericSchema<VendorAnswer>;

export const vendorAnswersSchema = v.pipe(
  v.record(id, vendorAnswerSchema),
  v.maxEntries(MOST_ROWS),
);

const replyEntries = {
  version: v.literal(1),
  request: id,
  review: id,
  portal: id,
  name: line(NAME_LENGTH),
  by: line(REVIEWERS_LENGTH),
  answers: vendorAnswersSchema,
};
export const replyFileSchema = v.strictObject({
  format: v.literal(REPLY_FORMAT),
  ...replyEntries,
});
