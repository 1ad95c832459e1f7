import {
  distinctNames,
  generalNames,
  healthWords,
  knownNames,
  knownSites,
  ordinaryNeighbors,
} from './data/known-names.ts';
import { latinTwin } from './data/twins.ts';
import { readingsOf } from './drawn.ts';
import { coresOf, embeds } from './names.ts';
import { decodeHost } from './script.ts';
import type { Site } from './site.ts';
import type { AddressVerdict, Finding } from './types.ts';
import { finding } from './verdict.ts';

const digitTwin: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'l',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'b',
  7: 't',
  8: 'b',
  9: 'g',
  i: 'l',
};

/** Lower case, no accents, no hyphens: what is left when spelling habits are taken away. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Each character as the plain letter it passes for. Not for reading: `i` becomes `l`. */
function letterShapes(name: string): string {
  const latin = Array.from(plainName(name), (character) => latinTwin(character) ?? character);
  return latin.map((character) => digitTwin[character] ?? character).join('');
}

/** What a hurried eye sees: names that look alike have the same skeleton (after UTS 39). */
export const skeleton = (name: string): string =>
  letterShapes(name).replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/cl/g, 'd');

/** Is a name written with two letters for one of another's, perhaps with digits too? */
function isDrawnAs(name: string, known: string): boolean {
  const shape = letterShapes(known);
  return [...readingsOf(plainName(name))].some((read) => letterShapes(read) === shape);
}

/** True when one letter was changed, added, dropped or swapped with its neighbor (Damerau's four edits). */
export function isOneEditApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const a = one.slice(start),
    b = other.slice(start);
  if (a.length !== b.length) return a.length > b.length ? a.slice(1) === b : a === b.slice(1);
  return a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}

/** Shorter names are too often one letter apart by chance. */
const shortestEdited = 5,
  shortestDrawn = 5,
  shortestContained = 6;

/** German vowels written out, as clinics do where a form takes no dots: `praxis-mueller`. */
const spelledOut = (name: string): string =>
  plainName(
    name
      .toLowerCase()
      .normalize('NFC')
      .replace(/[äöüßæøå]/g, (letter) => writtenOut[letter] ?? letter),
  );
const writtenOut: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
};

/** Endings of countries whose languages use accents: a clinic there may own both spellings. */
const accentedEnding =
  /\.(?:at|be|br|ca|ch|cl|co|cz|de|dk|ee|es|fi|fr|hu|ie|is|it|lt|lu|lv|mx|nl|no|pe|pl|pt|ro|se|sk|si|ar)$/;

/**
 * Is it the letter's name with another ending, or spelled the other way clinics
 * spell it? Often their own second address: to be asked about, not to be run from.
 */
function isOtherSpelling(address: Site, letter: Site): boolean {
  const [theirs, ours] = [decodeHost(address.name), decodeHost(letter.name)].map((name) =>
    name.replaceAll('-', ''),
  ) as [string, string];
  if (theirs === ours) return true;
  if (plainName(theirs) !== plainName(ours)) return false;
  const umlautsOnly = (name: string): string => name.replace(/[äöüß]/g, '');
  return (
    /[^\u0000-\u007F]/.test(ours) ||
    /^[\u0000-\u007F]*$/.test(umlautsOnly(theirs)) ||
    (accentedEnding.test(address.site) && accentedEnding.test(letter.site))
  );
}

/** `uk.com` and its like are endings to a reader; other shared hosts lend the name in front of their own. */
const lendsNames = ({ site, kind }: Site): boolean =>
  kind === 'shared' && !/\.[a-z]{2}\.(?:com|net|org)$/.test(site);

/**
 * How another site imitates the letter's: `look-alike` where it is disguised,
 * `name-inside` where its name stands as it is in another one. A site worn whole is both.
 *
 * @param host whole host of the address, ASCII
 * @returns signs that ask for `stop`, or for `careful` where the name is only used inside another
 */
