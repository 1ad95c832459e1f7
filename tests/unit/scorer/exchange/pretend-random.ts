/** A small repeatable generator (mulberry32), for loops in which a property tester would take most of the time. */
export function pretendRandom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, pick: <T>(list: readonly T[]): T => list[below(list.length)]! };
}

export type PretendRandom = ReturnType<typeof pretendRandom>;

/** The text with one thing wrong with it: cut, doubled, swapped, flipped, spliced. */
export function broken(text: string, { below, pick }: PretendRandom, alphabet: string): string {
  const at = below(text.length);
  const letter = alphabet[below(alphabet.length)]!;
  return pick([
    () => text.slice(0, at),
    () => text.slice(at),
    () => text.slice(0, at) + letter + text.slice(at + 1),
    () => text.slice(0, at) + letter + text.slice(at),
    () => text.slice(0, at) + text.slice(at + 1 + below(8)),
    () => text.slice(0, at) + text.slice(at, at + 20) + text.slice(at),
    () => [...text.slice(0, 200)].reverse().join(''),
    () => letter.repeat(below(300)),
  ])();
}
