import { commonHosts, portalVendors, rentedSites } from './data/owners.ts';
import type { WebAddress } from './read.ts';
import { siteOf, type Site } from './site.ts';

const isUnder = (host: string, sites: ReadonlySet<string>): boolean => {
  const labels = host.split('.');
  return labels.some((_, index) => sites.has(labels.slice(index).join('.')));
};

/** A host on which strangers publish side by side. */
export const isSharedHost = ({ host }: WebAddress, { kind }: Site): boolean =>
  kind === 'shared' || isUnder(host, rentedSites);

/** A public suffix on its own, such as a storage service's: the owner is named behind it. */
const isSuffix = (host: string): boolean => siteOf(`x.${host}`).site === `x.${host}`;

/** Does one registrable name hold many owners here, told apart before or behind it? */
export const hasManyOwners = ({ host }: WebAddress, { kind }: Site): boolean =>
  kind === 'shared' ? isSuffix(host) : isUnder(host, rentedSites) || isUnder(host, portalVendors);

const bareHost = (host: string): string => host.replace(/^www\./, '');
const steps = ({ path }: WebAddress): string[] => path.split('/').filter((step) => step !== '');

/** Keys that name the owner behind the `?` where neither name nor path does. */
const ownerKeys =
  /^(?:id|c|cid|client|clinic|clinicid|customer|entity|facility|group|location|office|org|organi[sz]ation|orgid|pid|practice|practiceid|provider|site|siteid|tenant)$/i;

function ownersAsked({ tail }: WebAddress): string {
  const query = /\?([^#]*)/.exec(tail)?.[1] ?? '';
  return [...new URLSearchParams(query)]
    .filter(([key]) => ownerKeys.test(key))
    .map(([key, value]) => `${key.toLowerCase()}=${value}`)
    .sort()
    .join('&');
}

/**
 * On a site of many owners: is it surely the same one? Its own name before the
 * site is enough (`clinic.vendor.com`); under a name that all share, the path must be
 * the letter's too (`vendor.com/clinic`).
 */
export function isSameOwner(address: WebAddress, site: Site, letter: WebAddress): boolean {
  if (bareHost(address.host) !== bareHost(letter.host)) return false;
  if (ownersAsked(address) !== ownersAsked(letter)) return false;
  const [owner] = bareHost(address.host).slice(0, -site.site.length).split('.');
  if (owner && !commonHosts.has(owner) && !rentedSites.has(bareHost(address.host))) return true;
  const [theirs, ours] = [steps(address), steps(letter)];
  return (
    ours.length > 0 &&
    ours.length === theirs.length &&
    ours.every((step, at) => step === theirs[at])
  );
}
