import { z } from 'astro/zod';
import { addressSigns } from '#domain/address/verdict.ts';
import {
  ABOUT,
  ADVICE,
  ALWAYS_OFFERED,
  CHOICES,
  DEEDS,
  INCIDENT_NOW,
  INCIDENT_THEN,
  SEEN_BY_OTHERS,
  ITEMS,
  LETTER_LINES,
  MATCHES,
  OUTCOMES,
  STEPS,
  VERDICTS,
  type ChoiceQuestion,
  type QuestionId,
} from '#domain/check/types.ts';
import { id, sentence } from './text.ts';

/** Sizes are those of a phone's screen: a button, a line, a short paragraph. */
const label = sentence(60);
const line = sentence(120);
const text = sentence(200);

const group = <const K extends string, V extends z.ZodType>(value: V, ...keys: K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>);

/** One entry for every id of the list: a missing or unknown id fails the build. */
const forEach = <const K extends readonly string[], V extends z.ZodType>(ids: K, value: V) =>
  z.record(z.enum(ids), value);

const answer = z.strictObject({
  /** As short as the button it stands on; "No" is enough. */
  text: z.string().trim().min(1).max(60),
  hint: line.optional(),
});

const question = z.strictObject({
  /** One question, to the person whose portal it is. */
  ask: line,
  /** The same to a helper, where "your" would be wrong. Left out: `ask` serves both. */
  askForHelper: line.optional(),
  /** Where to look, or why we ask. */
  hint: text.optional(),
  /** By answer id, in the order in which they are offered. An answer left out here takes its words from the shared `answers`. */
  answers: z.record(id, answer).optional(),
});

/** Answers of each question that is a choice; `place` takes its names from places.yaml, `address` is a form. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = { ...CHOICES, about: ABOUT };
const QUESTIONS: readonly QuestionId[] = [
  ...(Object.keys(CHOICES) as ChoiceQuestion[]),
  'about',
  'address',
  'place',
];

const item = z.strictObject({
  /** One thing to do, beginning with a verb. */
  title: line,
  /** Why it matters, in one or two sentences. */
  why: line,
  /** One to five small steps. Say "the portal", not "your portal": helpers read them too. */
  how: z.array(line).min(1).max(5),
  /** Slug of the lesson that tells more. */
  lesson: id,
});

const titledList = z.strictObject({ title: label, text: z.array(line).min(1).max(5) });

/**
 * `src/content/check/<language>.yaml`: every word of the four-step check.
 * Text in {braces} is filled in by the page: keep the braces and the name in them.
 */
export const checkWords = z
  .strictObject({
    start: group(text, 'heading', 'lead', 'nickname', 'nicknameHint', 'onlyAddress', 'onlyOne'),
    /** `short` asks what the step is about. */
    steps: forEach(STEPS, z.strictObject({ name: label, short: label, lesson: id })),
    /** Shared by all questions: "yes", "no", and the two that are always offered. */
    answers: z.record(id, answer),
    questions: forEach(QUESTIONS, question),
    outcomes: forEach(OUTCOMES, z.strictObject({ name: label, meaning: line })),
    /** What the address check says. `meaning`: what was seen; `next`: what to do. */
    verdicts: forEach(VERDICTS, z.strictObject({ name: label, meaning: line, next: text })),
    match: forEach(MATCHES, line),
    /** What was seen in an address, by sign id. Say what is there, then what it can mean. */
    signs: forEach(addressSigns, line),
    /** Beside a step, by advice id. Never a fault of the reader's. */
    advice: forEach(ADVICE, titledList),
    /** The plan, by item id. */
    items: forEach(ITEMS, item),
    incident: z.strictObject({
      ...group(
        line,
        'heading',
        'lead',
        'onward',
        'afterTalk',
        'leaving',
        'nowHeading',
        'thenHeading',
        'allTicked',
      ).shape,
      /** For readers who may be watched by someone close. The numbers stand in `places.yaml`. */
      close: z.strictObject({
        heading: label,
        text: z.array(line).min(1).max(5),
        helpLines: label,
        chat: line,
        /** What the other person would notice of a step. */
        seen: forEach(SEEN_BY_OTHERS, line),
      }),
      steps: forEach(
        [...INCIDENT_NOW, ...INCIDENT_THEN],
        z.strictObject({ title: label, how: line }),
      ),
    }),
    letter: z.strictObject({
      ...group(line, 'heading', 'lead', 'greeting', 'opening', 'openingForHelper', 'closing').shape,
      /** In the reader's own voice: "I", to the clinic. */
      lines: forEach(LETTER_LINES, text),
      privacyOfficer: group(line, 'heading', 'greeting', 'opening'),
    }),
    emailMessage: group(text, 'heading', 'text', 'leaveOutHeading'),
    /** `title` and `body` end up in a calendar that others may see: no word of health or clinics. */
    reminder: group(line, 'title', 'body', 'button'),
    /** A month after the last answer; `{day}` is its date. */
    greeting: group(line, 'heading', 'last', 'left', 'nothing', 'again', 'goOn'),
    /** What a reader does with an item of the plan, and how it is marked then. */
    deeds: group(label, ...DEEDS, 'did', 'skip', 'undo'),
    storage: group(line, 'kept', 'memoryOnly', 'full', 'keptAside', 'newer', 'erased', 'otherTab'),
    errors: group(
      line,
      'addressEmpty',
      'addressTooLong',
      'letterTooLong',
      'chooseOne',
      'nicknameTooLong',
      'failed',
    ),
    /** The address form and its report. The names of the two fields and the button are promised to other people's tests. */
    report: group(
      line,
      'address',
      'letterAddress',
      'letterHint',
      'button',
      'waiting',
      'site',
      'noSite',
      'signs',
      'keep',
      'kept',
      'differentMaybe',
      'oneMore',
      'nextSame',
      'nextFromMessage',
      'notOpen',
      'several',
      'out-of-text',
      'without-marks',
      'leadsTo',
      'leadsHidden',
      'privacy',
    ),
    result: group(
      line,
      'heading',
      'today',
      'rest',
      'because',
      'why',
      'becauseAddress',
      'helper',
      'lesson',
      'complaints',
      'allTicked',
    ),
    labels: group(
      label,
      'continue',
      'howToAnswer',
      'back',
      'nextStep',
      'openResult',
      'steps',
      'stepOf',
      'yourAnswers',
      'correct',
      'change',
      'print',
      'letter',
      'answerIt',
      'copy',
      'copied',
      'copyFailed',
      'mail',
      'incident',
      'leaveIncident',
      'portals',
      'portal',
      'addPortal',
      'removePortal',
      'removeAsk',
      'mostPortals',
    ),
  })
  .superRefine((words, context) => {
    for (const [name, { answers = {} }] of Object.entries(words.questions)) {
      const offered = [...(ANSWERS[name] ?? []), ...ALWAYS_OFFERED];
      for (const one of offered)
        if (!answers[one] && !words.answers[one])
          context.addIssue({
            code: 'custom',
            path: ['questions', name, 'answers'],
            message: `Add words for the answer "${one}".`,
          });
      for (const one of Object.keys(answers))
        if (!offered.includes(one))
          context.addIssue({
            code: 'custom',
            path: ['questions', name, 'answers', one],
            message: `This question has no such answer. It has: ${offered.join(', ')}.`,
          });
    }
  });
