import { z } from 'astro/zod';
import { STEP_PICTURES, TOOL_PARTS, type Lesson } from '#domain/guide/types.ts';
import { id, isoDate, sentence } from './text.ts';

const score = z.union([z.literal(0), z.literal(1), z.literal('n/a')]);

/** Items 1 to `count`, each scored, none forgotten. */
const items = (count: number, list: string) =>
  z
    .record(z.string(), score)
    .refine(
      (given) => Array.from({ length: count }, (_, i) => String(i + 1)).every((n) => n in given),
      {
        message: `Score every item of the ${list}: 1 to ${count}, each 1, 0 or n/a.`,
      },
    );

/** `exceptions.yaml`: names that must stand whatever their length. The reading grade counts each as two syllables. */
export const exceptions = z.strictObject({
  words: z.array(z.string().regex(/^[a-z]+$/, 'One lower-case word a line.')),
});

const answer = z.strictObject({
  text: sentence(160),
  /** Exactly one answer of a question is right. */
  right: z.boolean().default(false),
  /** Why it is right or wrong. Every answer has one: a wrong turn should teach too. */
  because: sentence(320),
});

/** The front matter of a lesson: `src/content/lessons/<language>/<slug>.mdx`. */
export const lesson = z.strictObject({
  /** The page's heading and its name in lists. */
  title: sentence(70),
  /** One sentence for the lesson list and for search results. */
  summary: sentence(160),
  /** Place in the course, from 1. */
  order: z.number().int().min(1).max(99),
  /** Honest reading time. */
  minutes: z.number().int().min(1).max(15),
  /** What the reader can do after it. Starts with a verb. For writers and clinics. */
  objective: sentence(200),
  /** The one thing to remember. Stands on the card under the title. */
  mainMessage: sentence(160),
  /** The lesson in three lines, before anything else. */
  inShort: z.array(sentence(140)).length(3, 'Say it in three lines.').optional(),
  /** Why this matters to the reader, in one to three sentences. */
  why: sentence(420),
  /** The drawing is `pictures/<slug>.svg`; its words stand here. */
  picture: z.strictObject({ caption: sentence(220), alt: sentence(400) }),
  /** One thing to do today, with how to do it, and a small drawing of `steps/` beside each step. */
  action: z
    .strictObject({
      text: sentence(160),
      steps: z.array(sentence(220)).min(1).max(7),
      pictures: z
        .array(z.enum(STEP_PICTURES, `Name drawings of steps/: ${STEP_PICTURES.join(', ')}.`))
        .optional(),
    })
    .refine(({ steps, pictures }) => !pictures || pictures.length === steps.length, {
      message: 'Name one picture for each step, in their order.',
      path: ['pictures'],
    }),
  /** The tool that stands with the action: its part, its id if it has one, and what a mission shows. */
  tool: z
    .strictObject({
      part: z.enum(TOOL_PARTS, `Give "part": ${TOOL_PARTS.join(', ')}.`),
      id: id.optional(),
      shows: z.array(id).default([]),
    })
    .optional(),
  /** Two to four questions. */
  questions: z
    .array(
      z
        .strictObject({ ask: sentence(200), answers: z.array(answer).min(2).max(4) })
        .refine((question) => question.answers.filter((one) => one.right).length === 1, {
          message: 'Mark exactly one answer as right.',
        }),
    )
    .min(2)
    .max(4),
  /** "You may have heard": a common saying, then what is true. `claims` traces the article's and is never shown. */
  heard: z.array(
    z.strictObject({
      claims: z.array(z.number().int().min(1).max(40)).default([]),
      saying: sentence(160),
      truth: sentence(320),
    }),
  ),
  /** What nobody knows yet, or what we could not find out. At least one. */
  unknown: z.array(sentence(320)).min(1),
  /** Ids from `sources.yaml`, in the order in which they first matter. */
  sources: z.array(id).min(1),
  reviewedOn: isoDate,
  /** The build fails after this day: somebody must read the lesson again. */
  reviewDue: isoDate,
  /** Show the "Exit this page" control: for lessons read by people who may be watched. */
  exitControl: z.boolean().default(false),
  /** The quality card: one entry a reading. `by` names whoever really read it, and nobody else. */
  scores: z.strictObject({
    readings: z
      .array(
        z.strictObject({
          by: sentence(80),
          on: isoDate,
          cdc: items(20, 'CDC index'),
          pemat: items(24, 'PEMAT (print)'),
        }),
      )
      .min(1, 'Read the lesson once more and score it.'),
  }),
}) satisfies z.ZodType<Lesson>;
