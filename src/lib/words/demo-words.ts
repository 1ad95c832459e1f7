import type { Records } from '#domain/demo/facts/opening-types.ts';
import type { DemoSpeech } from '../content/demo-content.ts';
import { loadOnce } from '../browser/load-once.ts';

/** Fetches all that the demo says; `address` is that of `/demo/words.json`, in the page's language. */
export const loadDemoWords = (address: string): Promise<DemoSpeech> => loadOnce(address);

/** Fetches what stands in the demo's records; `address` is that of `/demo/records.json`. */
export const loadDemoRecords = (address: string): Promise<Records> => loadOnce(address);
