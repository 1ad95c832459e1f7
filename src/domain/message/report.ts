import { checkAddress } from '#domain/address/index.ts';
import { linksIn } from '#domain/address/links-in-text.ts';
import type { AddressReport, AddressSign } from '#domain/address/types.ts';
import { LONGEST_MESSAGE, quote, readMessage } from './index.ts';
import { ALARMS, type MessagePatterns, type MessageSign } from './types.ts';

/** How many links are judged and shown; a message with more is odd enough. */
export const MOST_LINKS = 5;

/** Nobody opens a link to find out more: what only a browser could tell is left out. */
const UNTOLD: readonly AddressSign[] = ['no-scheme', 'spaces'];

export interface MessageLink {
  readonly verdict: AddressReport['verdict'];
  readonly site: string;
  readonly parts: AddressReport['parts'];
  readonly signs: readonly AddressSign[];
  /** Is it the portal of the clinic whose copy this is? */
  readonly match: AddressReport['match'];
}

/** All that is said of a message. It holds parts of the text, so it is never kept. */
export interface MessageReport {
  readonly links: readonly MessageLink[];
  /** How many different links there were, the ones left out included. */
  readonly linkCount: number;
  /** What is odd, and what real messages have too, each with the reader's own words. */
  readonly alarms: readonly { readonly sign: MessageSign; readonly quote: string }[];
  readonly remarks: readonly { readonly sign: MessageSign; readonly quote: string }[];
  /** Was anything odd seen, in the words or in a link? Its being false is no good sign. */
  readonly isOdd: boolean;
}

function judge(address: string, portals: readonly string[]): MessageLink {
  const { verdict, site, parts, signs, match } = checkAddress(address, portals);
  return { verdict, site, parts, match, signs: signs.filter((sign) => !UNTOLD.includes(sign)) };
}

/**
 * Looks at a message as a whole: its links by the rules of the address check, its words by
 * those of the language. Nothing is visited. There is no good verdict.
 *
 * @param portals of the clinic whose own copy this is, as its build was given them
 */
export function lookAt(
  message: string,
  patterns: MessagePatterns,
  splits: readonly string[],
  portals: readonly string[] = [],
): MessageReport {
  const found = linksIn(message.slice(0, LONGEST_MESSAGE));
  // One word by itself is meant as an address, also where it does not look like one.
  const typed = message.trim();
  const single = found.length === 0 && typed !== '' && !/\s/.test(typed) ? [typed] : [];
  const addresses = [...new Set([...found.map(({ text }) => text), ...single])];
  const seen = readMessage(message, patterns, splits, found).map(({ sign, where }) => ({
    sign,
    quote: quote(message, where),
  }));
  const isAlarm = ({ sign }: { readonly sign: MessageSign }) =>
    ALARMS.some((alarm) => alarm === sign);
  const links = addresses.slice(0, MOST_LINKS).map((one) => judge(one, portals));
  const alarms = seen.filter(isAlarm);
  return {
    links,
    linkCount: addresses.length,
    alarms,
    remarks: seen.filter((one) => !isAlarm(one)),
    isOdd:
      alarms.length > 0 ||
      addresses.length > MOST_LINKS ||
      links.some(({ verdict }) => verdict === 'stop' || verdict === 'careful'),
  };
}
