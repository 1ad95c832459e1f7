/** Of a file, in bytes, and of what a link unpacks to. */
export const FILE_LIMIT = 1_048_576;
/** Of a workbook, in bytes. */
export const WORKBOOK_LIMIT = 10 * FILE_LIMIT;

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]) =>
  mark.every((byte, at) => bytes[at] === byte);

/** UTF-8, or UTF-16 where a byte-order mark says so: spreadsheets write both. */
function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  return startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : 'utf-8';
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The text of a file, without its byte-order mark.
 *
 * @returns undefined when the bytes are not text (a picture, say)
 */
export const textOf = (bytes: Uint8Array): string | undefined => decoded(bytes, encodingOf(bytes));

/** UTF-16 without its mark: the first signs of a table are ASCII, so every other byte is 0. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  if (bytes[1] === 0 && bytes[3] === 0) return 'utf-16le';
  return bytes[0] === 0 && bytes[2] === 0 ? 'utf-16be' : undefined;
}

/**
 * The old one-byte encodings that spreadsheets still save in. Every byte is a letter in
 * both, so the line ends must tell: only the old Macintosh table ends its lines by CR alone.
 */
const oneByteEncoding = (bytes: Uint8Array): string =>
  bytes.includes(0x0d) && !bytes.includes(0x0a) ? 'macintosh' : 'windows-1252';

/**
 * The text of a table, in whichever encoding a spreadsheet saved it.
 *
 * @returns undefined when the bytes are not text
 */
export function tableTextOf(bytes: Uint8Array): string | undefined {
  const utf16 = unmarkedUtf16(bytes);
  const text = utf16
    ? decoded(bytes, utf16)
    : (textOf(bytes) ?? decoded(bytes, oneByteEncoding(bytes)));
  return text?.includes('\0') ? undefined : text;
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
