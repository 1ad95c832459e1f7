import { linksIn, longestText } from './links-in-text.ts';
import { readAddress, type WebAddress } from './read.ts';
import { isSameSite, siteOf, type Site } from './site.ts';

/** The one site that a letter names, and each address under which it names it. */
export interface Letter {
  readonly site: Site;
  readonly addresses: readonly WebAddress[];
}

/** Marks of the surrounding text; a bracket may begin an IPv6 address, but a letter's site is never one. */
const surroundings = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}/]+$/gu;

/**
 * Finds the one site a clinic's letter names. The text may be sloppy: a bare
 * host, capitals, a whole letterhead. Mail addresses are passed over.
 *
 * @returns `undefined` when it names none, or more than one
 */
export function readLetter(text: string): Letter | undefined {
  const alone = text.slice(0, longestText).trim().replace(surroundings, '');
  const found = linksIn(text).map((link) => link.text);
  // Alone, an ending nobody knows is the reader's own.
  const texts = found.length === 0 && !/[\s@,;|]/u.test(alone) ? [alone] : found;
  const named = texts.flatMap((one) => {
    const address = readAddress(one);
    if (address.kind !== 'web' || address.isIp) return [];
    const site = siteOf(address.host);
    return site.site === '' ? [] : [{ address, site }];
  });
  const [first] = named;
  return first && named.every(({ site }) => isSameSite(site, first.site))
    ? { site: first.site, addresses: named.map(({ address }) => address) }
    : undefined;
}
