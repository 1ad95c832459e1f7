import type { Slip } from '../planted/slip.ts';

/** A barrier: a slip in the source that would stand in the way of a reader with a disability. */

export const AREAS = [
  'lessons',
  'site',
  'search',
  'print',
  'offline',
  'languages',
  'check',
  'address',
  'message',
  'scorer',
  'demo',
  'kiosk',
  'embeds',
  'clinics',
] as const;
export type Area = (typeof AREAS)[number];

export interface Barrier extends Slip {
  readonly area: Area;
  /** What a reader would meet, in a sentence. */
  readonly meets: string;
  /** Number of the success criterion of WCAG 2.2; null where it has none, as for paper. */
  readonly wcag: string | null;
}
