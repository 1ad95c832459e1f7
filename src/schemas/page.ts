import { z } from 'astro/zod';
import { isoDate, sentence } from './text.ts';

/** Front matter of a plain page: `src/content/pages/<language>/{about,privacy,accessibility,offline}.mdx`. */
export const page = z.strictObject({
  title: sentence(70),
  summary: sentence(160),
  lede: sentence(300),
  updatedOn: isoDate,
});
