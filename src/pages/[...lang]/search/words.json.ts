import type { APIRoute } from 'astro';
import { languagePaths } from '#lib/content/content.ts';
import { searchSpeechOf } from '#lib/content/search-words.ts';
import { factsOfMdx } from '#schemas/mdx.ts';

export const getStaticPaths = languagePaths;

/** What the search knows of a language; fetched on the first search. */
export const GET: APIRoute = async ({ props }) =>
  new Response(JSON.stringify(await searchSpeechOf(String(props['language']), factsOfMdx)), {
    headers: { 'content-type': 'application/json' },
  });
