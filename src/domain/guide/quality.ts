import type { ItemScore, QualityReading } from './types.ts';

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

/** The three figures of the quality card. PEMAT for print is two scales: items 1 to 17, and 18 to 24. */
export const SCALES = ['cdc', 'understand', 'act'] as const;
export type Scale = (typeof SCALES)[number];
const LAST_TO_UNDERSTAND = 17;

/** One reading's scores on one scale. */
export function scoresOn(
  scale: Scale,
  reading: QualityReading,
): Readonly<Record<string, ItemScore>> {
  if (scale === 'cdc') return reading.cdc;
  return Object.fromEntries(
    Object.entries(reading.pemat).filter(
      ([n]) => Number(n) <= LAST_TO_UNDERSTAND === (scale === 'understand'),
    ),
  );
}

/**
 * The lowest of the readings on one scale: the figure that is printed.
 * @returns the scores of that reading; the first of equals
 */
export function lowestOn(
  scale: Scale,
  readings: readonly QualityReading[],
): Readonly<Record<string, ItemScore>> {
  const [first, ...rest] = readings.map((reading) => scoresOn(scale, reading));
  if (!first) throw new Error('A lesson without a reading has no score.');
  const share = (scores: Readonly<Record<string, ItemScore>>) => {
    const { got, most } = tally(scores);
    return most === 0 ? 0 : got / most;
  };
  return rest.reduce((low, scores) => (share(scores) < share(low) ? scores : low), first);
}

/**
 * The items of a scale that any of the readings misses: two readers may give the
 * same figure and miss different things, and the reader of the card is told of both.
 * @returns the numbers of the items, each once, in the order of the checklist
 */
export function missedOn(scale: Scale, readings: readonly QualityReading[]): readonly string[] {
  const missed = readings.flatMap((reading) =>
    Object.entries(scoresOn(scale, reading)).flatMap(([n, score]) => (score === 0 ? [n] : [])),
  );
  return [...new Set(missed)].sort((a, b) => Number(a) - Number(b));
}
