import { PATIENT_CHART, type NewLine } from './record.ts';
import type { Records } from '../facts/opening-types.ts';
import { ROLES } from '../facts/people.ts';

export const MOST_BUSY_LINES = 10_000;

/** Reasons of a clinic's ordinary day: nobody opens a chart without one. */
const REASONS_OF_A_DAY = ['appointment', 'message', 'billing'] as const;

/** Mulberry32: a small generator (32-bit state), good enough to mix a list. The same seed gives the same day. */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pick = <One>(list: readonly [One, ...One[]], below: (n: number) => number): One =>
  list[below(list.length)] ?? list[0];

/**
 * A busy clinic's openings, for a record as long as real ones are. Each has a reason.
 *
 * @param count - at most `MOST_BUSY_LINES`; anything that is no whole number from 1 gives none
 * @param span - from when until when they happened, evenly, in milliseconds
 */
export function busyLines(
  count: number,
  seed: number,
  { neighbors }: Pick<Records, 'neighbors'>,
  { from, until }: { readonly from: number; readonly until: number },
): readonly NewLine[] {
  const below = chance(seed);
  const charts = [PATIENT_CHART, ...neighbors.map(({ id }) => id)] as const;
  const length = Number.isInteger(count) ? Math.min(Math.max(count, 0), MOST_BUSY_LINES) : 0;
  return Array.from({ length }, (_, index) => ({
    at: Math.round(from + ((until - from) * (index + 1)) / length),
    who: pick(ROLES, below),
    action: 'opened-chart',
    chart: pick(charts, below),
    reason: pick(REASONS_OF_A_DAY, below),
    from: 'clinic-computer',
  }));
}
