import type { APIRoute } from 'astro';
import {
  checkWordsOf,
  fill,
  languagePaths,
  messageWordsOf,
  ownCopy,
  wordsOf,
} from '#lib/content/content.ts';
import type { MessageSpeech } from '#lib/words/message-words.ts';

export const getStaticPaths = languagePaths;

/** What the look at a message says and looks for; fetched when a message is looked at. */
export const GET: APIRoute = async ({ props }) => {
  const language = String(props['language']);
  const { report, verdicts, signs, splits, patterns } = await messageWordsOf(language);
  const own = await ownCopy();
  const { copy } = await wordsOf(language);
  const speech: MessageSpeech = {
    words: { report, verdicts, signs, splits, patterns },
    addressSigns: (await checkWordsOf(language)).signs,
    ...(own &&
      own.portals.length > 0 && {
        clinic: {
          portals: own.portals,
          same: fill(copy.messageSame, { clinic: own.name }),
          different: fill(copy.messageDifferent, { clinic: own.name }),
        },
      }),
  };
  return new Response(JSON.stringify(speech), { headers: { 'content-type': 'application/json' } });
};
