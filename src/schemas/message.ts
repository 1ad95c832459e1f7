import { z } from 'astro/zod';
import { MESSAGE_SIGNS, type MessagePatterns } from '#domain/message/types.ts';
import { VERDICTS } from '#domain/check/types.ts';
import { sentence } from './text.ts';

const line = sentence(120);
const text = sentence(220);
const lines = <const K extends string>(...keys: K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, text])) as Record<K, typeof text>);

/**
 * A phrase, in the words of real messages. Words stand in a row, in lower case or not;
 * marks do not count. `password/pin`: one or the other. `suspend*`: any ending.
 * `…`: up to four words between. `#`: a number. Accents and odd letters need no thought.
 */
const phrase = z
  .string()
  .trim()
  .regex(
    /^(?!…)(?:(?:[\p{L}\p{M}\p{N}'’$]+\*?(?:\/[\p{L}\p{M}\p{N}'’$]+\*?)*|#|…)(?: (?!$)|$))+$/u,
    'Write words with one space between them, a/b for a choice, word* for any ending, … for words between, # for a number.',
  )
  .refine((words) => !words.endsWith('…'), 'A phrase does not end with "…".');

const patterns = z.strictObject({
  /** Any of these, within one part of a sentence, is the sign. */
  phrases: z.array(phrase).min(1),
  /** Any of these, in the same part of the sentence, makes it ordinary: "we never ask for". */
  unless: z.array(phrase).optional(),
});

const WORD_SIGNS = MESSAGE_SIGNS.filter((sign) => sign !== 'hidden-letters');

const answer = z.strictObject({
  /** As short as the row it stands on. */
  answer: line,
  /** What to do then, most urgent first. */
  text: z.array(text).min(1).max(4),
  /** Words of the link to the lesson on what to do when something looks wrong. */
  link: line.optional(),
  /** Words of the link to the check. */
  check: line.optional(),
});

/**
 * `src/content/message/<language>.yaml`: the page for someone with a message in her hand,
 * and what a message is looked through for. The phrases are a language's own: translate
 * what such messages say there, not word for word.
 */
export const messageWords = z.strictObject({
  page: z.strictObject({
    ...lines('title', 'description', 'tapped', 'tool', 'noScript', 'lesson').shape,
    /** Four steps, each on two lines of a phone. */
    steps: z.array(z.strictObject({ do: sentence(40), how: sentence(60) })).length(4),
    answers: z.strictObject({ notYet: answer, tapped: answer, typed: answer }),
  }),
  form: lines('label', 'hint', 'button', 'privacy', 'empty', 'tooLong', 'failed'),
  /** What the tool says. It never says that a message looks fine. */
  report: lines(
    'heading',
    'next',
    'links',
    'linkOne',
    'linkMany',
    'linkNone',
    'linkMore',
    'noSite',
    'words',
    'alarmed',
    'remarked',
    'nothing',
    'limits',
    'clear',
    'cleared',
  ),
  /** What a link's own address says, by verdict. */
  verdicts: z.record(z.enum(VERDICTS), line),
  /** What was seen, then what to mind, by sign id. */
  signs: z.record(z.enum(MESSAGE_SIGNS), line),
  /** Words that begin another thought, such as "but": what stands before them excuses nothing after. */
  splits: z.array(z.string().trim().min(1)),
  patterns: z.record(z.enum(WORD_SIGNS), patterns) satisfies z.ZodType<MessagePatterns>,
});
