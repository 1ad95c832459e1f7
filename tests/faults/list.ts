import type { Fault } from './fault.ts';
import { ADDRESS } from './list/address.ts';
import { CHECK } from './list/check.ts';
import { CONTENT } from './list/content.ts';
import { DEMO } from './list/demo.ts';
import { HOSTING, STORAGE } from './list/places.ts';
import { SCORER } from './list/scorer.ts';
import { SCREENS } from './list/screens.ts';

/** Written before anyone looked at what the tests would find. None keeps a tool, or the build, from running. */
export const FAULTS: readonly Fault[] = [
  ...CONTENT,
  ...ADDRESS,
  ...CHECK,
  ...SCORER,
  ...DEMO,
  ...SCREENS,
  ...STORAGE,
  ...HOSTING,
];
