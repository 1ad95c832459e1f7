import * as v from 'valibot';
import { REVIEWERS_LENGTH } from '#domain/scorer/types.ts';
import type { Questions, VendorAnswer } from '#domain/scorer/vendor/types.ts';
import { line } from './kinds.ts';
import { parseJson, propertyOf } from './json.ts';
import { questionsSchema, vendorAnswersSchema } from './vendor-schema.ts';

/** A form as a vendor has filled it in so far. */
export interface Draft {
  readonly questions: Questions;
  readonly by: string;
  readonly answers: Readonly<Record<string, VendorAnswer>>;
}

/** What is kept on the vendor's device; the form that was used last stands last. */
export interface Drafts {
  readonly version: 1;
  readonly drafts: readonly Draft[];
}

/** The oldest forms beyond these are forgotten. */
export const MOST_DRAFTS = 12;

const draftsSchema = v.strictObject({
  version: v.literal(1),
  drafts: v.pipe(
    v.array(
      v.strictObject({
        questions: questionsSchema,
        by: line(REVIEWERS_LENGTH),
        answers: vendorAnswersSchema,
      }),
    ),
    v.maxLength(MOST_DRAFTS),
  ),
}) satisfies v.GenericSchema<Drafts>;

/** Reads kept forms. Never throws: another shape is `broken`, a later version `newer`. */
export function decodeDrafts(
  text: string,
):
  | { readonly ok: true; readonly value: Drafts }
  | { readonly ok: false; readonly reason: 'broken' | 'newer' } {
  const data = parseJson(text);
  const version = propertyOf(data, 'version');
  if (typeof version === 'number' && version > 1) return { ok: false, reason: 'newer' };
  const parsed = v.safeParse(draftsSchema, data, { abortEarly: true });
  return parsed.success ? { ok: true, value: parsed.output } : { ok: false, reason: 'broken' };
}

/** The text to keep; `decodeDrafts` gives back an equal value. */
export const encodeDrafts = (drafts: Drafts): string => JSON.stringify(drafts);

/** The form of a request as it stands; an empty one where it was never begun. */
export const draftOf = ({ drafts }: Drafts, questions: Questions): Draft => {
  const there = drafts.find((draft) => draft.questions.id === questions.id);
  return there ? { ...there, questions } : { questions, by: '', answers: {} };
};

/** With this form as the one that was used last. */
export const withDraft = ({ drafts }: Drafts, draft: Draft): Drafts => ({
  version: 1,
  drafts: [...drafts.filter(({ questions }) => questions.id !== draft.questions.id), draft].slice(
    -MOST_DRAFTS,
  ),
});

export const withoutDraft = ({ drafts }: Drafts, request: string): Drafts => ({
  version: 1,
  drafts: drafts.filter(({ questions }) => questions.id !== request),
});
