import type { APIRoute } from 'astro';
import type { KioskSpeech } from '#lib/words/kiosk-words.ts';
import {
  checkWordsOf,
  inLanguage,
  languagePaths,
  scorerWordsOf,
  wordsOf,
} from '#lib/content/content.ts';
import { demoSpeechOf } from '#lib/content/demo-content.ts';

export const getStaticPaths = languagePaths;

/** What a page with `?kiosk` says, which fetches it then. */
export const GET: APIRoute = async ({ props }) => {
  const language = String(props['language']);
  const speech: KioskSpeech = {
    words: (await wordsOf(language)).kiosk,
    homes: {
      check: {
        at: inLanguage(language, '/check/'),
        title: (await checkWordsOf(language)).start.heading,
      },
      score: {
        at: inLanguage(language, '/score/'),
        title: (await scorerWordsOf(language)).start.title,
      },
      demo: {
        at: inLanguage(language, '/demo/'),
        title: (await demoSpeechOf(language)).words.frame.start.title,
      },
    },
  };
  return new Response(JSON.stringify(speech), { headers: { 'content-type': 'application/json' } });
};
