import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { courseWordsOf, directionOf, languagePaths } from '#lib/content/content.ts';
import { clinicName, courseLesson, courseLessonsOf } from '#lib/content/course.ts';

export const getStaticPaths = languagePaths;

const print = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** All that `npm run course` needs to know beside the built pages of the lessons. */
export const GET: APIRoute = async ({ props }) => {
  const language = String(props['language']);
  const lessons = await courseLessonsOf(language);
  const course = {
    version: 1,
    language,
    direction: directionOf(language),
    clinic: await clinicName(),
    words: await courseWordsOf(language),
    lessons: lessons.map((lesson) => courseLesson(lesson, print)),
  };
  return new Response(JSON.stringify(course, null, 1), {
    headers: { 'content-type': 'application/json' },
  });
};
