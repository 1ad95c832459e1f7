import { parse } from 'tldts';

/** Whose site a host belongs to, by the public-suffix list, private suffixes included. */
export interface Site {
  /** Registrable domain in ASCII, or `''` for a bare word such as `localhost`. */
  readonly site: string;
  /** The part somebody chose: `site` without its public suffix. */
  readonly name: string;
  /** Labels before the site, left to right. */
  readonly subdomain: readonly string[];
  /** `shared`: under a private suffix, where a host lends names to anyone. `unlisted`: no such ending is known. `ending`: a public suffix and nothing before it. */
  readonly kind: 'listed' | 'shared' | 'unlisted' | 'ending' | 'none';
}

/** Kept for examples and tests (RFC 2606): nobody can own a name there, so nothing is odd about it. */
const reservedEndings: ReadonlySet<string> = new Set(['example', 'test']);

/** Governments keep their own services apart on the list's private half; strangers get no name there. */
const governmentSuffix = /(?:^|\.)(?:my)?gov\.(?:uk|scot)$/;

/** Endings of public bodies that are sites as well. Under an open one, such as `co.uk`, anyone may own `www`. */
const reservedSite = /^(?:www\.)?(?:nhs|gov|govt|gob|gouv)\.[a-z]{2}$/;

/** Sites of public bodies whose bare name the list calls an ending, beside those above. */
const sitesAsEndings: ReadonlySet<string> = new Set([
  'gc.ca',
  'police.uk',
  'gov.scot',
  'gov.wales',
]);

const none: Site = { site: '', name: '', subdomain: [], kind: 'none' };

/**
 * @param host ASCII host name as a URL parser gives it, without a trailing dot; not an IP address
 */
export function siteOf(host: string): Site {
  if (!host.includes('.')) return none;
  const found = parse(host, {
    allowPrivateDomains: true,
    extractHostname: false,
    validateHostname: false,
    detectIp: false,
  });
  const suffix = found.publicSuffix ?? '';
  // A public suffix may be a site itself (nhs.uk, github.io): only its registry can use the bare name.
  const site = found.domain ?? host;
  const listed =
    found.isIcann === true || reservedEndings.has(suffix) || governmentSuffix.test(suffix);
  const isEnding = found.domain === null && found.isIcann === true;
  if (isEnding && !reservedSite.test(host) && !sitesAsEndings.has(host))
    return { ...none, kind: 'ending' };
  return {
    site,
    name: site.split('.')[0] ?? '',
    subdomain: site === host ? [] : host.slice(0, -site.length - 1).split('.'),
    kind: listed ? 'listed' : found.isPrivate === true ? 'shared' : 'unlisted',
  };
}

/** One site to a reader; "www" counts only where the bare name is a public suffix (nhs.uk, www.nhs.uk). */
export function isSameSite(one: Site, other: Site): boolean {
  return one.site.replace(/^www\./, '') === other.site.replace(/^www\./, '');
}

/**
 * Does one of two sites lie under an ending that is the other, such as
 * `login.nhs.uk` under `www.nhs.uk`? By name they are two sites, yet no stranger gets a name there.
 */
export function isUnderReserved(one: Site, other: Site): boolean {
  const lies = (below: Site, above: Site): boolean =>
    reservedSite.test(above.site) && below.site.endsWith(`.${above.site.replace(/^www\./, '')}`);
  return lies(one, other) || lies(other, one);
}
