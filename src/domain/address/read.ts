import { indexAfterVisible, trimHidden, withoutHidden } from './hidden.ts';

/** Longest address looked at, in UTF-16 units after trimming. Browsers and mail rarely carry longer ones. */
export const longestAddress = 2048;

interface Typed {
  /** Trimmed, unwrapped and cut, otherwise as typed. */
  readonly text: string;
  readonly tooLong: boolean;
}

export interface WebAddress extends Typed {
  readonly kind: 'web';
  /** `''` when none was typed; the address was then read as https. */
  readonly scheme: '' | 'http' | 'https';
  /** Slashes and backslashes between scheme and name, as typed. */
  readonly slashes: string;
  /** What was typed up to the end of the name and port, hidden characters inside it kept. */
  readonly head: string;
  /** The rest: path, query, fragment. Never to be shown or kept. */
  readonly tail: string;
  /** What stands before the last `@`, or `undefined` without one. */
  readonly userInfo: string | undefined;
  /** Host as typed, hidden characters included, and without them. */
  readonly typedHost: string;
  readonly plainHost: string;
  /** Host as a browser reads it: ASCII, lower case, no trailing dot. */
  readonly host: string;
  readonly port: string;
  readonly path: string;
  readonly isIp: boolean;
}
/** A scheme that no web page has, such as `mailto` or `javascript`. */
export interface OtherAddress extends Typed {
  readonly kind: 'not-web';
  readonly scheme: string;
}
export interface UnreadableAddress extends Typed {
  readonly kind: 'unreadable';
}
export type ReadAddress = WebAddress | OtherAddress | UnreadableAddress;

/** Quotation marks and brackets that come along when an address is copied out of text. */
const unwrap = (text: string): string => text.replace(/^[<("'“‘«]+|[>)"'”’»,;]+$/gu, '').trim();

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Schemes after which an `@` is no user-info of a site. */
const takesAt: ReadonlySet<string> = new Set([
  'http',
  'https',
  'mailto',
  'sip',
  'sips',
  'xmpp',
  'im',
  'acct',
  'skype',
  'tel',
  'sms',
  'javascript',
  'vbscript',
  'data',
  'blob',
]);

/** "portal.example.org:8443" and "jane:key@portal.example.org" begin with a host or a user, not a scheme. */
function isNoScheme(scheme: string, text: string): boolean {
  return scheme.includes('.') || (!takesAt.has(scheme) && /^[^/\\?#]*@[^/\\?#]*\./.test(text));
}

/** RFC 1035, section 2.3.4: labels of 1 to 63 octets, names of at most 253 characters. */
const fitsDns = (host: string): boolean =>
  host.length <= 253 && host.split('.').every((label) => label.length >= 1 && label.length <= 63);

/** The one form in which people write a number address: four parts of 0 to 255. */
const dottedQuad = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|\.?$)){4}$/;

const numeric = /^(?:\[.*\]|\d+\.\d+\.\d+\.\d+)$/;

/**
 * Takes an address apart as a browser would: the WHATWG URL parser decides what
 * the host is, and the typed text is kept beside it, because the parser hides
 * most tricks (backslashes, tabs, number forms, full-width letters).
 *
 * @param typed any text at all; never throws
 */
export function readAddress(typed: string): ReadAddress {
  const trimmed = typed.trim();
  const tooLong = trimmed.length > longestAddress;
  // A character of two units must not be cut in half: the rest would look like a hidden one.
  const text = unwrap(
    tooLong ? trimmed.slice(0, longestAddress).replace(/[\uD800-\uDBFF]$/, '') : trimmed,
  );
  const plain = withoutHidden(text).trimStart();

  const typedScheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase() ?? '';
  const scheme = isNoScheme(typedScheme, plain) ? '' : typedScheme;
  if (scheme !== '' && scheme !== 'http' && scheme !== 'https')
    return { kind: 'not-web', scheme, text, tooLong };

  const unreadable: UnreadableAddress = { kind: 'unreadable', text, tooLong };
  const afterScheme = scheme === '' ? plain : plain.slice(scheme.length + 1);
  const slashes = /^[/\\]*/.exec(afterScheme)?.[0] ?? '';
  if (scheme === '' && slashes.length === 1) return unreadable;

  const rest = afterScheme.slice(slashes.length);
  const end = rest.search(/[/\\?#]/);
  // Cut inside the name, the text no longer says whose site it is.
  if (tooLong && end < 0) return unreadable;
  const authority = end < 0 ? rest.trimEnd() : rest.slice(0, end);
  const url = parseUrl(`${scheme || 'https'}://${rest}`);
  const host = url?.hostname.replace(/\.$/, '') ?? '';
  const isIp = numeric.test(host);
  const at = authority.lastIndexOf('@');
  const plainHost = authority.slice(at + 1).replace(/:\d*$/, '');
  // Without a scheme, "617.555.0100", "10:30" and "26.11.2026" are what people mean by them.
  const isBareNumber = scheme === '' && slashes === '' && isIp && !dottedQuad.test(plainHost);
  if (!url || isBareNumber || !(isIp || fitsDns(host))) return unreadable;
  if (scheme === '' && !isIp && !host.includes('.')) return unreadable;

  const start = withoutHidden(text).length - rest.length;
  const headEnd = indexAfterVisible(text, start + authority.length);
  const hostStart = indexAfterVisible(text, start + at + 1);
  const hostEnd = indexAfterVisible(text, start + at + 1 + plainHost.length);
  return {
    kind: 'web',
    scheme,
    slashes,
    text,
    tooLong,
    host,
    plainHost,
    isIp,
    head: trimHidden(text.slice(0, headEnd)),
    tail: text.slice(headEnd),
    userInfo: at < 0 ? undefined : authority.slice(0, at),
    typedHost: text.slice(hostStart, hostEnd),
    port: url.port,
    path: url.pathname,
  };
}
