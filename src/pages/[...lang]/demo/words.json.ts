import type { APIRoute } from 'astro';
import { languagePaths } from '#lib/content/content.ts';
import { demoSpeechOf } from '#lib/content/demo-content.ts';

export const getStaticPaths = languagePaths;

/** All words of the demo, fetched when the reader takes it up. */
export const GET: APIRoute = async ({ props }) =>
  new Response(JSON.stringify(await demoSpeechOf(String(props['language']))), {
    headers: { 'content-type': 'application/json' },
  });
