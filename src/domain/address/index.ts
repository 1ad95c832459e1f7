import { isForwarder, targetOf } from './forward.ts';
import { readLetter, type Letter } from './letter.ts';
import { hasManyOwners, isSameOwner } from './owner.ts';
import { pickAddress } from './pick.ts';
import type { ReadAddress } from './read.ts';
import { showHost } from './script.ts';
import { showParts } from './shown.ts';
import { findSigns, lacksScheme } from './signs.ts';
import { isSameSite, isUnderReserved, siteOf, type Site } from './site.ts';
import type { AddressMatch, AddressOptions, AddressReport, Finding } from './types.ts';
import { finding, signsOf, verdictOf } from './verdict.ts';

export { addressesIn } from './pick.ts';

const noSite: Site = { site: '', name: '', subdomain: [], kind: 'none' };

/** Same site, but one that holds many owners, and nothing says that it is the same one. */
function isOtherOwner(address: ReadAddress, site: Site, letter: Letter | undefined): boolean {
  if (address.kind !== 'web' || !letter || !isSameSite(site, letter.site)) return false;
  if (!isForwarder(address, site) && !hasManyOwners(address, site)) return false;
  return !letter.addresses.some((one) => isSameOwner(address, site, one));
}

function matchOf(address: ReadAddress, site: Site, letter: Letter | undefined): AddressMatch {
  if (!letter || address.kind !== 'web') return 'cannot-tell';
  if (!isSameSite(site, letter.site))
    return isUnderReserved(site, letter.site) ? 'cannot-tell' : 'different';
  return isOtherOwner(address, site, letter) ? 'cannot-tell' : 'same';
}

/**
 * Judges a portal's address by its text alone; nothing is visited and nothing is
 * kept. It can show that an address is wrong, never that a site is honest. Out of a
 * longer text the one address is taken; of several none is judged (see `addressesIn`).
 *
 * @param typed what the reader typed or pasted: any text; never throws
 * @param letterText what the clinic's letter says, in any form; blank counts as not given. Of
 *   several, as a clinic with several portals has them, the one that fits best is compared with
 * @param options the answer to "does your browser say Not secure?", once asked
 * @returns a report that holds no user name, path or query of the address
 */
export function checkAddress(
  typed: string,
  letterText: string | readonly string[] = '',
  options: AddressOptions = {},
): AddressReport {
  if (typeof letterText !== 'string') {
    const reports = letterText.map((one) => checkAddress(typed, one, options));
    const matching = (match: AddressMatch) => reports.find((report) => report.match === match);
    return (
      matching('same') ?? matching('cannot-tell') ?? reports[0] ?? checkAddress(typed, '', options)
    );
  }
  const { address, origin, hiddenEnds } = pickAddress(typed);
  const site = address.kind === 'web' && !address.isIp ? siteOf(address.host) : noSite;
  const letter = readLetter(letterText);
  const isAsked = letterText.trim() !== '';
  const match = isAsked ? matchOf(address, site, letter) : 'not-asked';
  const isLetters = letter !== undefined && site.site !== '' && isSameSite(site, letter.site);
  const findings: readonly Finding[] = [
    ...(origin === 'several'
      ? [finding('several-addresses')]
      : findSigns(address, site, letter?.site, isLetters, options.saysNotSecure, hiddenEnds)),
    ...(origin === 'no-address' ? [finding('no-address')] : []),
    ...(isOtherOwner(address, site, letter) ? [finding('many-owners')] : []),
  ];
  const forwards = address.kind === 'web' && isForwarder(address, site);
  return {
    verdict: verdictOf(findings, match),
    match,
    site: site.site,
    siteShown: showHost(site.site),
    signs: signsOf(findings),
    letterSite: letter?.site.site ?? '',
    parts: showParts(address, site),
    origin,
    leadsTo: forwards ? targetOf(address) : undefined,
    needsSecureAnswer: lacksScheme(address),
  };
}
