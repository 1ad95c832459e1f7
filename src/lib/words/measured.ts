import type { Measured } from '#domain/guide/types.ts';
import { fillIn } from './fill-in.ts';

/** A sentence in three parts, so that its number can stand out. */
export interface Told {
  readonly before: string;
  readonly value: string;
  readonly after: string;
}

/** `{value}`, also as a plural and with the tag of its language. */
const VALUE = /\{value(?::[\w-]+)?(?:, plural,(?:\s*\w+ \{[^{}]*\})+\s*)?\}/;

/** Tells a measured number in a sentence from the content; nothing where none was measured. */
export function toldIn(says: string, { value, tried }: Measured): Told | undefined {
  const { 0: place, index } = VALUE.exec(says) ?? {};
  if (value === undefined || place === undefined || index === undefined) return undefined;
  const filled = (text: string) => fillIn(text, { value, ...(tried !== undefined && { tried }) });
  return {
    before: filled(says.slice(0, index)),
    value: filled(place),
    after: filled(says.slice(index + place.length)),
  };
}

interface GoalWords {
  readonly goalNone: string;
  readonly goalMost: string;
  readonly goalLeast: string;
  readonly met: string;
  readonly missed: string;
  readonly notRun: string;
}

/** The goal of a figure, and whether the run kept it. */
export function outcomeIn(words: GoalWords, { judgment, goal: { most, least } }: Measured): string {
  if (judgment === 'not run' || judgment === 'missing') return words.notRun;
  const goal =
    most === 0
      ? words.goalNone
      : most === undefined
        ? fillIn(words.goalLeast, { n: least ?? 0 })
        : fillIn(words.goalMost, { n: most });
  return `${goal} ${words[judgment]}`;
}
