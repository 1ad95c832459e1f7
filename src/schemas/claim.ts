import { z } from 'astro/zod';
import type { Claim } from '#domain/guide/types.ts';
import { id, sentence } from './text.ts';

const common = { claim: sentence(200), verdict: sentence(60), sources: z.array(id) };

/** One entry of `src/content/claims.yaml`: where a claim of the article is taught, or why it is not. */
export const claim = z.union(
  [
    z.strictObject({ ...common, lesson: id, heading: id }),
    z.strictObject({ ...common, leftOut: sentence(300) }),
  ],
  'Give "claim" and "verdict" in plain words, "sources", and either "lesson" with "heading" or "leftOut" with the reason.',
) satisfies z.ZodType<Claim>;

/** What `src/content/claims/<language>.yaml` says of one, by its number. */
export const claimTranslations = z.record(
  z.string().regex(/^\d+$/),
  z.strictObject({
    claim: common.claim,
    verdict: common.verdict,
    leftOut: sentence(300).optional(),
  }),
);

/** Keys are the article's claims, 1 to 40. */
export const claims = z.record(z.string().regex(/^\d+$/), claim);
