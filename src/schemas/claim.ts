import { z } from 'astro/zod';
import type { Claim } from '#domain/guide/types.ts';
import { id } from './text.ts';

const common = { claim: z.string().min(5).max(200), verdict: z.string().min(3).max(60), sources: z.array(id) };

/** One entry of `src/content/claims.yaml`: where a claim of the article is taught, or why it is not. */
export const claim = z.union([
  z.strictObject({ ...common, lesson: id, heading: id }),
  z.strictObject({ ...common, leftOut: z.string().min(10).max(300) }),
]) satisfies z.ZodType<Claim>;

/** Keys are the article's claims, 1 to 40. */
export const claims = z.record(z.string().regex(/^\d+$/), claim);
