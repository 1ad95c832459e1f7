import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
// The bare build leaves the hash to us: SHA-1 alone, of which the other builds bring seven more.
import { HOTP, Secret, TOTP } from 'otpauth/bare';
import { SECOND } from '../facts/state.ts';

/** RFC 6238, 5.2 recommends 30 seconds; authenticator apps know no other. */
export const STEP = 30 * SECOND;
const DIGITS = 6;
/** Steps to either side that are taken (RFC 6238, 5.2): clocks differ, and typing takes time. */
const WINDOW = 1;
/** Steps to either side that are told as old or early, and not just as wrong. */
const FAR = 20;
/** Crockford's base 32: no I, L, O or U, which are misread. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BACKUP_CODES = 10;
const BACKUP_LENGTH = 8;
/** Random bytes that `newBackupCodes` takes. */
export const BACKUP_BYTES = BACKUP_CODES * BACKUP_LENGTH;
/** 160 bits, as RFC 4226, 4 recommends: random bytes that `newKey` takes. */
export const KEY_BYTES = 20;

export interface AppCode {
  readonly code: string;
  /** Time step (RFC 6238, 4.2): how many times 30 seconds since 1970. */
  readonly step: number;
  /** Whole seconds until the next code: 30 to 1. */
  readonly secondsLeft: number;
}

export type CodeCheck =
  | { readonly outcome: 'right'; readonly step: number }
  | {
      readonly outcome: 'code-wrong' | 'code-used' | 'code-old' | 'code-early' | 'code-unreadable';
    };

/**
 * A counted code (HOTP, RFC 4226): six digits.
 * @param key base32 (RFC 4648)
 * @param counter whole, from 0
 */
export const countedCode = (key: string, counter: number): string =>
  HOTP.generate({
    secret: Secret.fromBase32(key),
    counter,
    digits: DIGITS,
    algorithm: 'SHA1',
    hmac: (_, secret, message) => hmac(sha1, secret, message),
  });

const stepAt = (real: number): number => Math.max(0, Math.floor(real / STEP));

/**
 * The code that an authenticator app shows (TOTP, RFC 6238: SHA-1, 30 seconds, six digits).
 * @param key base32 (RFC 4648)
 * @param real real time, milliseconds since 1970
 */
export function appCode(key: string, real: number): AppCode {
  const step = stepAt(real);
  return {
    code: countedCode(key, step),
    step,
    secondsLeft: Math.ceil(((step + 1) * STEP - Math.max(0, real)) / SECOND),
  };
}

/** Any digit of Unicode as 0 to 9: keyboards of other scripts have their own. Their ten stand in a row. */
function plainDigit(digit: string): string {
  const point = digit.codePointAt(0)!;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(point - zero);
}

/** Typed or pasted text without invisible marks, and with plain digits and hyphens. */
const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\p{Nd}/gu, plainDigit);

/** The same without spaces and hyphens. */
const squeezed = (text: string): string => plainText(text).replace(/[\s-]/g, '');

/** The one of them; undefined when there is none, or more than one to choose from. */
function theOnly(found: readonly string[]): string | undefined {
  const different = new Set(found);
  return different.size === 1 ? found[0] : undefined;
}

/**
 * The six digits in what was typed or pasted, also out of a sentence ("G-123456", "Your
 * code is 123 456."); undefined when there are none, or more than one six to choose from.
 */
export function readCode(text: string): string | undefined {
  const code = squeezed(text);
  if (/^[0-9]{6}$/.test(code)) return code;
  const plain = plainText(text);
  // Markup is no message, and part of a fraction or an amount is no code.
  if (plain.includes('</') || /[0-9]⁄[0-9]/.test(plain)) return undefined;
  const runs = (plain.match(/[0-9]+(?:[.,][0-9]+)*/g) ?? []).filter((run) => run.length === DIGITS);
  if (runs.length > 0) return theOnly(runs);
  const groups = (plain.match(/[0-9]+(?:[\s-][0-9]+)+/g) ?? []).map(squeezed);
  return theOnly(groups.filter((group) => group.length === DIGITS));
}

