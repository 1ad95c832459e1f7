import type { APIRoute } from 'astro';
import { criteriaData, examplesData, languagePaths, scorerWordsOf } from '#lib/content/content.ts';

export const getStaticPaths = languagePaths;

/** All words of the comparison. The page carries those of its first screen and fetches the rest once the reader begins. */
export const GET: APIRoute = async ({ props }) => {
  const speech = {
    words: await scorerWordsOf(String(props['language'])),
    criteria: await criteriaData(),
    examples: await examplesData(),
  };
  return new Response(JSON.stringify(speech), { headers: { 'content-type': 'application/json' } });
};
