import * as v from 'valibot';
import { tidy } from '#domain/scorer/rules/answers.ts';
import { DEPTHS, type Criterion } from '#domain/scorer/rules/criterion.ts';
import { ID_LENGTH, isDay, isId, isLink } from '#domain/scorer/rules/text.ts';
import {
  ANSWER_VALUES,
  BASES,
  HEAVIEST,
  LIGHTEST,
  LINK_LENGTH,
  MOST_PORTALS,
  NAME_LENGTH,
  NOTE_LENGTH,
  REVIEWERS_LENGTH,
  TITLE_LENGTH,
  type Answer,
  type Review,
} from '#domain/scorer/types.ts';

/**
 * The one source of what a review looks like outside this page: saved reviews, files,
 * tables and links are checked by it, and the published JSON Schema is made from it.
 * Lengths are part of a pattern with the `u` flag, which counts characters as JSON Schema does.
 */

/** More entries than any list of criteria, and few enough to check in no time. */
export const MOST_ENTRIES = 200;

/** Whole characters and no NUL; characters that turn text about are data. */
const text = (most: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[^\\0\\p{Cs}]{0,${most}}$`, 'u')));
/** The same on one line. */
const line = (most: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[^\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]{0,${most}}$`, 'u')));
const id = v.pipe(
  v.string(),
  v.maxLength(ID_LENGTH),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  v.check(isId),
);
const day = v.pipe(v.string(), v.isoDate(), v.check(isDay));
const link = v.pipe(
  v.string(),
  v.maxLength(LINK_LENGTH),
  v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\//),
  v.check(isLink),
);
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const hasOwnIds = (list: readonly { readonly id: string }[]) =>
  new Set(list.map((item) => item.id)).size === list.length;

export const answerSchema = v.strictObject({
  value: v.optional(v.picklist(ANSWER_VALUES)),
  basis: v.optional(v.picklist(BASES)),
  date: v.optional(day),
  note: v.optional(text(NOTE_LENGTH)),
  link: v.optional(link),
  expires: v.optional(day),
}) satisfies v.GenericSchema<Answer>;

const portalSchema = v.strictObject({
  id,
  name: line(NAME_LENGTH),
  answers: v.pipe(v.record(id, answerSchema), v.maxEntries(MOST_ENTRIES)),
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
}: Review): Review => ({
  version,
  id,
  title,
  reviewers,
  date,
  depth,
  weights,
  portals: portals.map(({ answers, ...portal }) => ({
    ...portal,
    answers: Object.fromEntries(
      Object.entries(answers).flatMap(([criterion, answer]) => {
        const kept = tidy(answer);
        return kept ? [[criterion, kept] as const] : [];
      }),
    ),
  })),
});
