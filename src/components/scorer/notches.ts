import type { Score } from '#domain/scorer/types.ts';

/**
 * Where the must-pass rows with No stand on the bar, in percent: each in the middle of the
 * points that it cost, counted from the highest number up to 100.
 */
export function notchesOf({ rows, totals, range }: Score): readonly number[] {
  if (!range || totals.of === 0) return [];
  let lost = totals.high;
  return rows.flatMap(({ state, must, weight }) => {
    if (state !== 'bad') return [];
    const percent = ((lost + weight / 2) / totals.of) * 100;
    lost += weight;
    return must ? [Math.round(percent * 10) / 10] : [];
  });
}
