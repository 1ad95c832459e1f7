import { deflateSync, FlateErrorCode, Inflate } from 'fflate';
import type { Criterion } from '#domain/scorer/rules/criterion.ts';
import type { OpenedReview, Refusal, Review } from '#domain/scorer/types.ts';
import { fromBase64Url, toBase64Url } from '#domain/bytes/base64url.ts';
import { FORMAT } from './review-schema.ts';
import { bytesOf, FILE_LIMIT, textOf } from './bytes.ts';
import { encodeCompact, openReviewText } from './file.ts';
import { dataOfLink, LINK_LIMIT } from './link-forms.ts';
import { opened, refused, type Opened } from './result.ts';

export { isReviewLink, LINK_LIMIT } from './link-forms.ts';

const NAME = 'r=';

/** Bytes to unpack before looking at how much came out: DEFLATE grows at most 1,032-fold (RFC 1951), so about a megabyte. */
const SLICE = 1_024;

/** How every review begins, unpacked. */
const BEGINS = bytesOf(`{"format":"${FORMAT}"`);

/** Does the data begin as a review of ours does, whatever it ends as? */
function beginsAsOurs(packed: Uint8Array): boolean {
  let start = new Uint8Array();
  try {
    // Not the last push: what there is comes out, and the end is not asked for.
    new Inflate((chunk) => {
      if (start.length === 0) start = chunk.slice(0, BEGINS.length);
    }).push(packed.subarray(0, SLICE), false);
  } catch {
    return false;
  }
  return BEGINS.every((byte, at) => start[at] === byte);
}

/** Unpacks no more than FILE_LIMIT, whatever the data promises; `cut-off` when ours ends too early. */
function unpack(packed: Uint8Array): Opened<Uint8Array> {
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
    return refused(isShort && beginsAsOurs(packed) ? 'cut-off' : 'damaged');
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
 * The fragment of a share link, without `#`: the whole review, packed (DEFLATE, RFC 1951)
 * and in base64url. What comes after `#` is never sent to a server.
 *
 * @returns `too-big` when it would be longer than LINK_LIMIT: then the file is the way
 */
export function encodeReviewLink(review: Review, criteria: readonly Criterion[]): Opened<string> {
  const fragment = NAME + toBase64Url(deflateSync(bytesOf(encodeCompact(review, criteria))));
  return fragment.length > LINK_LIMIT ? refused('too-big') : opened(fragment);
}

/** One reading of the data; a last letter alone holds no byte (RFC 4648, 5). */
function openData(data: string, criteria: readonly Criterion[]): Opened<OpenedReview> {
  const packed = fromBase64Url(data.length % 4 === 1 ? data.slice(0, -1) : data);
  if (!packed) return refused('damaged');
  const bytes = unpack(packed);
  if (!bytes.ok) return bytes;
  const text = textOf(bytes.value);
  return text === undefined ? refused('damaged') : openReviewText(text, criteria);
}

/**
 * Reads a share link, or its fragment with or without `#`, also where mail, chats and
 * people have put something round it or into it: its length first, then its alphabet,
 * then unpacked with a bound, then as a file. What comes after the packed data is left
 * aside, since the data says itself where it ends. Never throws.
 *
 * @returns the most telling reason when no reading of it opens
 */
export function openReviewLink(link: string, criteria: readonly Criterion[]): Opened<OpenedReview> {
  const readings = dataOfLink(link);
  if (readings === 'too-long') return refused('too-big');
  if (readings === 'none') return refused('not-a-review');
  let why: Refusal = 'damaged';
  for (const data of readings) {
    const read = openData(data, criteria);
    if (read.ok) return read;
    if (why === 'damaged') why = read.reason;
  }
  return refused(why);
}
