import type { DemoSpeech } from './content.ts';
import { loadOnce } from './load-once.ts';

/** Fetches all that the demo says and shows; `address` is that of `/demo/words.json`, in the page's language. */
export const loadDemoWords = (address: string): Promise<DemoSpeech> => loadOnce(address);
