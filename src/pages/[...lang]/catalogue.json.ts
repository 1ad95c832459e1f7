import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { exceptions, inLanguage, languagePaths, lessonsOf } from '#lib/content/content.ts';
import { readingOfBody } from '#schemas/rules.ts';

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
    handout: null,
    embed: null,
    /** Changes when any word of the lesson does. */
    contentHash: `sha256-${createHash('sha256')
      .update(JSON.stringify({ ...lesson, entry: undefined }))
      .digest('base64')}`,
  }));
  return new Response(JSON.stringify({ version: 1, language, lessons }, null, 1), {
    headers: { 'content-type': 'application/json' },
  });
};
