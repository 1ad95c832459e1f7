import { fakeMarks, latinTwin, otherAlphabetEndings } from './data/twins.ts';
import { decodePunycode } from './punycode.ts';

/** Scripts a label may be written in; letters of any other count as one more, `Other`. */
const scripts: readonly (readonly [name: string, pattern: RegExp])[] = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Georgian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Thai',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Bopomofo',
].map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')]);

/** Scripts that are properly written together, Latin included (UTS 39, "highly restrictive"). */
const together: readonly string[][] = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Hangul'],
  ['Latin', 'Han', 'Bopomofo'],
];

/** Read from right to left: shown beside Latin text they can move the part that is marked. */
const rightToLeft: ReadonlySet<string> = new Set(['Hebrew', 'Arabic', 'Other']);

const shared = /[\p{Script=Common}\p{Script=Inherited}]/u;
const letter = /\p{L}/u;

function scriptsOf(label: string): string[] {
  const letters = Array.from(label).filter(
    (character) => letter.test(character) && !shared.test(character),
  );
  return [
    ...new Set(
      letters.map(
        (character) => scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? 'Other',
      ),
    ),
  ];
}

/**
 * Turns `xn--` labels into Unicode, each only if it encodes back to itself.
 *
 * @param host as a URL parser gives it
 */
export function decodeHost(host: string): string {
  return host
    .split('.')
    .map((label) => {
      const decoded = label.startsWith('xn--') ? decodePunycode(label.slice(4)) : undefined;
      return decoded !== undefined && encodesTo(decoded, label) ? decoded : label;
    })
    .join('.');
}

function encodesTo(label: string, encoded: string): boolean {
  try {
    return new URL(`https://${label}.example`).hostname === `${encoded}.example`;
  } catch {
    return false;
  }
}

/** Digits of other scripts (UTS 39, mixed numbers), and marks that no Latin letter carries: `٣`, `৪`, `\u0651`. */
const foreignSign =
  /(?![0-9])\p{Nd}|(?![\p{Script=Inherited}\p{Script=Latin}])\p{M}|[\u064B-\u0655\u0670\u0591-\u05C7]/u;

/** Scripts in one label that nobody writes together, such as Latin and Cyrillic, or Latin with Arabic digits. */
export function mixesScripts(label: string): boolean {
  const found = scriptsOf(label);
  if (/\p{Script=Latin}/u.test(label) && foreignSign.test(label)) return true;
  return found.length > 1 && !together.some((set) => found.every((name) => set.includes(name)));
}

/** A label without Latin letters that reads as Latin all the same, under an ending where its alphabet is not at home. */
export function passesForLatin(label: string, ending: string): boolean {
  const letters = Array.from(label).filter((character) => letter.test(character));
  if (letters.length === 0 || otherAlphabetEndings.has(ending) || /[^a-z0-9-]/.test(ending))
    return false;
  return letters.every((character) => latinTwin(character) !== undefined);
}

/** Marks, or letters that look like them, standing inside a name: `⁄`, `∕`, `ǃ`, `&`. Emoji are not among them. */
export function hasFakeMarks(label: string): boolean {
  const rest = label.replace(/\p{Extended_Pictographic}/gu, '').replace(/[-_·・]/g, '');
  const mixable = scriptsOf(rest).includes('Latin') || !letter.test(rest);
  return (
    /[\p{P}\p{S}\uA789]/u.test(rest) ||
    (mixable && Array.from(rest).some((character) => fakeMarks.includes(character)))
  );
}

const plainLabel = /^[a-z0-9_-]*$/;

/** May this label be shown in Unicode? Only in one script, left to right, without look-alikes. */
export function isPlainToShow(label: string, ending: string): boolean {
  if (plainLabel.test(label)) return true;
  if (mixesScripts(label) || passesForLatin(label, ending) || hasFakeMarks(label)) return false;
  // A mark that joins with no letter of its label stands for itself: shown, it hides on its neighbor.
  if (/\p{Script=Latin}/u.test(label) && /\p{M}|(?![0-9])\p{N}/u.test(label.normalize('NFC')))
    return false;
  if (!letter.test(label)) return false;
  const found = scriptsOf(label);
  if (found.length === 0 || found.some((name) => rightToLeft.has(name))) return false;
  // Of Latin, only the European letters: others differ from plain ones by a dot that is easily missed.
  return (
    !found.includes('Latin') ||
    Array.from(label).every(
      (character) =>
        latinTwin(character) === undefined && !/[\u0180-\u02FF\u1E00-\u1EFF]/.test(character),
    )
  );
}

/** The host for reading: each label in Unicode where that cannot mislead, else as it is stored. */
export function showHost(host: string): string {
  const stored = host.split('.');
  const decoded = decodeHost(host).split('.');
  const ending = decoded[decoded.length - 1] ?? '';
  return stored
    .map((label, index) => {
      const text = decoded[index] ?? label;
      return isPlainToShow(text, ending) ? text : label;
    })
    .join('.');
}
