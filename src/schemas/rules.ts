import { claimProblems } from './claim-rules.ts';
import { lessonProblems } from './lesson-rules.ts';
import type { Library, Problem } from './library.ts';

export type { LessonFile, Library, Problem } from './library.ts';

/** What two files or more must agree on. */
function sharedProblems(library: Library): readonly Problem[] {
  const found: Problem[] = [];
  const slugs = new Set(library.lessons.map((one) => one.slug));
  const orders = library.lessons.map((one) => one.lesson.order);
  for (const { file, lesson } of library.lessons)
    if (orders.filter((order) => order === lesson.order).length > 1)
      found.push({
        file,
        rule: `shares the place ${lesson.order} with another lesson`,
        remedy: 'give each lesson its own order',
      });

  found.push(...claimProblems(library));
  for (const [id, term] of Object.entries(library.terms))
    if (term.lesson && !slugs.has(term.lesson))
      found.push({
        file: 'src/content/glossary',
        rule: `"${id}" points to the lesson "${term.lesson}", which does not exist`,
        remedy: 'correct the slug',
      });
  return found;
}

/**
 * Judges the whole content of one language.
 * @returns every problem, so that a writer mends all at once; empty when all is well
 */
export const problemsOf = (library: Library): readonly Problem[] => [
  ...library.lessons.flatMap((one) => lessonProblems(one, library)),
  ...sharedProblems(library),
];

/** One line a writer can act on. */
export const lineOf = ({ file, rule, remedy }: Problem): string =>
  `${file} ${rule}. Remedy: ${remedy}`.replace(/\.?$/, '.');
