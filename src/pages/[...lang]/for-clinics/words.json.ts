import type { APIRoute } from 'astro';
import { languagePaths } from '#lib/content/content.ts';
import { kitOf } from '#lib/content/clinics.ts';
import type { ClinicSpeech } from '#lib/words/clinic-words.ts';

export const getStaticPaths = languagePaths;

/** All that can be handed out, with its own words; fetched once something is chosen. */
export const GET: APIRoute = async ({ props }) => {
  const { lessons, tools, steps, missions } = await kitOf(String(props['language']));
  const speech: ClinicSpeech = {
    items: [...lessons, ...tools, ...steps, ...missions].map(({ lesson: _, ...item }) => item),
  };
  return new Response(JSON.stringify(speech), { headers: { 'content-type': 'application/json' } });
};
