import { Unzip, UnzipInflate, zipSync } from 'fflate';

/** A program that runs when the workbook opens ([MS-OFFMACRO2], 2.2.1), and sheets of macros before there were such. */
const MACROS = /^xl\/(?:vbaProject[^/]*\.bin|macrosheets\/.*|dialogsheets\/.*)$|^Basic\/./i;
/** So much is inflated at a time, so that a part that grows without end stops soon. */
const CHUNK = 16_384;

class TooBig extends Error {}
class Macros extends Error {}

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  pieces.reduce((at, piece) => {
    whole.set(piece, at);
    return at + piece.length;
  }, 0);
  return whole;
};

/** A zip ends with a list of its parts (APPNOTE 4.3.16); without it, some may be missing. */
const hasEnd = (bytes: Uint8Array): boolean => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1)
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6)
      return true;
  return false;
};

/**
 * The parts of a workbook in a zip that is not packed. What comes out is
 * counted while it is inflated: what the file says of its sizes proves nothing.
 *
 * @param most - in bytes, of all parts together
 * @returns why not, when it is too much or holds macros
 * @throws when the zip is damaged
 */
export function unpacked(bytes: Uint8Array, most: number): Uint8Array | 'too-big' | 'macros' {
  if (!hasEnd(bytes)) throw new Error('The zip has no end.');
  const parts: Record<string, Uint8Array> = {};
  let sum = 0;
  const unzip = new Unzip((file) => {
    if (MACROS.test(file.name)) throw new Macros();
    const pieces: Uint8Array[] = [];
    file.ondata = (error, piece, final) => {
      if (error) throw error;
      sum += piece.length;
      if (sum > most) throw new TooBig();
      pieces.push(piece);
      if (final) parts[file.name] = joined(pieces);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK)
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  } catch (error) {
    if (error instanceof TooBig) return 'too-big';
    if (error instanceof Macros) return 'macros';
    throw error;
  }
  return zipSync(parts, { level: 0 });
}
