import { deflateSync, FlateErrorCode, Inflate } from 'fflate';
import type { Refusal } from '#domain/scorer/types.ts';
import { fromBase64Url, toBase64Url } from '#domain/bytes/base64url.ts';
import { bytesOf, FILE_LIMIT, textOf } from './bytes.ts';
import { dataOfLink, LINK_LIMIT, type LinkName } from './link-forms.ts';
import { opened, refused, type Opened } from './result.ts';

/** Bytes to unpack before looking at how much came out: DEFLATE grows at most 1,032-fold (RFC 1951), so about a megabyte. */
const SLICE = 1_024;

/** How everything of ours begins, unpacked. */
const begins = (format: string) => bytesOf(`{"format":"${format}"`);

/** Does the data begin as ours does, whatever it ends as? */
function beginsAsOurs(packed: Uint8Array, format: string): boolean {
  const ours = begins(format);
  let start = new Uint8Array();
  try {
    // Not the last push: what there is comes out, and the end is not asked for.
    new Inflate((chunk) => {
      if (start.length === 0) start = chunk.slice(0, ours.length);
    }).push(packed.subarray(0, SLICE), false);
  } catch {
    return false;
  }
  return ours.every((byte, at) => start[at] === byte);
}

/** Unpacks no more than FILE_LIMIT, whatever the data promises; `cut-off` when ours ends too early. */
function unpack(packed: Uint8Array, format: string): Opened<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  const inflate = new Inflate((chunk, isLast) => {
    size += chunk.length;
    chunks.push(chunk);
    isWhole ||= isLast;
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE) {
      inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
      if (size > FILE_LIMIT) return refused('too-big');
    }
  } catch (error) {
    // fflate's first code: the data ends before it is whole.
    const isShort = (error as { readonly code?: number }).code === FlateErrorCode.UnexpectedEOF;
    return refused(isShort && beginsAsOurs(packed, format) ? 'cut-off' : 'damaged');
  }
  if (!isWhole) return refused('damaged');
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return opened(bytes);
}

/**
 * A text as the fragment of a link, without `#`: packed (DEFLATE, RFC 1951) and in
 * base64url. What comes after `#` is never sent to a server.
 *
 * @returns `too-big` when it would be longer than LINK_LIMIT: then a file is the way
 */
export function packed(name: LinkName, text: string): Opened<string> {
  const fragment = `${name}=${toBase64Url(deflateSync(bytesOf(text)))}`;
  return fragment.length > LINK_LIMIT ? refused('too-big') : opened(fragment);
}

/** One reading of the data; a last letter alone holds no byte (RFC 4648, 5). */
function openData<T>(data: string, format: string, read: (text: string) => Opened<T>): Opened<T> {
  const whole = fromBase64Url(data.length % 4 === 1 ? data.slice(0, -1) : data);
  if (!whole) return refused('damaged');
  const bytes = unpack(whole, format);
  if (!bytes.ok) return bytes;
  const text = textOf(bytes.value);
  return text === undefined ? refused('damaged') : read(text);
}

/**
 * Reads what a link holds after `#name=`, also where mail, chats and people have put
 * something round it or into it: its length first, then its alphabet, then unpacked with a
 * bound, then as a text. What comes after the packed data is left aside, since the data
 * says itself where it ends. Never throws.
 *
 * @param format - what the text says it is, to tell a link that lost its end
 * @param read - reads the text, and never throws
 * @returns the most telling reason when no reading of it opens
 */
export function unpacked<T>(
  link: string,
  name: LinkName,
  format: string,
  read: (text: string) => Opened<T>,
): Opened<T> {
  const readings = dataOfLink(link, name);
  if (readings === 'too-long') return refused('too-big');
  if (readings === 'none') return refused('not-a-review');
  let why: Refusal = 'damaged';
  for (const data of readings) {
    const result = openData(data, format, read);
    if (result.ok) return result;
    if (why === 'damaged') why = result.reason;
  }
  return refused(why);
}
