/**
 * `client:answering`: as `client:engaged`, for a tool that takes ticks from before it woke
 * for answers.
 */

import engaged from './engaged.ts';
import { noteOwnTicks } from './own-ticks.ts';

// The page runs this before its tool can be touched.
noteOwnTicks();

export default engaged;
