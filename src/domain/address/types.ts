/**
 * What the address check answers. Types only, so that the rest of the app can
 * name them without loading the public-suffix list.
 */

/** Something seen in an address. Their fixed order and weight are in `verdict.ts`. */
export type AddressSign =
  | 'not-https'
  | 'user-info'
  | 'look-alike'
  | 'mixed-script'
  | 'hidden-characters'
  | 'fake-punctuation'
  | 'ip-address'
  | 'name-inside'
  | 'disguised-letters'
  | 'backslash'
  | 'odd-slashes'
  | 'extra-words'
  | 'email-address'
  | 'punycode'
  | 'odd-port'
  | 'shortener'
  | 'shared-hosting'
  | 'several-addresses'
  | 'many-owners'
  | 'bare-ending'
  | 'not-web'
  | 'unreadable'
  | 'no-address'
  | 'too-long'
  | 'spaces'
  | 'no-public-suffix'
  | 'no-scheme';

/** There is no "safe": text alone cannot show that a site is honest. */
export type AddressVerdict = 'stop' | 'careful' | 'no-warning-signs' | 'cannot-tell';

/** Is it the site on the clinic's letter? By registrable domain. */
export type AddressMatch = 'same' | 'different' | 'cannot-tell' | 'not-asked';

/** Answer to "does your browser say Not secure?", asked when no scheme was typed. */
export type SaysNotSecure = 'yes' | 'no' | 'not-sure';

export interface AddressOptions {
  readonly saysNotSecure?: SaysNotSecure;
}

/** How the address was taken out of what was typed: as it is, out of its marks or its text, or not at all. */
export type AddressOrigin = 'as-typed' | 'without-marks' | 'out-of-text' | 'several' | 'no-address';

/** The address as it may be shown and kept: names, keys, path and query are left out as "…". */
export interface AddressParts {
  readonly before: string;
  /** The part to mark: whose site it is. */
  readonly site: string;
  readonly after: string;
}

export interface AddressReport {
  readonly verdict: AddressVerdict;
  readonly match: AddressMatch;
  /** Registrable domain in ASCII (punycode), or `''`. */
  readonly site: string;
  /** The same for reading: Unicode where that cannot mislead, else as `site`. */
  readonly siteShown: string;
  readonly signs: readonly AddressSign[];
  /** Registrable domain of the letter's address, or `''`. */
  readonly letterSite: string;
  readonly parts: AddressParts;
  /** What of the typed text was judged: to be said, so that nobody thinks the rest was looked at. */
  readonly origin: AddressOrigin;
  /**
   * A forwarder only: registrable domain (for reading) of the site that the link
   * names in the open, or `''` where it hides it. `undefined` for any other address.
   */
  readonly leadsTo: string | undefined;
  /** No scheme was typed: ask whether the browser says "Not secure". */
  readonly needsSecureAnswer: boolean;
}

/** A sign with the verdict it asks for, which may be graver or milder than usual. */
export interface Finding {
  readonly sign: AddressSign;
  readonly verdict: AddressVerdict;
}
