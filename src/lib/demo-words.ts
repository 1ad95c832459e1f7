import type { Records } from '#domain/portal/opening-types.ts';
import type { DemoSpeech } from './content.ts';
import { loadOnce } from './load-once.ts';

/** Fetches all that the demo says; `address` is that of `/demo/words.json`, in the page's language. */
export const loadDemoWords = (address: string): Promise<DemoSpeech> => loadOnce(address);

/** Fetches what stands in the demo's records; `address` is that of `/demo/records.json`. */
export const loadDemoRecords = (address: string): Promise<Records> => loadOnce(address);
