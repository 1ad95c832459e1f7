import {
  baitWords,
  commonNames,
  distinctNames,
  fillerWords,
  knownNames,
  knownSites,
} from './data/known-names.ts';
import type { Site } from './site.ts';
import type { AddressVerdict } from './types.ts';

/** Second labels of suffixes such as `.co.uk`; other pairs (`my.id`, `co.us`) are ordinary subdomains too. */
const secondLabels: ReadonlySet<string> = new Set([
  'co',
  'com',
  'org',
  'net',
  'gov',
  'gob',
  'gouv',
  'govt',
  'edu',
  'ac',
  'nhs',
  'or',
  'ne',
  'go',
]);
const endings: ReadonlySet<string> = new Set(['com', 'org', 'net', 'gov', 'edu']);

/**
 * Does a whole site name stand inside a host that is not its own, between dots
 * or hyphens and before its end (`nhs.uk.evil.com`, `nhs.uk-login.com`,
 * `www-nhs-uk.evil.com`)? `north-health.org` only ends like `health.org`.
 */
export function embeds(host: string, site: string): boolean {
  if (site === '' || host === site || host.endsWith(`.${site}`)) return false;
  const inside = `.${host}`;
  const hyphenated = site.replaceAll('.', '-');
  return [site, hyphenated].some((form) => {
    for (let at = inside.indexOf(form); at >= 0; at = inside.indexOf(form, at + 1)) {
      if (/[.-]/.test(inside.charAt(at - 1)) && /[.-]/.test(inside.charAt(at + form.length)))
        return true;
    }
    return false;
  });
}

/** A whole address with its ending used as a subdomain: `portal.clinic.org.evil.com`. */
function hasEndingInside({ subdomain, name }: Site): boolean {
  const glued = /^(?:com|org|gov)-/.test(name) && subdomain.some((label) => label !== 'www');
  return (
    glued ||
    subdomain.some((label, index) => {
      const before = subdomain[index - 1];
      if (before === undefined || before === 'www') return false;
      const next = subdomain[index + 1] ?? '';
      return endings.has(label) || (secondLabels.has(label) && /^[a-z]{2}$/.test(next));
    })
  );
}

/** One site's name inside another's address. A product name alone as subdomain is ordinary and not meant. */
export function nameInside(host: string, address: Site): AddressVerdict | undefined {
  if (knownSites.some((known) => embeds(host, known) && !knownSites.includes(address.site)))
    return 'stop';
  return hasEndingInside(address) ? 'careful' : undefined;
}

const longestFirst = (list: readonly string[]): string =>
  list
    .slice()
    .sort((a, b) => b.length - a.length)
    .join('|');
const words = new RegExp(`^(?:${longestFirst([...knownNames, ...baitWords, ...fillerWords])})+$`);
const lure = longestFirst([...baitWords, ...fillerWords]);
const luresBefore = new RegExp(`^(?:${lure})-*`);
const luresBehind = new RegExp(`-*(?:${lure})$`);
const startsAsAddress = /^(?:https?-*)?www-|^https?-/;
const bait = new RegExp(longestFirst(baitWords));
const isPart = (name: string, known: string): boolean =>
  new RegExp(`(?:^|-)${known}(?:-|$)`).test(name);

/** A site name made of nothing but bait: a known name with a lure, or two lures. */
export function hasExtraWords(address: Site): boolean {
  const name = address.name.replaceAll('-', '');
  if (!words.test(name)) return false;
  const lures = baitWords.filter((word) => name.includes(word)).length;
  const cores = coresOf(name);
  // Short names stand inside words by chance, "va" in "activate".
  const isThere = (known: string): boolean =>
    known.length > 4 ? name.includes(known) : cores.includes(known) || isPart(address.name, known);
  return lures >= 2 || (lures === 1 && knownNames.some(isThere));
}

/**
 * A name without the lures and fillers round it (`secure-mychart-login` is
 * `mychart`), each form on the way, the whole name first. What is left is whose it says it is.
 */
export function coresOf(name: string): string[] {
  const cores = [name];
  for (const pattern of [luresBefore, luresBehind]) {
    let core = cores[0] ?? '';
    // Each pattern alone, then both: a name may itself begin with "my" or end in "app".
    for (const start of [...cores]) {
      core = start;
      for (let round = 0; round < 6; round++) {
        const next = core.replace(pattern, '');
        if (next === core || next === '') break;
        cores.push(next);
        core = next;
      }
    }
  }
  return [...new Set(cores)];
}

/**
 * A known name that is worn by another site: bare under another ending, with
 * nothing but lures and fillers round it, or written as `https--www-…`.
 */
export function borrowsName(address: Site): AddressVerdict | undefined {
  if (knownSites.includes(address.site)) return undefined;
  const { name } = address;
  if ([name, ...address.subdomain].some((label) => startsAsAddress.test(label))) return 'careful';
  const plain = name.replaceAll('-', '');
  if (distinctNames.includes(plain)) return 'careful';
  const cores = coresOf(name).map((core) => core.replaceAll('-', ''));
  if (cores.some((core) => distinctNames.includes(core))) return 'careful';
  const isBait = words.test(plain) && bait.test(plain);
  if (isBait && commonNames.some((known) => cores.includes(known) || isPart(name, known)))
    return 'careful';
  // `mychart.signin-portal.example`: the site's own name says nothing, the one before it everything.
  return isBait && address.subdomain.some((label) => knownNames.includes(label.replaceAll('-', '')))
    ? 'careful'
    : undefined;
}
