import { deflateSync, Inflate } from 'fflate';
import type { Criterion } from '#domain/scorer/rules/criterion.ts';
import type { OpenedReview, Review } from '#domain/scorer/types.ts';
import { fromBase64Url, toBase64Url } from '#domain/bytes/base64url.ts';
import { bytesOf, FILE_LIMIT, textOf } from './bytes.ts';
import { opened, refused, type Opened } from './result.ts';
import { encodeCompact, openReviewText } from './file.ts';

/** Of everything after `#`, in characters. */
export const LINK_LIMIT = 65_536;
const NAME = 'r=';

/** Bytes to unpack before looking at how much came out: DEFLATE grows at most 1,032-fold (RFC 1951), so about a megabyte. */
const SLICE = 1_024;

/** Unpacks no more than FILE_LIMIT, whatever the data promises. */
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
  } catch {
    return refused('damaged');
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

/** Is this fragment meant as a share link? */
export const isReviewLink = (fragment: string): boolean =>
  fragment.replace(/^#/, '').startsWith(NAME);

/**
 * Reads the fragment of a share link, with or without `#`: its length first, then its
 * alphabet, then unpacked with a bound, then as a file. Never throws.
 */
export function openReviewLink(
  fragment: string,
  criteria: readonly Criterion[],
): Opened<OpenedReview> {
  if (fragment.length > LINK_LIMIT + 1) return refused('too-big');
  if (!isReviewLink(fragment)) return refused('not-a-review');
  const packed = fromBase64Url(fragment.replace(/^#/, '').slice(NAME.length));
  if (!packed) return refused('damaged');
  const bytes = unpack(packed);
  if (!bytes.ok) return bytes;
  const text = textOf(bytes.value);
  return text === undefined ? refused('damaged') : openReviewText(text, criteria);
}
