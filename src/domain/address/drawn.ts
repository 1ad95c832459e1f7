/**
 * Letters drawn by two others: `rn` passes for `m`, `cl` for `d`, and at a small size a
 * hurried eye takes `nn`, `li` and their kind as well (after the pairs that dnstwist and
 * UTS 39 list; those that no font brings close are left out).
 */
const pairs: readonly (readonly [letter: string, drawing: string])[] = [
  ['m', 'rn'],
  ['m', 'nn'],
  ['m', 'rri'],
  ['w', 'vv'],
  ['w', 'uu'],
  ['d', 'cl'],
  ['d', 'ol'],
  ['h', 'li'],
  ['h', 'ln'],
  ['h', 'lh'],
  ['k', 'lc'],
  ['n', 'ri'],
  ['u', 'ii'],
  ['u', 'li'],
  ['a', 'ci'],
  ['g', 'cj'],
  ['b', 'lo'],
  ['b', 'l3'],
  ['y', 'ij'],
];

const anyDrawing = new RegExp(pairs.map(([, drawing]) => drawing).join('|'));

/** A name with the drawing of one letter read as that letter, at one place or at all. */
function readOnce(name: string): string[] {
  return pairs.flatMap(([letter, drawing]) => {
    const parts = name.split(drawing);
    if (parts.length === 1) return [];
    const at = (place: number): string =>
      parts.reduce((text, part, index) => text + (index === place ? letter : drawing) + part);
    return [...parts.slice(1).map((_, index) => at(index + 1)), parts.join(letter)];
  });
}

/**
 * What a hurried eye may read in a name: its forms in which drawings of up to two letters
 * are read as the letters. Without the name itself.
 *
 * @param name lower-case letters, no hyphens
 * @param most how many letters are read so, at most
 */
export function readingsOf(name: string, most: 1 | 2 = 2): ReadonlySet<string> {
  if (!anyDrawing.test(name)) return new Set();
  const once = readOnce(name);
  const all = new Set(most === 1 ? once : [...once, ...once.flatMap(readOnce)]);
  all.delete(name);
  return all;
}
