import type { APIRoute } from 'astro';
import { checkWordsOf, languagePaths, placesOf } from '#lib/content/content.ts';

export const getStaticPaths = languagePaths;

/** The check's words for tools inside lessons, which fetch them when they are started. */
export const GET: APIRoute = async ({ props }) =>
  new Response(
    JSON.stringify({
      words: await checkWordsOf(String(props['language'])),
      places: await placesOf(String(props['language'])),
    }),
    { headers: { 'content-type': 'application/json' } },
  );
