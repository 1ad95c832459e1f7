import { z } from 'astro/zod';
import type { Place } from '#domain/guide/types.ts';
import { id, isoDate, sentence } from './text.ts';

/** One place of `src/content/places.yaml`. */
export const place = z.strictObject({
  /** The name on the button: short, as people there say it. */
  name: sentence(40),
  /** The number to call when it is urgent. Only one that everybody there knows. */
  urgent: sentence(160),
  /** The first step of a complaint: nearly always the clinic itself. */
  complainFirst: sentence(240),
  /** Where to go next, and what to expect. Say so when we do not know. */
  authority: sentence(320),
  /** Where to send a fake message. Leave it out where we do not know. */
  reportPhishing: sentence(240).optional(),
  /** The day on which somebody last looked whether the numbers still hold. */
  numbersCheckedOn: isoDate,
  /** The pages that the words above rest on. Empty where nothing but the urgent number is said. */
  sources: z.array(id),
}) satisfies z.ZodType<Place>;

/** The whole file. Keys are permanent: saved progress holds them. They stand in the order of the list. */
export const places = z.record(id, place).refine((all) => 'other' in all, {
  message: 'Keep the place "other": a reader from anywhere must find an answer.',
});
