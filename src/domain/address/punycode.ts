// The trailing slash asks for the package: without it Node means its own deprecated module.
import { decode } from 'punycode/';

/**
 * Decodes the part of a label that follows `xn--` (RFC 3492, section 6.2).
 * Browsers encode such labels but offer no way back.
 *
 * @param encoded lower-case ASCII
 * @returns the Unicode text, or `undefined` when it is not valid Punycode
 */
export function decodePunycode(encoded: string): string | undefined {
  try {
    return decode(encoded);
  } catch {
    return undefined;
  }
}
