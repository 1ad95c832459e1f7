import type { APIRoute } from 'astro';
import { languagePaths } from '#lib/content/content.ts';
import { demoRecordsOf } from '#lib/content/demo-content.ts';

export const getStaticPaths = languagePaths;

/** The invented clinic's records, for missions inside lessons. The demo's own page carries them. */
export const GET: APIRoute = async ({ props }) =>
  new Response(JSON.stringify(await demoRecordsOf(String(props['language']))), {
    headers: { 'content-type': 'application/json' },
  });
