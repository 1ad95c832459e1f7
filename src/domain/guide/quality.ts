import type { ItemScore } from './types.ts';

/**
 * Adds up a checklist. Items that do not apply leave both sums, as the CDC
 * index and AHRQ's PEMAT both ask.
 * @returns points got, points that could be got, and the share in whole percent
 */
export function tally(scores: Readonly<Record<string, ItemScore>>): {
  readonly got: number;
  readonly most: number;
  readonly percent: number;
} {
  const applicable = Object.values(scores).filter((score) => score !== 'n/a');
  const got = applicable.filter((score) => score === 1).length;
  const most = applicable.length;
  return { got, most, percent: most === 0 ? 0 : Math.round((got / most) * 100) };
}
