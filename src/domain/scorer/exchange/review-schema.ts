import * as v from 'valibot';
import { tidy } from '#domain/scorer/rules/answers.ts';
import { DEPTHS, type Criterion } from '#domain/scorer/rules/criterion.ts';
import { isOwn } from '#domain/scorer/rules/own.ts';
import { ID_LENGTH } from '#domain/scorer/rules/text.ts';
import {
  ANSWER_VALUES,
  BASES,
  COMMENT_LENGTH,
  HEAVIEST,
  INITIALS_LENGTH,
  LIGHTEST,
  MOST_COMMENTS,
  MOST_OWN,
  MOST_PORTALS,
  NAME_LENGTH,
  NOTE_LENGTH,
  QUESTION_LENGTH,
  REVIEWERS_LENGTH,
  STANDARDS,
  TITLE_LENGTH,
  type Answer,
  type Comment,
  type OwnQuestion,
  type Review,
} from '#domain/scorer/types.ts';
import { day, id, line, link, text, whole } from './kinds.ts';

/**
 * The one source of what a review looks like outside this page: saved reviews, files,
 * tables and links are checked by it, and the published JSON Schema is made from it.
 */

/** More entries than any list of criteria, and few enough to check in no time. */
export const MOST_ENTRIES = 200;

const hasOwnIds = (list: readonly { readonly id: string }[]) =>
  new Set(list.map((item) => item.id)).size === list.length;

export const answerSchema = v.strictObject({
  value: v.optional(v.picklist(ANSWER_VALUES)),
  basis: v.optional(v.picklist(BASES)),
  date: v.optional(day),
  note: v.optional(text(NOTE_LENGTH)),
  link: v.optional(link),
  expires: v.optional(day),
  owner: v.optional(line(NAME_LENGTH)),
  due: v.optional(day),
  ask: v.optional(v.literal('again')),
  vendorValue: v.optional(v.picklist(ANSWER_VALUES)),
  vendorWords: v.optional(text(NOTE_LENGTH)),
  vendorLink: v.optional(link),
  vendorContact: v.optional(line(NAME_LENGTH)),
  vendorDate: v.optional(day),
}) satisfies v.GenericSchema<Answer>;

const commentSchema = v.strictObject({
  criterion: id,
  by: line(INITIALS_LENGTH),
  date: day,
  text: text(COMMENT_LENGTH),
}) satisfies v.GenericSchema<Comment>;

/** Its id says whose row it is. */
const ownId = v.pipe(
  v.string(),
  v.maxLength(ID_LENGTH),
  v.regex(/^ours-[a-z0-9]+(?:-[a-z0-9]+)*$/),
  v.check(isOwn),
);
const ownSchema = v.strictObject({
  question: line(QUESTION_LENGTH),
  proof: line(QUESTION_LENGTH),
  must: v.boolean(),
  weight: whole(LIGHTEST, HEAVIEST),
}) satisfies v.GenericSchema<OwnQuestion>;

const portalSchema = v.strictObject({
  id,
  name: line(NAME_LENGTH),
  answers: v.pipe(v.record(id, answerSchema), v.maxEntries(MOST_ENTRIES)),
  comments: v.optional(v.pipe(v.record(id, commentSchema), v.maxEntries(MOST_COMMENTS))),
});

const reviewEntries = {
  version: v.literal(1),
  id,
  title: line(TITLE_LENGTH),
  reviewers: line(REVIEWERS_LENGTH),
  date: day,
  depth: v.picklist(DEPTHS),
  weights: v.pipe(v.record(id, whole(LIGHTEST, HEAVIEST)), v.maxEntries(MOST_ENTRIES)),
  portals: v.pipe(
    v.array(portalSchema),
    v.maxLength(MOST_PORTALS),
    v.check((list) => hasOwnIds(list)),
  ),
  own: v.optional(v.pipe(v.record(ownId, ownSchema), v.maxEntries(MOST_OWN))),
  standards: v.optional(
    v.pipe(
      v.array(v.picklist(STANDARDS)),
      v.maxLength(STANDARDS.length),
      v.check((list) => new Set(list).size === list.length),
    ),
  ),
  recommendation: v.optional(text(NOTE_LENGTH)),
};

export const reviewSchema = v.strictObject(reviewEntries) satisfies v.GenericSchema<Review>;

const criterionSchema = v.strictObject({
  id,
  depth: v.picklist(DEPTHS),
  must: v.boolean(),
  weight: whole(1, 100),
  was: v.pipe(v.array(id), v.maxLength(20)),
}) satisfies v.GenericSchema<Criterion>;

/** Says what the file is, since its name can be anything. */
export const FORMAT = 'portal-review';

/** A review as a file has it: with the criteria and the version of the rules that it was made by, so that it can be scored again as it was. */
export const reviewFileSchema = v.strictObject({
  format: v.literal(FORMAT),
  ...reviewEntries,
  rules: whole(1, 1_000),
  criteria: v.pipe(
    v.array(criterionSchema),
    v.maxLength(MOST_ENTRIES),
    v.check((list) => hasOwnIds(list)),
  ),
});
export type ReviewFile = v.InferOutput<typeof reviewFileSchema>;

const hasAny = (record: object | undefined): boolean =>
  record !== undefined && Object.keys(record).length > 0;

/** A review that passed the schema, with its answers as this release writes them. */
export const tidyReview = ({
  version,
  id,
  title,
  reviewers,
  date,
  depth,
  weights,
  portals,
  own,
  standards,
  recommendation,
}: Review): Review => ({
  version,
  id,
  title,
  reviewers,
  date,
  depth,
  weights,
  portals: portals.map(({ id: portal, name, answers, comments }) => ({
    id: portal,
    name,
    answers: Object.fromEntries(
      Object.entries(answers).flatMap(([criterion, answer]) => {
        const kept = tidy(answer);
        return kept ? [[criterion, kept] as const] : [];
      }),
    ),
    ...(hasAny(comments) && { comments }),
  })),
  ...(hasAny(own) && { own }),
  ...(standards && standards.length > 0 && { standards }),
  ...(recommendation && { recommendation }),
});
