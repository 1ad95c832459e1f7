import type { Course, CourseLesson, LessonEvent, LessonProgress, Progress } from './types.ts';

/**
 * How far somebody is. A lesson is done when its end was on the screen and each question of its
 * quiz was answered; the course is done when each lesson is. The first answer counts, and there
 * is no mark to pass: a guide that can be failed would not be opened a second time.
 */

const untouched = ({ right }: CourseLesson): LessonProgress => ({
  ended: false,
  chosen: right.map(() => undefined),
});

/** Nobody has done anything yet. @throws RangeError where the course has no lesson */
export function beginning(course: Course): Progress {
  const [first] = course;
  if (!first) throw new RangeError('A course has at least one lesson.');
  return { at: first.id, lessons: {} };
}

/** What was done with a lesson; nothing, where it was not opened. */
export const progressIn = (lesson: CourseLesson, { lessons }: Progress): LessonProgress =>
  lessons[lesson.id] ?? untouched(lesson);

/** Progress after something happened in a lesson. What the course does not know changes nothing. */
export function after(course: Course, progress: Progress, event: LessonEvent): Progress {
  const lesson = course.find(({ id }) => id === event.lesson);
  if (!lesson) return progress;
  if (event.type === 'lesson.opened')
    return progress.at === lesson.id ? progress : { ...progress, at: lesson.id };
  const before = progressIn(lesson, progress);
  const now =
    event.type === 'answer.opened'
      ? answered(lesson, before, event)
      : before.ended
        ? before
        : { ...before, ended: true };
  return now === before
    ? progress
    : { ...progress, lessons: { ...progress.lessons, [lesson.id]: now } };
}

function answered(
  { answers }: CourseLesson,
  before: LessonProgress,
  { question, answer }: { readonly question: number; readonly answer: number },
): LessonProgress {
  const isThere = Number.isInteger(answer) && answer >= 0 && answer < (answers[question] ?? 0);
  if (!isThere || before.chosen[question] !== undefined) return before;
  return { ...before, chosen: before.chosen.map((one, at) => (at === question ? answer : one)) };
}

/** Is this lesson done? */
export function isDone(lesson: CourseLesson, progress: Progress): boolean {
  const { ended, chosen } = progressIn(lesson, progress);
  return ended && chosen.every((one) => one !== undefined);
}

/** How many lessons are done. */
export const countDone = (course: Course, progress: Progress): number =>
  course.filter((lesson) => isDone(lesson, progress)).length;

/** Right first answers, of all questions of the course. */
export function scoreOf(
  course: Course,
  progress: Progress,
): { readonly right: number; readonly of: number } {
  const each = course.map((lesson) => {
    const { chosen } = progressIn(lesson, progress);
    return lesson.right.filter((right, at) => chosen[at] === right).length;
  });
  return {
    right: each.reduce((sum, one) => sum + one, 0),
    of: course.reduce((sum, { right }) => sum + right.length, 0),
  };
}
