import type { Copy, CopyColors } from '#domain/guide/copy.ts';
import { contrastOf } from './contrast.ts';
import type { Problem } from './library.ts';

/** What is wrong with a clinic's `site.yaml` beyond its shape: colors nobody can read, files and lessons that are not there. */

const FILE = 'src/content/site.yaml';

/** The least contrast of text with its ground (WCAG 2.2, 1.4.3), which also covers 1.4.11. */
const LEAST = 4.5;

/** What each color of a copy stands on, or has on it; the same values as in `src/styles/site.css`, under test. */
export const GROUNDS = {
  light: { paper: '#fbf7f0', card: '#ffffff', onAccent: '#fff8f4' },
  dark: { paper: '#141a21', card: '#1c242d', onAccent: '#3b0a12' },
} as const;

const colorProblems = (colors: CopyColors): readonly Problem[] =>
  (['light', 'dark'] as const).flatMap((look) => {
    const { paper, card, onAccent } = GROUNDS[look];
    const pairs = [
      ['accent', paper, 'the page'],
      ['accent', card, 'a card'],
      ['accent', onAccent, 'the words on a button'],
      ['link', paper, 'the page'],
      ['link', card, 'a card'],
    ] as const;
    return pairs.flatMap(([name, ground, what]) => {
      const contrast = contrastOf(colors[look][name], ground);
      return contrast >= LEAST
        ? []
        : [
            {
              file: FILE,
              rule: `has in "colors.${look}.${name}" a color that stands out from ${what} by ${contrast.toFixed(1)} to 1, below ${LEAST} to 1`,
              remedy: `choose a ${look === 'light' ? 'darker' : 'lighter'} one: ${ground} is what it is seen with`,
            },
          ];
    });
  });

/** What stands beside `site.yaml`. */
export interface Surroundings {
  readonly lessons: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
  /** The bytes of the logo; undefined where the file is not there. */
  readonly logo?: Uint8Array | undefined;
}

/** @returns every problem, each with file, field and remedy */
export function siteProblems(copy: Copy, around: Surroundings): readonly Problem[] {
  const found: Problem[] = [];
  const add = (rule: string, remedy: string) => found.push({ file: FILE, rule, remedy });
  const twice = (all: readonly string[]) => all.filter((one, at) => all.indexOf(one) !== at);
  const slugs = [...around.lessons].sort().join(', ');
  for (const slug of copy.lessons)
    if (!around.lessons.has(slug))
      add(`shows in "lessons" the lesson "${slug}", which does not exist`, `use some of: ${slugs}`);
  for (const slug of twice(copy.lessons))
    add(`has the lesson "${slug}" twice in "lessons"`, 'name it once');
  for (const slug of Object.keys(copy.notes))
    if (!around.lessons.has(slug))
      add(`has in "notes" the lesson "${slug}", which does not exist`, `use some of: ${slugs}`);
  for (const tag of copy.languages)
    if (!around.languages.has(tag))
      add(
        `shows in "languages" the language "${tag}", which the guide does not have`,
        `use some of: ${[...around.languages].sort().join(', ')}`,
      );
  if (copy.languages.length > 0 && !copy.languages.includes('en'))
    add(
      'leaves English out of "languages"',
      'keep en: it stands at the root of the site, and in for what is not translated',
    );
  if (copy.colors) found.push(...colorProblems(copy.colors));
  if (copy.logo) {
    const wrong = logoProblem(copy.logo, around.logo);
    if (wrong) add(`has in "logo" ${wrong.rule}`, wrong.remedy);
  }
  return found;
}

/** Larger would be the heaviest thing on every page. */
export const LARGEST_LOGO = 60_000;

const SIGNATURES: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  png: (b) => startsWith(b, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  jpg: (b) => startsWith(b, [0xff, 0xd8, 0xff]),
  jpeg: (b) => startsWith(b, [0xff, 0xd8, 0xff]),
  webp: (b) =>
    startsWith(b, [0x52, 0x49, 0x46, 0x46]) && startsWith(b.slice(8), [0x57, 0x45, 0x42, 0x50]),
  svg: (b) => /<svg[\s>]/i.test(new TextDecoder().decode(b)),
};
const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/**
 * What an SVG must not hold. A logo is shown as a picture, where browsers run nothing of it; but
 * it also has an address of its own, and opened there it would be a page of the clinic's site.
 */
const ACTIVE: readonly (readonly [found: RegExp, what: string])[] = [
  [/<(?:[\w-]+:)?script/i, 'a script'],
  [/[\s/"']on\w+\s*=/i, 'a part that acts by itself (an "on…" attribute)'],
  [/<(?:[\w-]+:)?foreignObject/i, 'a part of a web page (foreignObject)'],
  [
    /<(?:[\w-]+:)?(?:iframe|embed|object|audio|video|handler|set|animate\w*)[\s>/]/i,
    'a moving or foreign part',
  ],
  [/<!(?:DOCTYPE|ENTITY)/i, 'a document type with rules of its own'],
  [/<\?xml-stylesheet/i, 'a style sheet from elsewhere'],
  [/javascript:/i, 'a link that runs code'],
  [/(?:href|src)\s*=\s*(?!["']?#)/i, 'a link to something outside it'],
  [/@import|url\(\s*["']?(?!["']?#)/i, 'a style that loads something from outside'],
];

/** @param bytes the file; undefined where it is not there */
export function logoProblem(
  name: string,
  bytes: Uint8Array | undefined,
): Pick<Problem, 'rule' | 'remedy'> | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  if (!bytes)
    return {
      rule: `the picture "${name}", which is not there`,
      remedy: `put the file at src/content/site/${name}`,
    };
  if (bytes.length > LARGEST_LOGO)
    return {
      rule: `a picture of ${bytes.length} bytes, above ${LARGEST_LOGO}`,
      remedy: 'save it smaller: it is shown 40 pixels high, so 120 pixels are enough',
    };
  if (!SIGNATURES[ending]?.(bytes))
    return {
      rule: `the file "${name}", which is not a picture of the kind that its name says`,
      remedy: 'save the logo anew as PNG, JPEG, WebP or SVG, and give it the ending that fits',
    };
  if (ending !== 'svg') return undefined;
  // Characters that are written by number would hide a word from the rules below.
  const text = new TextDecoder().decode(bytes);
  const active = ACTIVE.find(([found]) => found.test(text));
  if (active || /&#/.test(text))
    return {
      rule: `an SVG that holds ${active?.[1] ?? 'letters written as numbers, which can hide code'}`,
      remedy: 'export it as a plain SVG without that, or as PNG',
    };
  return undefined;
}
