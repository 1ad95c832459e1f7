import type { APIRoute } from 'astro';
import { languagePaths, wordsOf } from '#lib/content/content.ts';

export const getStaticPaths = languagePaths;

/** What the search says as it opens over a page: no page carries it for readers who never search. */
export const GET: APIRoute = async ({ props }) => {
  const { search } = await wordsOf(String(props['language']));
  const { title, label, hint, button, close, failed } = search;
  return new Response(JSON.stringify({ title, label, hint, button, close, failed }), {
    headers: { 'content-type': 'application/json' },
  });
};
