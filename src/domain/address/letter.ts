import { longestAddress, readAddress } from './read.ts';
import { isSameSite, siteOf, type Site } from './site.ts';

/** Marks of the surrounding text; a bracket may begin an IPv6 address, but a letter's site is never one. */
const surroundings = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}/]+$/gu;

/**
 * Finds the one site a clinic's letter names. The text may be sloppy: a bare
 * host, capitals, a sentence round it. Mail addresses are passed over.
 *
 * @returns `undefined` when it names none, or more than one
 */
export function letterSite(text: string): Site | undefined {
  const words = text
    .slice(0, longestAddress)
    .split(/[\s,;|]+/u)
    .map((word) => word.replace(surroundings, ''))
    .filter((word) => word !== '');
  const sites = words.flatMap((word) => {
    const address = word.includes('@') ? undefined : readAddress(word);
    if (address?.kind !== 'web' || address.isIp) return [];
    const site = siteOf(address.host);
    // In a sentence, "Dr.Jones" is no site; alone, an ending nobody knows is the reader's own.
    return site.site !== '' && (words.length === 1 || site.kind !== 'unlisted') ? [site] : [];
  });
  const [first] = sites;
  return first && sites.every((site) => isSameSite(site, first)) ? first : undefined;
}
