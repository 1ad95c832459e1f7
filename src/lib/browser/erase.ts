import { storage } from './storage.browser.ts';

/** Erases all that the site kept on this device, in every open tab. The answer names the sentence to show. */
export const eraseEverythingKept = (): 'done' | 'failed' =>
  storage.eraseEverything() ? 'done' : 'failed';
