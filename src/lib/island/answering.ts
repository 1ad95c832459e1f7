/**
 * `client:answering`: as `client:pressing`, for a tool that takes marks from before it woke
 * for answers.
 */

import { noteOwnTicks } from './own-ticks.ts';
import pressing from './pressing.ts';

// The page runs this before its tool can be touched.
noteOwnTicks();

export default pressing;
