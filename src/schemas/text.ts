import { z } from 'astro/zod';

/** Copy rules that hold for every sentence a reader sees. */

/**
 * Words the guide never uses as a verdict, and never needs. "Logs in" is left
 * alone: "the access logs in the portal" is good English.
 */
export const bannedWords = /\b(safe|log[ -]?(ins?|on)|log(ging|ged)[ -](in|on))\b/i;

/** A plural as content writes it: `{n, plural, one {# page} other {# pages}}`. */
const PLURAL = /\{\w+, plural,((?:\s*\w+ \{[^{}]*\})+)\s*\}/g;

/** A text as long as a page can show it: of each plural a page shows one form, so the longest stands for it. */
export const longestShown = (text: string): string =>
  text.replace(PLURAL, (_, forms: string) =>
    [...forms.matchAll(/\{([^{}]*)\}/g)].reduce(
      (long, [, form = '']) => (form.length > long.length ? form : long),
      '',
    ),
  );

/** Text a reader sees: trimmed, on one line, no look-alike punctuation from an editor. */
export const sentence = (max: number) =>
  z
    .string()
    .trim()
    .min(3, 'Write at least one word here.')
    .refine((text) => longestShown(text).length <= max, {
      message: `Keep this to ${max} characters, so that it fits a phone.`,
    })
    .refine((text) => !bannedWords.test(text), {
      message:
        'Say "sign in", not "log in", and never call a thing "safe": say what was seen, what it means and what to do.',
    });

/** A calendar date as writers type it, 2026-11-23. YAML reads a bare one as a Date. */
export const isoDate = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('Write the date as year-month-day, such as 2026-11-23.'),
);

/** A hand-written id: lower case, digits and hyphens, never made from a title. */
export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'An id is lower-case letters, digits and single hyphens, such as "second-step".',
  );

/** A date as far as it is known: 2024, 2024-05 or 2024-05-30. YAML reads a bare year as a number. */
export const partialDate = z.preprocess(
  (value) =>
    value instanceof Date
      ? value.toISOString().slice(0, 10)
      : typeof value === 'number'
        ? String(value)
        : value,
  z
    .string()
    .regex(
      /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
      'Write the date as far as you know it: 2024, 2024-05 or 2024-05-30.',
    ),
);