export function imitates(host: string, address: Site, letter: Site): readonly Finding[] {
  if (embeds(host, letter.site.replace(/^www\.(?=.*\.)/, '')))
    return [finding('look-alike', 'stop'), finding('name-inside', 'stop')];
  // Under suffixes such as nhs.uk the chosen part may be a bare "www", which is nobody's name.
  if (letter.name === '' || letter.name === 'www') return [];
  const [theirName, ourName] = [decodeHost(address.name), decodeHost(letter.name)];
  const [theirs, ours] = [skeleton(theirName), skeleton(ourName)];
  if (theirName === ourName && lendsNames(address)) return [finding('name-inside', 'stop')];
  if (theirs === ours)
    return [finding('look-alike', isOtherSpelling(address, letter) ? 'careful' : 'stop')];
  if (ours.length >= shortestDrawn && isDrawnAs(theirName, ourName))
    return [finding('look-alike', 'stop')];
  if (spelledOut(theirName) === spelledOut(ourName)) return [finding('look-alike', 'careful')];
  const longEnough = Math.min(theirs.length, ours.length) >= shortestEdited;
  if (
    longEnough &&
    (isOneEditApart(theirs, ours) || isOneEditApart(plainName(theirName), plainName(ourName)))
  )
    return [finding('look-alike', 'stop')];
  if (
    ours.length < shortestContained ||
    generalNames.has(plainName(letter.name)) ||
    knownSites.includes(address.site)
  )
    return [];
  const labels = [address.name, ...address.subdomain].map(decodeHost);
  if (labels.some((label) => label.replaceAll('-', '').includes(ourName.replaceAll('-', ''))))
    return [finding('name-inside', 'careful')];
  // Pairs such as "cl" are not joined here: in "cliniclogin" they would hide the name's end.
  return labels.some((label) => letterShapes(label).includes(letterShapes(ourName)))
    ? [finding('look-alike', 'careful')]
    : [];
}

/** Beyond these, two letters of a name that pass for one: what is drawn so is meant so. */
const drawn = /rn|vv|cl|[0-9]|[^\u0000-\u007F]/u;

const healthShapes = healthWords.map((word) => ({ word, shape: letterShapes(word) }));

/**
 * A word disguised by one shape for another. An `i` for a last `l` counts only
 * where the word ends: "medicaid", "portail" and "hospitais" are words.
 */
function hidesHealthWord(plain: string): boolean {
  const joined = plain.replace(/rn/g, 'm');
  const readings = [...readingsOf(plain, 1)];
  if (
    healthWords.some((word) => !plain.includes(word) && readings.some((one) => one.includes(word)))
  )
    return true;
  return [plain, joined].some((text) => {
    const drawnAs = letterShapes(text);
    return healthShapes.some(({ word, shape }) => {
      const at = plain.includes(word) ? -1 : drawnAs.indexOf(shape);
      if (at < 0) return false;
      const isLastOnly = text.slice(at, at + word.length) === `${word.slice(0, -1)}i`;
      return !(isLastOnly && /^\p{L}/u.test(text.slice(at + word.length)));
    });
  });
}

const distinct = distinctNames.map((known) => ({ known, shape: skeleton(known) }));

/** A distinct name, disguised or one letter off, alone or with lures round it. */
function imitatesName(name: string): AddressVerdict | undefined {
  const decoded = name.normalize('NFC').toLowerCase();
  let least: AddressVerdict | undefined;
  for (const core of coresOf(decoded)) {
    const plain = plainName(core);
    const letters = core.replaceAll('-', '');
    const seen = skeleton(core);
    const readings = ordinaryNeighbors.has(letters) ? undefined : readingsOf(plain);
    for (const { known, shape } of distinct) {
      if (letters === known) continue;
      if (plain === known) least = 'careful';
      else if (seen === shape) {
        if (drawn.test(letters) && core === decoded) return 'stop';
        if (!ordinaryNeighbors.has(letters)) least = 'careful';
      } else if (readings?.has(known)) least = 'careful';
      else if (isTypingError(plain, known)) least = 'careful';
    }
  }
  return least;
}

const isTypingError = (plain: string, known: string): boolean =>
  Math.abs(plain.length - known.length) <= 1 &&
  plain.length >= shortestEdited &&
  !ordinaryNeighbors.has(plain) &&
  isOneEditApart(plain, known);

/** The same without a letter: a known product's name, or an everyday health word, in disguise. */
export function imitatesKnown(address: Site): AddressVerdict | undefined {
  const name = decodeHost(address.name);
  const plain = plainName(name);
  const isPlain = name.replaceAll('-', '') === plain;
  if (knownSites.includes(address.site) || (isPlain && knownNames.includes(plain)))
    return undefined;
  return imitatesName(name) ?? (hidesHealthWord(plain) ? 'careful' : undefined);
}
