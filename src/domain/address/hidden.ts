/**
 * Characters that take no space, turn the text round, or pass for a blank.
 * Control, format, lone surrogate and private use by general category; not
 * "unassigned", or an old phone would call every new emoji hidden. The rest are
 * letters and marks that draw nothing: fillers, variation selectors, blank braille.
 */
const hidden =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Variation_Selector}\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0]/u;
const everyHidden = new RegExp(hidden, 'gu');
const hiddenEnds = new RegExp(`^${hidden.source}+|${hidden.source}+$`, 'gu');

/** Embeddings, overrides and isolates: these change the order in which text is read (UAX 9). */
const turning = /[\u202A-\u202E\u2066-\u2069]/u;

export const hasHidden = (text: string): boolean => hidden.test(text);
export const turnsText = (text: string): boolean => turning.test(text);
/** Without those at either end, where copying leaves them by accident. */
export const trimHidden = (text: string): string => text.replace(hiddenEnds, '');
export const withoutHidden = (text: string): string => text.replace(everyHidden, '');

/** Writes each hidden character as its code point in brackets, such as `[U+200B]`. */
export function reveal(text: string): string {
  return text.replace(everyHidden, (character) => {
    const point = character.codePointAt(0) ?? 0;
    return `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

/**
 * Cuts `text` where `count` visible UTF-16 units have passed, so that a place in
 * the cleaned text can be found again in what was typed.
 *
 * @returns the index in `text` just after the last of them
 */
export function indexAfterVisible(text: string, count: number): number {
  let index = 0;
  let visible = 0;
  for (const character of text) {
    if (visible >= count) break;
    if (!hidden.test(character)) visible += character.length;
    index += character.length;
  }
  return index;
}
