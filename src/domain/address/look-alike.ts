import { generalNames, healthWords, knownNames, knownSites } from './data/known-names.ts';
import { latinTwin } from './data/twins.ts';
import { embeds } from './names.ts';
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
  7: 't',
  8: 'b',
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
  shortestContained = 6,
  shortestKnown = 7;

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
  if (theirs === ours) return [finding('look-alike', 'stop')];
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

/** The same without a letter: a known product's name, or an everyday health word, in disguise. */
export function imitatesKnown(address: Site): AddressVerdict | undefined {
  const plain = plainName(decodeHost(address.name));
  const seen = skeleton(decodeHost(address.name));
  const names = knownNames.filter((known) => known.length >= 5);
  if (knownSites.includes(address.site) || names.includes(plain)) return undefined;
  if (names.some((known) => skeleton(known) === seen)) return 'stop';
  if (
    plain.length >= shortestKnown &&
    names.some((known) => known.length >= shortestKnown && isOneEditApart(plain, known))
  )
    return 'careful';
  const shapes = [letterShapes(plain), letterShapes(plain).replace(/rn/g, 'm')];
  const disguised = healthWords.filter((word) =>
    shapes.some((shape) => shape.includes(letterShapes(word))),
  );
  return disguised.some((word) => !plain.includes(word)) ? 'careful' : undefined;
}
