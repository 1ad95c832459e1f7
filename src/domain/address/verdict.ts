import type { AddressMatch, AddressSign, AddressVerdict, Finding } from './types.ts';

/** What each sign asks for when nothing else is said. The order is the order of every report. */
const usualVerdict: Readonly<Record<AddressSign, AddressVerdict>> = {
  'not-https': 'stop',
  'user-info': 'stop',
  'look-alike': 'stop',
  'mixed-script': 'stop',
  'hidden-characters': 'stop',
  'fake-punctuation': 'stop',
  'ip-address': 'stop',
  'name-inside': 'stop',
  'disguised-letters': 'careful',
  backslash: 'careful',
  'odd-slashes': 'careful',
  'extra-words': 'careful',
  'email-address': 'careful',
  punycode: 'careful',
  'odd-port': 'careful',
  shortener: 'careful',
  'shared-hosting': 'careful',
  'several-addresses': 'cannot-tell',
  'many-owners': 'cannot-tell',
  'bare-ending': 'cannot-tell',
  'not-web': 'cannot-tell',
  unreadable: 'cannot-tell',
  'no-address': 'cannot-tell',
  'too-long': 'cannot-tell',
  spaces: 'cannot-tell',
  'no-public-suffix': 'cannot-tell',
  'no-scheme': 'cannot-tell',
};

/** Every sign there is, in the order reports list them. */
export const addressSigns = Object.keys(usualVerdict) as readonly AddressSign[];

const gravity: readonly AddressVerdict[] = ['no-warning-signs', 'cannot-tell', 'careful', 'stop'];

export function finding(sign: AddressSign, verdict: AddressVerdict = usualVerdict[sign]): Finding {
  return { sign, verdict };
}

/** The gravest verdict asked for. A site that is not the letter's is at least `careful`. */
export function verdictOf(findings: readonly Finding[], match: AddressMatch): AddressVerdict {
  const asked = findings.map(({ verdict }) => gravity.indexOf(verdict));
  const least: AddressVerdict = match === 'different' ? 'careful' : 'no-warning-signs';
  return gravity[Math.max(gravity.indexOf(least), ...asked)] ?? 'cannot-tell';
}

/** The signs found, each once, in their fixed order. */
export function signsOf(findings: readonly Finding[]): AddressSign[] {
  const seen = new Set(findings.map(({ sign }) => sign));
  return addressSigns.filter((sign) => seen.has(sign));
}
