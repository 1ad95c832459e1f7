/**
 * How many slips of the finger lie between two words: a letter left out, added, wrong, or
 * two swapped (Damerau 1964; optimal string alignment, so no letter slips twice).
 * @param most gives up beyond it
 * @returns the number of slips, or `most + 1` where there are more
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, most + 1);
}

/** Slips to forgive in a word of so many letters: in a short one, a single slip makes another word. */
export const forgiven = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : 2);

/**
 * The word that was most likely meant.
 * @param known the most frequent first
 * @returns undefined where none is near enough
 */
export function nearest(
  word: string,
  known: readonly string[],
  most: number = forgiven(word.length),
): string | undefined {
  let best: string | undefined;
  // People get the first letter right more often than any other (Yannakoudakis and Fawthrop 1983).
  let bestCost = most + 0.5;
  for (const one of known) {
    if (one.length < SHORTEST_NEAR) continue;
    const slips = slipsBetween(word, one, most);
    const cost = slips + (one[0] === word[0] ? 0 : 0.5);
    if (cost < bestCost) {
      best = one;
      bestCost = cost;
    }
  }
  return best;
}

/** A word of fewer letters is too near to too many. */
const SHORTEST_NEAR = 4;
