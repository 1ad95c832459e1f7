import { countDone, progressIn, scoreOf } from './progress.ts';
import { pack } from './suspend.ts';
import type { Course, Progress } from './types.ts';

/**
 * What a learning system is told, as pairs of an element and its value, in the words of each
 * of its two languages: SCORM 1.2 Run-Time Environment, 3.4; SCORM 2004 4th edition RTE, 4.2.
 */

export type Version = '1.2' | '2004';
export type Report = readonly (readonly [element: string, value: string])[];

/** Where each version keeps what is read back at the next visit. */
export const PLACES = {
  '1.2': {
    at: 'cmi.core.lesson_location',
    kept: 'cmi.suspend_data',
    count: 'cmi.interactions._count',
  },
  '2004': { at: 'cmi.location', kept: 'cmi.suspend_data', count: 'cmi.interactions._count' },
} as const;

const two = (n: number): string => String(n).padStart(2, '0');

/** A time as the version writes it. @param seconds whole ones, from 0 */
export function lasting(version: Version, seconds: number): string {
  const [hours, minutes, rest] = [
    // A tab left open for months: what does not fit four digits is not a time somebody learned for.
    Math.min(9999, Math.floor(seconds / 3600)),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  return version === '1.2'
    ? `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(rest)}`
    : `PT${hours}H${minutes}M${rest}S`;
}

/** A share with two digits at most behind the point: 0.67. */
const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 100) / 100;

/**
 * The whole standing. Said again after each step, so that nothing is lost where a frame is closed.
 * @param seconds of this visit
 */
export function standing(
  version: Version,
  course: Course,
  progress: Progress,
  seconds: number,
): Report {
  const { right, of } = scoreOf(course, progress);
  const done = countDone(course, progress);
  const status = done === course.length ? 'completed' : 'incomplete';
  const raw = String(Math.round(share(right, of) * 100));
  const place = PLACES[version];
  const kept: Report = [
    [place.at, progress.at],
    [place.kept, pack(course, progress)],
  ];
  if (version === '1.2')
    return [
      ['cmi.core.lesson_status', status],
      ['cmi.core.score.min', '0'],
      ['cmi.core.score.max', '100'],
      ['cmi.core.score.raw', raw],
      ['cmi.core.session_time', lasting(version, seconds)],
      ['cmi.core.exit', 'suspend'],
      ...kept,
    ];
  return [
    ['cmi.completion_status', status],
    ['cmi.progress_measure', String(share(done, course.length))],
    ['cmi.score.min', '0'],
    ['cmi.score.max', '100'],
    ['cmi.score.raw', raw],
    ['cmi.score.scaled', String(share(right, of))],
    ['cmi.session_time', lasting(version, seconds)],
    ['cmi.exit', 'suspend'],
    ...kept,
  ];
}

/** Answers are named a, b, c: the one form that both versions take as a choice. */
const letter = (answer: number): string => String.fromCharCode(97 + answer);

/**
 * The answer that somebody gave to a question.
 * @param at how many the system knows of already: the number that this one gets
 * @returns nothing where the question has no answer yet
 */
export function interaction(
  version: Version,
  course: Course,
  progress: Progress,
  { lesson: id, question }: { readonly lesson: string; readonly question: number },
  at: number,
): Report {
  const lesson = course.find((one) => one.id === id);
  const chosen = lesson && progressIn(lesson, progress).chosen[question];
  const right = lesson?.right[question];
  if (chosen === undefined || right === undefined) return [];
  const element = (name: string) => `cmi.interactions.${at}.${name}`;
  const wrong = version === '1.2' ? 'wrong' : 'incorrect';
  return [
    [element('id'), `${id}-${question + 1}`],
    [element('type'), 'choice'],
    [element('correct_responses.0.pattern'), letter(right)],
    [element(version === '1.2' ? 'student_response' : 'learner_response'), letter(chosen)],
    [element('result'), chosen === right ? 'correct' : wrong],
  ];
}
