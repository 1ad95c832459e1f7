/**
 * `client:answering`: as `client:pressing`, for a tool that takes marks from before it woke
 * for answers. Where it is about to show others than the page does, it says so ahead
 * (`data-arrives`), for the sheets to keep what stands below from jumping.
 */

import { wakesAtOnce } from './engaged.ts';
import { noteOwnTicks } from './own-ticks.ts';
import pressing from './pressing.ts';

/** Longer than this, in milliseconds, nothing is held back for a script that may never come. */
const PATIENCE = 5_000;

// The page runs this before its tool can be touched.
noteOwnTicks();
if (wakesAtOnce()) {
  const { dataset } = document.documentElement;
  dataset['arrives'] = 'soon';
  setTimeout(() => (dataset['arrives'] = 'late'), PATIENCE);
}

export default pressing;
