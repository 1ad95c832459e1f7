import { letterSite } from './letter.ts';
import { readAddress, type ReadAddress } from './read.ts';
import { showHost } from './script.ts';
import { showParts } from './shown.ts';
import { findSigns, isForwarder, isSharedHost, lacksScheme } from './signs.ts';
import { isSameSite, isUnderReserved, siteOf, type Site } from './site.ts';
import type { AddressMatch, AddressOptions, AddressReport } from './types.ts';
import { signsOf, verdictOf } from './verdict.ts';

const noSite: Site = { site: '', name: '', subdomain: [], kind: 'none' };

function matchOf(address: ReadAddress, site: Site, letter: Site | undefined): AddressMatch {
  if (!letter || address.kind !== 'web') return 'cannot-tell';
  if (!isSameSite(site, letter)) return isUnderReserved(site, letter) ? 'cannot-tell' : 'different';
  // Two pages of one short-link service or one form builder may belong to two strangers.
  return isForwarder(address, site) || (site.kind !== 'shared' && isSharedHost(address, site))
    ? 'cannot-tell'
    : 'same';
}

/**
 * Judges a portal's address by its text alone; nothing is visited and nothing is
 * kept. It can show that an address is wrong, never that a site is honest.
 *
 * @param address what the reader typed or pasted: any text; never throws
 * @param letterAddress what the clinic's letter says, in any form; blank counts as not given
 * @param options the answer to "does your browser say Not secure?", once asked
 * @returns a report that holds no user name, path or query of the address
 */
export function checkAddress(
  address: string,
  letterAddress = '',
  options: AddressOptions = {},
): AddressReport {
  const read = readAddress(address);
  const site = read.kind === 'web' && !read.isIp ? siteOf(read.host) : noSite;
  const letter = letterSite(letterAddress);
  const match = letterAddress.trim() === '' ? 'not-asked' : matchOf(read, site, letter);
  const isLetters = letter !== undefined && site.site !== '' && isSameSite(site, letter);
  const findings = findSigns(read, site, letter, isLetters, options.saysNotSecure);
  return {
    verdict: verdictOf(findings, match),
    match,
    site: site.site,
    siteShown: showHost(site.site),
    signs: signsOf(findings),
    letterSite: letter?.site ?? '',
    parts: showParts(read, site),
    needsSecureAnswer: lacksScheme(read),
  };
}
