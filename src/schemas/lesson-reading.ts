import type { Lesson } from '#domain/guide/types.ts';
import type { LessonFile } from './library.ts';
import { factsOfMdx } from './mdx.ts';
import { readingOf, type Reading } from './reading.ts';

/** All words of a lesson that a reader reads as sentences: front matter and body. */
export function sentencesOf({
  lesson,
  facts,
}: Pick<LessonFile, 'lesson' | 'facts'>): readonly string[] {
  return [
    lesson.mainMessage,
    ...(lesson.inShort ?? []),
    lesson.why,
    lesson.picture.caption,
    lesson.action.text,
    ...lesson.action.steps,
    ...facts.blocks,
    ...lesson.questions.flatMap((question) => [
      question.ask,
      ...question.answers.map((answer) => answer.because),
    ]),
    ...lesson.heard.flatMap((one) => [one.saying, one.truth]),
    ...lesson.unknown,
  ];
}

/** The reading grade that the quality card shows and the build enforces. */
export const readingOfLesson = (
  one: Pick<LessonFile, 'lesson' | 'facts'>,
  exceptions: ReadonlySet<string>,
): Reading => readingOf(sentencesOf(one), exceptions);

/** The same, from the body as it is written. */
export const readingOfBody = (
  lesson: Lesson,
  body: string,
  exceptions: ReadonlySet<string>,
): Reading => readingOfLesson({ lesson, facts: factsOfMdx(body) }, exceptions);
