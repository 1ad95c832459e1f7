import type { Barrier } from './barrier.ts';
import { CHECK } from './list/check.ts';
import { PAGES } from './list/pages.ts';
import { TOOLS } from './list/tools.ts';

/** Written before anyone looked at what the tests would find. */
export const BARRIERS: readonly Barrier[] = [...PAGES, ...CHECK, ...TOOLS];
