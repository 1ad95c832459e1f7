import { forwarders, sharedPages } from './data/forwarders.ts';
import { hasHidden, trimHidden, turnsText, withoutHidden } from './hidden.ts';
import { imitates, imitatesKnown } from './look-alike.ts';
import { hasExtraWords, nameInside } from './names.ts';
import type { ReadAddress, WebAddress } from './read.ts';
import { decodeHost, hasFakeMarks, mixesScripts, passesForLatin } from './script.ts';
import { siteOf, type Site } from './site.ts';
import type { AddressVerdict, Finding, SaysNotSecure } from './types.ts';
import { finding } from './verdict.ts';

/** These carry or run a page of their own. The other schemes only lead out of the browser. */
const carriesPage: ReadonlySet<string> = new Set([
  'javascript',
  'vbscript',
  'data',
  'blob',
  'filesystem',
]);

type Wanted = Finding | false | undefined;
const found = (wanted: readonly Wanted[]): Finding[] =>
  wanted.filter((item): item is Finding => Boolean(item));
const when = (sign: Finding['sign'], verdict: AddressVerdict | undefined): Wanted =>
  verdict && finding(sign, verdict);

/** Forwards elsewhere, so that the site seen is not where the reader ends up. */
export function isForwarder(address: WebAddress, { site }: Site): boolean {
  const google = /^(?:www\.)?google\.[a-z.]+$/.test(address.host) && address.path === '/url';
  return (
    google ||
    forwarders.has(site) ||
    [...forwarders].some((host) => address.host === host || address.host.endsWith(`.${host}`))
  );
}

/** A host on which strangers publish side by side. */
export function isSharedHost(address: WebAddress, { site, kind }: Site): boolean {
  return (
    kind === 'shared' ||
    sharedPages.has(site) ||
    [...sharedPages].some((host) => address.host === host || address.host.endsWith(`.${host}`))
  );
}

/** Reads like a site, not like a person's name. */
function isHost(text: string): boolean {
  const { kind } = siteOf(text.toLowerCase());
  return kind === 'listed' || kind === 'shared';
}

/** A mail address typed by mistake has no site before its "@". */
const isMail = ({ scheme, tail, userInfo }: WebAddress): boolean =>
  scheme === '' &&
  tail === '' &&
  userInfo !== undefined &&
  !/[:@]/.test(userInfo) &&
  !isHost(userInfo);

/** The scheme was left out, so that only the browser knows whether the page is private. A mail address never has one. */
export const lacksScheme = (address: ReadAddress): boolean =>
  address.kind === 'web' && address.scheme === '' && !isMail(address);

function privacySigns(address: WebAddress, saysNotSecure: SaysNotSecure | undefined): Finding[] {
  return found([
    (address.scheme === 'http' || saysNotSecure === 'yes') && finding('not-https'),
    lacksScheme(address) &&
      (saysNotSecure === 'no' ? finding('no-scheme', 'no-warning-signs') : finding('no-scheme')),
  ]);
}

/** Tricks of spelling: what was typed is not what the browser will read. */
function typingSigns(address: WebAddress): Finding[] {
  const { slashes, tail, userInfo, plainHost, host, isIp } = address;
  const lower = plainHost.replace(/\.$/, '').toLowerCase().normalize('NFC');
  const rewritten =
    lower.includes('%') || (/[^ -~]/.test(lower) && decodeHost(lower) !== decodeHost(host));
  return found([
    userInfo !== undefined && finding(isMail(address) ? 'email-address' : 'user-info'),
    !isIp && rewritten && finding('disguised-letters'),
    (slashes.includes('\\') || tail.startsWith('\\')) && finding('backslash'),
    slashes.length !== 2 && !(address.scheme === '' && slashes === '') && finding('odd-slashes'),
    address.port !== '' && finding('odd-port'),
    /\s/u.test(trimHidden(tail).trim()) && finding('spaces'),
  ]);
}

/** Letters of other alphabets in the name. */
function alphabetSigns({ host }: WebAddress): Finding[] {
  const labels = decodeHost(host).split('.');
  const ending = labels[labels.length - 1] ?? '';
  return found([
    labels.some(mixesScripts) && finding('mixed-script'),
    labels.some((label) => passesForLatin(label, ending)) && finding('look-alike'),
    labels.some(hasFakeMarks) && finding('fake-punctuation'),
    /(?:^|\.)xn--/.test(host) && finding('punycode'),
  ]);
}

/** Whose name it is, and whose it pretends to be. */
function siteSigns(address: WebAddress, site: Site, letter: Site | undefined): Finding[] {
  const ofLetter = letter ? imitates(address.host, site, letter) : [];
  const ofOthers = (): Finding[] =>
    found([
      when('look-alike', imitatesKnown(site)),
      when('name-inside', nameInside(address.host, site)),
    ]);
  return [
    ...(ofLetter.length > 0 ? ofLetter : ofOthers()),
    ...found([hasExtraWords(site) && finding('extra-words')]),
  ];
}

function hiddenSigns(address: ReadAddress): Finding[] {
  if (!hasHidden(address.text)) return [];
  const inName = address.kind === 'web' && hasHidden(address.head);
  const afterName = address.kind === 'web' ? address.tail.replace(/[\t\n\r]/g, '') : address.text;
  const atEnds = trimHidden(address.text) !== address.text;
  if (inName || turnsText(address.text)) return [finding('hidden-characters')];
  return atEnds || hasHidden(afterName) ? [finding('hidden-characters', 'careful')] : [];
}

/**
 * Everything odd about an address, in no particular order.
 *
 * @param isLetters the address is on the letter's own site: what its name looks like no longer matters
 */
export function findSigns(
  address: ReadAddress,
  site: Site,
  letter: Site | undefined,
  isLetters: boolean,
  saysNotSecure?: SaysNotSecure,
): Finding[] {
  const general = [...hiddenSigns(address), ...(address.tooLong ? [finding('too-long')] : [])];
  if (address.kind === 'not-web')
    return [
      ...general,
      carriesPage.has(address.scheme) ? finding('not-web', 'stop') : finding('not-web'),
    ];
  if (address.kind === 'unreadable') {
    return [
      ...general,
      finding('unreadable'),
      ...(/\s/u.test(withoutHidden(address.text)) ? [finding('spaces')] : []),
    ];
  }
  const reading = [...general, ...privacySigns(address, saysNotSecure), ...typingSigns(address)];
  if (address.isIp) return [...reading, finding('ip-address')];
  return [
    ...reading,
    ...alphabetSigns(address),
    ...(isLetters ? [] : siteSigns(address, site, letter)),
    ...found([
      (site.kind === 'unlisted' || site.kind === 'none') && finding('no-public-suffix'),
      isForwarder(address, site) && finding('shortener'),
      isSharedHost(address, site) && finding('shared-hosting'),
    ]),
  ];
}
