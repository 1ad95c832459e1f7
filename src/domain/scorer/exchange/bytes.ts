/** Of a file, in bytes, and of what a link unpacks to. */
export const FILE_LIMIT = 1_048_576;

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]) =>
  mark.every((byte, at) => bytes[at] === byte);

/** UTF-8, or UTF-16 where a byte-order mark says so: spreadsheets write both. */
function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  return startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : 'utf-8';
}

/**
 * The text of a file, without its byte-order mark.
 *
 * @returns undefined when the bytes are not text (a picture, say)
 */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