/** Nearest first, so that a code is told by the step that it most likely belongs to. */
const stepsAround = (step: number): readonly number[] =>
  [step, ...Array.from({ length: FAR }, (_, by) => [step - by - 1, step + by + 1]).flat()].filter(
    (one) => one >= 0,
  );

/**
 * Is this the app code of now? One step early or late is taken (RFC 6238, 5.2), and no
 * code twice. Codes up to ten minutes away are recognized, for the message only.
 * @param real real time, milliseconds since 1970
 * @param usedSteps steps of the codes that were taken before
 */
export function checkAppCode({
  key,
  text,
  real,
  usedSteps,
}: {
  readonly key: string;
  readonly text: string;
  readonly real: number;
  readonly usedSteps: readonly number[];
}): CodeCheck {
  const code = readCode(text);
  if (code === undefined) return { outcome: 'code-unreadable' };
  const now = stepAt(real);
  const isCodeOf = (step: number) => countedCode(key, step) === code;
  const step = stepsAround(now).find((one) => isCodeOf(one) && !usedSteps.includes(one));
  if (step !== undefined && Math.abs(step - now) <= WINDOW) return { outcome: 'right', step };
  if (usedSteps.some(isCodeOf)) return { outcome: 'code-used' };
  if (step === undefined) return { outcome: 'code-wrong' };
  return { outcome: step < now ? 'code-old' : 'code-early' };
}

/**
 * The address that an authenticator app takes as a link or out of a QR code (Key URI format).
 * @param key base32
 */
export const otpauthUri = ({
  key,
  user,
  clinic,
}: {
  readonly key: string;
  readonly user: string;
  readonly clinic: string;
}): string =>
  new TOTP({
    issuer: clinic,
    label: user,
    secret: key,
    algorithm: 'SHA1',
    digits: DIGITS,
    period: STEP / SECOND,
  }).toString();

/** A key as base32 (RFC 4648). @param bytes random, `KEY_BYTES` of them */
export const newKey = (bytes: Uint8Array<ArrayBuffer>): string =>
  new Secret({ buffer: bytes.slice(0, KEY_BYTES).buffer }).base32;

/** Is this a key as `newKey` writes it? */
export const isKey = (text: string): boolean => /^[A-Z2-7]{32}$/.test(text);

/**
 * Ten codes like `4F7K-92QD`, each for one sign-in without the phone.
 * @param bytes random, `BACKUP_BYTES` of them
 */
export function newBackupCodes(bytes: Uint8Array): readonly string[] {
  const letters = Array.from(
    bytes.subarray(0, BACKUP_BYTES),
    (byte) => LETTERS[byte % LETTERS.length]!,
  ).join('');
  return Array.from({ length: BACKUP_CODES }, (_, index) =>
    letters.slice(index * BACKUP_LENGTH, (index + 1) * BACKUP_LENGTH),
  ).map((code) => `${code.slice(0, 4)}-${code.slice(4)}`);
}

/** Letters as a backup code has them. */
function backupIn(letters: string): string | undefined {
  const code = letters.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === BACKUP_LENGTH && [...code].every((letter) => LETTERS.includes(letter))
    ? code
    : undefined;
}

/**
 * The backup code in what was typed or pasted, also out of a sentence, without its hyphen;
 * undefined when there is none, or more than one to choose from. Either case; letters that look like a 0 or a 1 are read so, as Crockford does.
 */
export function readBackup(text: string): string | undefined {
  const whole = backupIn(squeezed(text));
  if (whole !== undefined) return whole;
  const words = plainText(text).split(/[^\p{L}\p{N}-]+/u);
  const written = words.filter((word) => /^[^-]{4}-[^-]{4}$/.test(word));
  // Without its hyphen, a word of eight letters could be a word: a code has a digit.
  const bare = words.filter((word) => /^[^-]{8}$/.test(word) && /[0-9]/.test(word));
  const codes = [written, bare].map((list) =>
    list.flatMap((word) => backupIn(squeezed(word)) ?? []),
  );
  return theOnly(codes.find((list) => list.length > 0) ?? []);
}

/** Is the backup code that was typed this one? Case, spaces and hyphens do not matter. */
export function sameCode(typed: string, code: string): boolean {
  const read = readBackup(typed);
  return read !== undefined && read === readBackup(code);
}
