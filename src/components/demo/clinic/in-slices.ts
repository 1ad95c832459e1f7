/** Few enough that a slice ends within a frame on an old phone. */
const SLICE = 1_000;

/** Lets the browser answer the reader before work goes on. */
export const pause = (): Promise<void> => new Promise((go) => setTimeout(go));

/**
 * Filters a long list without holding up the page.
 *
 * @param signal ends the work when something else is wanted
 * @returns what fits, in the same order; undefined when it was ended
 */
export async function filterInSlices<T>(
  list: readonly T[],
  fits: (item: T) => boolean,
  signal: AbortSignal,
  rest: () => Promise<void> = pause,
): Promise<readonly T[] | undefined> {
  const found: T[] = [];
  for (let from = 0; from < list.length; from += SLICE) {
    if (from > 0) await rest();
    if (signal.aborted) return undefined;
    for (const item of list.slice(from, from + SLICE)) if (fits(item)) found.push(item);
  }
  return found;
}
