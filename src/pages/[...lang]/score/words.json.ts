import type { APIRoute } from 'astro';
import {
  boardWordsOf,
  criteriaData,
  examplesData,
  languagePaths,
  scorerWordsOf,
} from '#lib/content/content.ts';

export const getStaticPaths = languagePaths;

/** All words of the comparison. The page carries those of its first screen and fetches the rest once the reader begins. */
export const GET: APIRoute = async ({ props }) => {
  const language = String(props['language']);
  const { groups, todo, comments, vendor, own, report, view, asking, standards } =
    await boardWordsOf(language);
  const speech = {
    words: await scorerWordsOf(language),
    criteria: await criteriaData(),
    examples: await examplesData(),
    board: {
      groups,
      todo,
      comments,
      vendor,
      view,
      own: { mark: own.mark, why: own.why, heading: own.heading },
      report,
      titles: {
        shape: own.panel,
        asking: asking.heading,
        crosswalk: standards.table,
        report: report.heading,
      },
    },
  };
  return new Response(JSON.stringify(speech), { headers: { 'content-type': 'application/json' } });
};
