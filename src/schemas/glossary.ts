import { z } from 'astro/zod';
import type { Term } from '#domain/guide/types.ts';
import { id } from './text.ts';

/** The glossary may say "log in" and "safe" where it explains other people's words. */
const words = (max: number) => z.string().trim().min(2).max(max);

/** One entry of `src/content/glossary/<language>.yaml`. */
export const term = z.strictObject({
  name: words(60),
  /** 25 words or fewer, grade 6 or lower. */
  meaning: words(220).refine((text) => text.split(/\s+/).length <= 25, { message: 'Explain the term in 25 words or fewer.' }),
  also: z.array(words(60)).optional(),
  lesson: id.optional(),
}) satisfies z.ZodType<Term>;

export const glossary = z.record(id, term);
