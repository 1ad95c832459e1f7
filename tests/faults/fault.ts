import type { Slip } from '../planted/slip.ts';

/** A fault: a slip of any kind that a developer may make, set down to see that the tests at their daily depth find it. */

export const AREAS = [
  'content',
  'address',
  'check',
  'scorer',
  'demo',
  'screens',
  'storage',
  'hosting',
] as const;
export type Area = (typeof AREAS)[number];

export interface Fault extends Slip {
  readonly area: Area;
  /** What would be wrong, in a sentence. */
  readonly wrong: string;
}
