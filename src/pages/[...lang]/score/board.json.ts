import type { APIRoute } from 'astro';
import { boardWordsOf, hecvatData, languagePaths, presetsData } from '#lib/content/content.ts';

export const getStaticPaths = languagePaths;

/** What the comparison says once it is a review for a board; fetched when a part of it is unfolded. */
export const GET: APIRoute = async ({ props }) => {
  const speech = {
    words: await boardWordsOf(String(props['language'])),
    presets: await presetsData(),
    hecvat: await hecvatData(),
  };
  return new Response(JSON.stringify(speech), { headers: { 'content-type': 'application/json' } });
};
