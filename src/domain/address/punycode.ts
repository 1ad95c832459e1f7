/** Decoding of internationalized labels; browsers encode them but offer no way back. */

const base = 36, tMin = 1, tMax = 26, skew = 38, damp = 700;
const highest = 0x10ffff;

function digitOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  return base;
}

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / damp) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) >> 1; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}

/**
 * Decodes the part of a label that follows `xn--` (RFC 3492, section 6.2).
 *
 * @param encoded lower-case ASCII
 * @returns the Unicode text, or `undefined` when it is not valid Punycode
 */
export function decodePunycode(encoded: string): string | undefined {
  const split = encoded.lastIndexOf('-');
  const output = split > 0 ? Array.from(encoded.slice(0, split), (character) => character.charCodeAt(0)) : [];
  let point = 128, bias = 72, i = 0;
  for (let at = split > 0 ? split + 1 : 0; at < encoded.length; ) {
    const before = i;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = digitOf(encoded.charCodeAt(at++));
      if (digit >= base) return undefined;
      i += digit * weight;
      const threshold = Math.min(Math.max(k - bias, tMin), tMax);
      if (digit < threshold) break;
      weight *= base - threshold;
      if (weight > highest * base) return undefined;
    }
    const length = output.length + 1;
    bias = adapt(i - before, length, before === 0);
    point += Math.floor(i / length);
    if (point > highest) return undefined;
    i %= length;
    output.splice(i++, 0, point);
  }
  return String.fromCodePoint(...output);
}
