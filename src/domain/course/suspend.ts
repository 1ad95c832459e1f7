import { beginning, progressIn } from './progress.ts';
import type { Course, LessonProgress, Progress } from './types.ts';

/**
 * Progress as the text that a learning system keeps between two visits: lesson by lesson
 * `two-step-login.9f3a.e.01-`, by the lesson's id, the print of its quiz, whether its end was
 * seen (`e` or `-`) and the first answer to each question.
 */

/** Characters that `cmi.suspend_data` takes (SCORM 1.2 Run-Time Environment, 3.4.4; 2004 takes 64,000). */
export const MOST_KEPT = 4096;

const VERSION = '1';

/** @returns at most {@link MOST_KEPT} characters: lessons that do not fit are left out, the last ones first */
export function pack(course: Course, progress: Progress): string {
  const touched = course.filter(({ id }) => progress.lessons[id]);
  return touched.reduce((text, lesson) => {
    const { ended, chosen } = progressIn(lesson, progress);
    const answers = chosen.map((one) => (one === undefined ? '-' : one.toString(36))).join('');
    const longer = `${text};${lesson.id}.${lesson.print}.${ended ? 'e' : '-'}.${answers}`;
    return longer.length > MOST_KEPT ? text : longer;
  }, VERSION);
}

/**
 * Reads it back. What is not of this course, or was answered before its questions changed, is left out.
 * @param at the lesson that the learning system has as the place; the first one where it is none of the course's
 */
export function unpack(course: Course, text: string, at: string): Progress {
  const start = beginning(course);
  const [version, ...kept] = text.split(';');
  const lessons: Record<string, LessonProgress> = {};
  for (const one of version === VERSION ? kept : []) {
    const [id, print, ended, answers = ''] = one.split('.');
    const lesson = course.find((its) => its.id === id);
    if (!lesson) continue;
    const isSame = lesson.print === print && answers.length === lesson.right.length;
    lessons[lesson.id] = {
      ended: ended === 'e',
      chosen: lesson.answers.map((most, question) => {
        const answer = isSame ? Number.parseInt(answers[question] ?? '', 36) : NaN;
        return answer < most ? answer : undefined;
      }),
    };
  }
  return { at: course.some(({ id }) => id === at) ? at : start.at, lessons };
}
