import { forgetPages } from './offline.ts';
import { storage } from './storage.browser.ts';

/**
 * Erases all that the site kept on this device, in every open tab: answers, and pages kept
 * for reading offline. The answer names the sentence to show.
 */
export async function eraseEverythingKept(): Promise<'done' | 'failed'> {
  const isErased = storage.eraseEverything();
  return (await forgetPages()) && isErased ? 'done' : 'failed';
}
