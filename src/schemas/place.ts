import { z } from 'astro/zod';
import { PLACE_TOPICS, type HelpLine, type Place, type PlaceRule } from '#domain/guide/types.ts';
import { id, isoDate, partialDate, sentence } from './text.ts';

/** A help line. Grade, date and the day to look again stand with its source. */
const helpLine = z.strictObject({
  name: sentence(80),
  /** The part of the place it is for, where it is not for all of it. */
  where: sentence(40).optional(),
  phone: z.string().regex(/^[\d -]{5,20}$/, 'Write the number as people dial it there.'),
  hours: sentence(60).optional(),
  text: sentence(80).optional(),
  chat: sentence(80).optional(),
  /** Its own web name, without https://. A number is never printed without it. */
  url: z
    .string()
    .regex(
      /^[a-z0-9.-]+\.[a-z]+(\/\S*)?$/,
      'Give the web name without https://, such as dsahelpline.org.',
    ),
  note: sentence(160).optional(),
  source: id,
}) satisfies z.ZodType<HelpLine>;

/** What holds on one topic, for "Where you live". Two sentences at most. */
const rule = z.strictObject({
  says: z.array(sentence(220)).min(1).max(2),
  status: z.enum(['in-force', 'proposed', 'ended'], 'Give "status": in-force, proposed or ended.'),
  /** Since when, as far as the page says. */
  since: partialDate.optional(),
  sources: z.array(id).min(1),
}) satisfies z.ZodType<PlaceRule>;

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
  /** Whom to call who fears someone close. Empty where we found no line. */
  helpLines: z.array(helpLine).default([]),
  /** By topic. Leave a topic out where we have read nothing. */
  rules: z.partialRecord(z.enum(PLACE_TOPICS), rule).default({}),
  /** The pages that the words above rest on. Empty where nothing but the urgent number is said. */
  sources: z.array(id),
}) satisfies z.ZodType<Place>;

/** The whole file. Keys are permanent: saved progress holds them. They stand in the order of the list. */
export const places = z.record(id, place).refine((all) => 'other' in all, {
  message: 'Keep the place "other": a reader from anywhere must find an answer.',
});

/** What `src/content/places/<language>.yaml` says of each, by its id. */
export const placeTranslations = z.record(
  id,
  place
    .omit({ sources: true, numbersCheckedOn: true, helpLines: true, rules: true })
    .partial()
    .extend({
      helpLines: place.shape.helpLines.unwrap().optional(),
      rules: place.shape.rules.unwrap().optional(),
    }),
);
