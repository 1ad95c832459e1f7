import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import {
  courseWordsOf,
  exceptions,
  handoutWordsOf,
  inLanguage,
  languagePaths,
  lessonsOf,
} from '#lib/content/content.ts';
import { BOOKLET, editionOf, isWritten, sheetsOf } from '#lib/content/handouts.ts';
import { readingOfBody } from '#schemas/lesson-reading.ts';

export const getStaticPaths = languagePaths;

/** Every lesson as data, for clinics that link, list or check what changed. */
export const GET: APIRoute = async ({ props, site }) => {
  const language = String(props['language']);
  const plain = await exceptions();
  const written = (await lessonsOf(language)).filter((lesson) => lesson.language === language);
  const lessons = written.map((lesson) => ({
    slug: lesson.slug,
    title: lesson.title,
    summary: lesson.summary,
    language,
    address: new URL(inLanguage(language, `/lessons/${lesson.slug}/`), site).href,
    minutes: lesson.minutes,
    grade: readingOfBody(lesson, lesson.body, plain).grade,
    reviewedOn: lesson.reviewedOn,
    reviewDue: lesson.reviewDue,
    sources: lesson.sources,
    handout: new URL(inLanguage(language, `/handouts/${lesson.slug}/`), site).href,
    embed: new URL(inLanguage(language, `/embed/lessons/${lesson.slug}/`), site).href,
    /** Changes when any word of the lesson does. */
    contentHash: `sha256-${createHash('sha256')
      .update(JSON.stringify({ ...lesson, entry: undefined }))
      .digest('base64')}`,
  }));
  const sheets = (await sheetsOf(language)).filter((sheet) => isWritten(language, sheet));
  const handouts = [
    ...sheets.map((sheet) => ({ ...sheet, edition: editionOf(sheet) })),
    {
      slug: BOOKLET,
      title: (await handoutWordsOf(language)).booklet.title,
      edition: sheets.map(editionOf).sort().at(-1),
    },
  ].map(({ slug, title, edition }) => ({
    slug,
    title,
    address: new URL(inLanguage(language, `/handouts/${slug}/`), site).href,
    edition,
    /** `npm run handouts` lists here what it made. */
    files: [],
  }));
  const course = {
    title: (await courseWordsOf(language)).title,
    address: new URL(inLanguage(language, '/for-clinics/#course'), site).href,
    /** `npm run course` lists here what it made. */
    files: [],
  };
  return new Response(
    JSON.stringify({ version: 1, language, lessons, handouts, course }, null, 1),
    {
      headers: { 'content-type': 'application/json' },
    },
  );
};
