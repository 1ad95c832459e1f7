import type { z } from 'astro/zod';

/** What a schema objects to, as "where: message"; empty when it accepts. */
export const issuesOf = (schema: z.ZodType, value: unknown): readonly string[] =>
  (schema.safeParse(value).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
