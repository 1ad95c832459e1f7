import { z } from 'astro/zod';
import type { Term } from '#domain/guide/types.ts';
import { id, sentence } from './text.ts';

/** One entry of `src/content/glossary/<language>.yaml`. */
export const term = z.strictObject({
  name: sentence(60),
  /** 25 words or fewer, grade 6 or lower. */
  meaning: sentence(220).refine((text) => text.split(/\s+/).length <= 25, {
    message: 'Explain the term in 25 words or fewer.',
  }),
  /** Other people's words, "login history" too: readers look for what they have heard. */
  also: z.array(z.string().trim().min(2).max(60)).optional(),
  lesson: id.optional(),
}) satisfies z.ZodType<Term>;

export const glossary = z.record(id, term);
