import { hasHidden, withoutHidden } from './hidden.ts';
import { linksIn, longestText, type LinkInText } from './links-in-text.ts';
import { readAddress, type ReadAddress } from './read.ts';
import { siteOf } from './site.ts';
import type { AddressOrigin } from './types.ts';

/** The one address that is judged, and how it was taken out of what was typed. */
export interface Picked {
  readonly address: ReadAddress;
  readonly origin: AddressOrigin;
  /** Characters that cannot be seen stand right before or behind it. */
  readonly hiddenEnds: boolean;
}

/** These are addresses of another kind even inside a sentence. Any other word before a colon is a word. */
const otherKinds: ReadonlySet<string> = new Set([
  'javascript',
  'vbscript',
  'data',
  'blob',
  'filesystem',
  'mailto',
  'tel',
  'sms',
  'ftp',
  'file',
]);

const spaces = /\s/u;
const sameForm = (text: string): string => text.replace(/\/$/, '').toLowerCase();

/** A name broken by white space: `https://portal example.org/`. What stands before the gap is no site. */
function isBroken(text: string, [link]: readonly LinkInText[]): boolean {
  if (link?.start !== 0 || !/^\s[\p{L}\p{N}.-]+[./]/u.test(text.slice(link.end))) return false;
  const read = readAddress(link.text);
  if (read.kind !== 'web' || read.isIp || read.tail !== '') return false;
  const { kind } = siteOf(read.host);
  return kind === 'unlisted' || kind === 'none';
}

/**
 * The different addresses in what was pasted, to ask which is meant. One that is
 * there twice counts once.
 *
 * @param text a message, or an address
 */
export function addressesIn(text: string): readonly string[] {
  const trimmed = text.slice(0, longestText).trim();
  const links = linksIn(trimmed);
  if (isBroken(trimmed, links)) return [];
  const seen = new Set<string>();
  return links.flatMap((link) => {
    const form = sameForm(link.text);
    if (seen.has(form)) return [];
    seen.add(form);
    return [link.text];
  });
}

/** Picks the address to judge out of what was typed or pasted; never throws. */
export function pickAddress(typed: string): Picked {
  const text = typed.slice(0, longestText).trim();
  const links = linksIn(text);
  const [link] = links;
  const isSentence = spaces.test(withoutHidden(text).trim());
  const whole = readAddress(text);
  const asTyped: Picked = { address: whole, origin: 'as-typed', hiddenEnds: false };
  const unread: ReadAddress = { kind: 'unreadable', text: '', tooLong: false };
  if (!link) {
    const isOther = whole.kind === 'not-web' && otherKinds.has(whole.scheme);
    return isSentence && !isOther ? { ...asTyped, address: unread, origin: 'no-address' } : asTyped;
  }
  if (isBroken(text, links)) return asTyped;
  if (links.some((other) => sameForm(other.text) !== sameForm(link.text)))
    return { ...asTyped, address: unread, origin: 'several' };
  if (link.text === text) return asTyped;
  const round = text.slice(0, link.start) + text.slice(link.end);
  return {
    address: readAddress(link.text),
    origin: /[\p{L}\p{N}]/u.test(round) ? 'out-of-text' : 'without-marks',
    hiddenEnds: hasHidden(
      // A line end is one of those characters too, yet between two lines it hides nothing.
      (
        text.slice(Math.max(0, link.start - 1), link.start) + text.slice(link.end, link.end + 1)
      ).replace(/[\t\n\v\f\r]/g, ''),
    ),
  };
}
