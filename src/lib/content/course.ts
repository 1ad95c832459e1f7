import type { CourseLesson } from '#domain/course/types.ts';
import { lessonsOf, ownCopy, type LessonEntry } from './content.ts';

/** The lessons as a course: those that this copy lists and that are written in the language. */
export const courseLessonsOf = async (language: string): Promise<readonly LessonEntry[]> =>
  (await lessonsOf(language)).filter((lesson) => lesson.language === language);

/** What the course knows of a lesson. @param print of a text: short, and another for another text */
export function courseLesson(
  { slug, title, questions }: LessonEntry,
  print: (text: string) => string,
): CourseLesson {
  return {
    id: slug,
    title,
    right: questions.map(({ answers }) => answers.findIndex(({ right }) => right)),
    answers: questions.map(({ answers }) => answers.length),
    print: print(JSON.stringify(questions)),
  };
}

/** The clinic whose copy this is. */
export const clinicName = async (): Promise<string | undefined> => (await ownCopy())?.name;
