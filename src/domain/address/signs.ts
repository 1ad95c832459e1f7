import { isForwarder } from './forward.ts';
import { hasHidden, trimHidden, turnsText, withoutHidden } from './hidden.ts';
import { sitesInside } from './inside.ts';
import { imitates, imitatesKnown } from './look-alike.ts';
import { isMailbox } from './mailbox.ts';
import { borrowsName, hasExtraWords, nameInside } from './names.ts';
import { isSharedHost } from './owner.ts';
import type { ReadAddress, WebAddress } from './read.ts';
import { decodeHost, hasFakeMarks, mixesScripts, passesForLatin } from './script.ts';
import type { Site } from './site.ts';
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

/** A mail address typed by mistake has no site before its "@". */
const isMail = ({ scheme, tail, userInfo, plainHost }: WebAddress): boolean =>
  scheme === '' && userInfo !== undefined && isMailbox(`${userInfo}@${plainHost}`, tail);

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
      when('name-inside', nameInside(address.host, site) ?? borrowsName(site)),
    ]);
  return [
    ...(ofLetter.length > 0 ? ofLetter : ofOthers()),
    ...found([hasExtraWords(site) && finding('extra-words')]),
  ];
}

/**
 * Another site's address behind this one's name. A forwarder has it there by trade, and
 * says where it leads.
 */
function behindSigns(address: WebAddress, site: Site, letter: Site | undefined): Wanted {
  if (isForwarder(address, site)) return undefined;
  const inside = sitesInside(address, site);
  if (inside.length === 0) return undefined;
  const isLetters = inside.some((one) => one.site === letter?.site);
  return finding('name-inside', isLetters ? 'stop' : 'careful');
}

/** Copying leaves marks at the ends by accident; inside a name, or turning the text round, they are a trick. */
function hiddenSigns(address: ReadAddress, hiddenEnds: boolean): Finding[] {
  if (hiddenEnds && !hasHidden(address.text)) return [finding('hidden-characters', 'careful')];
  const inName = address.kind === 'web' && hasHidden(address.head);
  const afterName = address.kind === 'web' ? address.tail.replace(/[\t\n\r]/g, '') : address.text;
  const atEnds = trimHidden(address.text) !== address.text;
  if (inName || turnsText(address.text)) return [finding('hidden-characters')];
  return atEnds || hasHidden(afterName) ? [finding('hidden-characters', 'careful')] : [];
}

/**
 * Everything odd about an address, in no particular order.
 *
 * @param hiddenEnds characters that cannot be seen stood at its ends and were taken off
 * @param isLetters the address is on the letter's own site: what its name looks like no longer matters
 */
export function findSigns(
  address: ReadAddress,
  site: Site,
  letter: Site | undefined,
  isLetters: boolean,
  saysNotSecure?: SaysNotSecure,
  hiddenEnds = false,
): Finding[] {
  const general = [
    ...hiddenSigns(address, hiddenEnds),
    ...(address.tooLong ? [finding('too-long')] : []),
  ];
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
  // Four numbers alone may be a version or a reference; with a scheme or a path they are meant as an address.
  const isPlainNumber = address.scheme === '' && address.tail === '' && address.port === '';
  if (address.isIp) return [...reading, finding('ip-address', isPlainNumber ? 'careful' : 'stop')];
  return [
    ...reading,
    ...alphabetSigns(address),
    ...(isLetters ? [] : siteSigns(address, site, letter)),
    ...found([
      behindSigns(address, site, letter),
      (site.kind === 'unlisted' || site.kind === 'none') && finding('no-public-suffix'),
      site.kind === 'ending' && finding('bare-ending'),
      isForwarder(address, site) && finding('shortener'),
      isSharedHost(address, site) && finding('shared-hosting'),
    ]),
  ];
}
