import { z } from 'astro/zod';
import type { Source } from '#domain/guide/types.ts';
import { id, isoDate, sentence } from './text.ts';

const link = z.url({ protocol: /^https?$/, error: 'Give the whole address, starting with https://.' });

const common = { publisher: z.string().min(2).max(60), title: z.string().min(3).max(200), says: sentence(400), readOn: isoDate };

/** One entry of `src/content/sources.yaml`. */
export const source = z.discriminatedUnion('kind', [
  /** The body's own page. */
  z.strictObject({ ...common, kind: z.literal('official'), link }),
  /** A paper in a journal. */
  z.strictObject({ ...common, kind: z.literal('journal'), link }),
  /** A standard kept in a public repository. */
  z.strictObject({ ...common, kind: z.literal('repository'), link }),
  /** An official text that we could read only on another site's copy: name the document, link to its own home or to nothing. */
  z.strictObject({ ...common, kind: z.literal('mirror'), document: z.string().min(3).max(200), link: link.optional() }),
  /** A law firm, news or trade page: worded as reported, and the official document named. */
  z.strictObject({ ...common, kind: z.literal('secondary'), document: z.string().min(3).max(200), link: link.optional() }),
]) satisfies z.ZodType<Source>;

/** The whole file: ids are written by hand and never change. */
export const sources = z.record(id, source);
