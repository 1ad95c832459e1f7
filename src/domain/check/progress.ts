import * as v from 'valibot';
import { readAnswer } from './answers.ts';
import { isDay } from '#domain/calendar/day.ts';
import { deedsThatHold } from './deeds.ts';
import { INCIDENT_STEPS } from './incident.ts';
import { cleanNickname, isPortalId } from './portals.ts';
import { ALL_QUESTIONS, applicable } from './questions.ts';
import { MOST_PORTALS, type Answers, type CheckedPortal, type Progress } from './types.ts';

/** Of the saved text, in characters; five full portals need about a tenth of it. */
export const LONGEST_SAVED = 65_536;

const short = v.pipe(v.string(), v.maxLength(300));
const savedAnswer = v.union([
  short,
  v.pipe(v.array(short), v.maxLength(20)),
  v.strictObject({
    site: short,
    verdict: short,
    match: short,
    signs: v.pipe(v.array(short), v.maxLength(50)),
  }),
]);
const savedPortal = v.strictObject({
  id: v.pipe(short, v.check(isPortalId)),
  nickname: short,
  answers: v.record(short, savedAnswer),
  ticks: v.pipe(v.array(short), v.maxLength(20)),
  at: v.optional(short),
  deeds: v.optional(v.record(short, short)),
  day: v.optional(short),
});
const savedProgress = v.strictObject({
  version: v.literal(1),
  portals: v.pipe(
    v.array(savedPortal),
    v.minLength(1),
    v.maxLength(MOST_PORTALS),
    v.check((portals) => new Set(portals.map(({ id }) => id)).size === portals.length),
  ),
  current: short,
});
type SavedPortal = v.InferOutput<typeof savedPortal>;

/** `newer`: written by a later release, which this one must not guess at. */
export type Decoded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: 'broken' | 'newer' };

/** Ids that this release does not know are dropped: a retired question must not cost the other answers. */
function readAnswers(saved: SavedPortal['answers']): Answers {
  const known = ALL_QUESTIONS.flatMap((question) => {
    const value = Object.hasOwn(saved, question)
      ? readAnswer(question, saved[question])
      : undefined;
    return value === undefined ? [] : [[question, value] as const];
  });
  return applicable(Object.fromEntries(known));
}

function readPortal({ id, nickname, answers, ticks, at, deeds, day }: SavedPortal): CheckedPortal {
  const known = readAnswers(answers);
  const marks = deedsThatHold(deeds, known);
  return {
    id,
    nickname: cleanNickname(nickname),
    answers: known,
    ticks: INCIDENT_STEPS.filter((step) => ticks.includes(step)),
    ...(at === 'incident' && { at }),
    ...(marks && { deeds: marks }),
    ...(isDay(day) && { day }),
  };
}

function versionOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
}

/**
 * Reads saved progress. Never throws. Another shape than ours is `broken`, a later
 * version `newer`: the caller keeps either aside and tells the reader.
 * There is no version before 1; a change of shape adds its migration here.
 *
 * @param text - as it was saved
 */
export function decodeProgress(text: string): Decoded<Progress> {
  if (text.length > LONGEST_SAVED) return { ok: false, reason: 'broken' };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'broken' };
  }
  const version = versionOf(data);
  if (typeof version === 'number' && version > 1) return { ok: false, reason: 'newer' };
  const parsed = v.safeParse(savedProgress, data);
  if (!parsed.success) return { ok: false, reason: 'broken' };
  const portals = parsed.output.portals.map(readPortal);
  const current = portals.find(({ id }) => id === parsed.output.current) ?? portals[0]!;
  return { ok: true, value: { version: 1, portals, current: current.id } };
}

/** The text to save; `decodeProgress` gives back an equal value. */
export const encodeProgress = (progress: Progress): string => JSON.stringify(progress);
