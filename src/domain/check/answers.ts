import { choicesOf, dropDependents, applicable } from './questions.ts';
import {
  MATCHES,
  VERDICTS,
  type AddressFacts,
  type AnsweredQuestion,
  type Answers,
} from './types.ts';

type Value = NonNullable<Answers[AnsweredQuestion]>;

/** An id as writers make them: lower-case words and hyphens. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+){0,9}$/;
const MOST_SIGNS = 30;
/** A host name in ASCII form or an IP address: no room for a path, a query or a user name. */
const SITE = /^[a-z0-9.:[\]_-]{0,253}$/;

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 40 && ID.test(value);

function readFacts(value: object): AddressFacts | undefined {
  const { site, verdict, match, signs } = value as Partial<Record<keyof AddressFacts, unknown>>;
  const known = VERDICTS.find((id) => id === verdict);
  const compared = MATCHES.find((id) => id === match);
  if (!known || !compared || typeof site !== 'string' || !Array.isArray(signs)) return undefined;
  return {
    site: SITE.test(site) ? site : '',
    verdict: known,
    match: compared,
    signs: [...new Set(signs.filter(isId))].slice(0, MOST_SIGNS),
  };
}

function readTopics(value: readonly unknown[]): Value | undefined {
  const topics = choicesOf('about').filter((id) => value.includes(id));
  // "Later" and "not sure" stand alone: next to a topic they would say two things at once.
  const alone = topics.find((id) => id === 'later') ?? topics.find((id) => id === 'not-sure');
  const read = alone ? [alone] : topics;
  return read.length > 0 ? (read as Value) : undefined;
}

/**
 * Reads an answer that comes from outside (an event, saved data).
 *
 * @returns undefined for anything that is not an answer to this question
 */
export function readAnswer(question: AnsweredQuestion, value: unknown): Value | undefined {
  if (question === 'about') return readTopics(Array.isArray(value) ? value : [value]);
  if (question === 'address' && typeof value === 'object' && value) return readFacts(value);
  if (question === 'place') return isId(value) ? value : undefined;
  return choicesOf(question).find((id) => id === value) as Value | undefined;
}

/** Another letter or another spelling of the same site leaves answers about that site standing. */
function isSameSubject(before: Value | undefined, after: Value): boolean {
  if (
    typeof before === 'object' &&
    'site' in before &&
    typeof after === 'object' &&
    'site' in after
  ) {
    return before.site === after.site;
  }
  return JSON.stringify(before) === JSON.stringify(after);
}

/** Puts one answer in and drops what depended on the one it replaces. */
export function giveAnswer(answers: Answers, question: AnsweredQuestion, value: Value): Answers {
  const next = { ...answers, [question]: value };
  return isSameSubject(answers[question], value)
    ? applicable(next)
    : dropDependents(next, question);
}
