import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tellFigure } from '../fixtures/figures.ts';

/**
 * The browser tests see each width in one look: light where the screen is smallest, dark
 * where it is widest. That is enough only while a rule for a width brings no color of its
 * own, and while every color is a token that can be read in light and in dark.
 */

const sheets = globSync('src/**/*.css').sort();
const read = (path: string) => readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

interface Declaration {
  readonly sheet: string;
  /** Selectors and at-rules around it, the outermost first. */
  readonly within: readonly string[];
  readonly property: string;
  readonly value: string;
}

/** Every declaration of a sheet, with what stands around it. */
function declarationsOf(sheet: string): readonly Declaration[] {
  const found: Declaration[] = [];
  const within: string[] = [];
  for (const [, text = '', end] of read(sheet).matchAll(/([^{};]*)([{};])/g)) {
    const colon = text.indexOf(':');
    if (end === '{') within.push(text.trim().replace(/\s+/g, ' '));
    else if (colon > 0)
      found.push({
        sheet,
        within: [...within],
        property: text.slice(0, colon).trim(),
        value: text.slice(colon + 1).trim(),
      });
    if (end === '}') within.pop();
  }
  return found;
}

const declarations = sheets.flatMap(declarationsOf);
const isToken = ({ property }: Declaration) => property.startsWith('--');
const isOnPaper = ({ within }: Declaration) =>
  within.some((one) => /^@media\b.*\bprint\b/.test(one));
const isForSize = ({ within }: Declaration) =>
  within.some((one) => /^@(?:media|container)\b.*(?:width|height|inline-size)/.test(one));
/** A color that is written out. What cannot be seen has none. */
const WRITTEN =
  /#(?!0000\b)[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|light-dark)\(/i;
/** The same in light and in dark on purpose. */
const FIXED = ['dialog::backdrop', '.p-qr rect', '.p-qr path', '.code rect', '.code path'];

/** The colors of the guide in light and in dark, by the tokens' names. */
function looksOf(sheet: string) {
  const colors = declarationsOf(sheet).filter(
    (one) => isToken(one) && /^#\w+$/.test(one.value) && !isOnPaper(one),
  );
  const light = new Map<string, string>();
  const dark = new Map<string, string>();
  for (const { within, property, value } of colors)
    (within.some((one) => one.includes('prefers-color-scheme: dark')) ? dark : light).set(
      property,
      value,
    );
  return { light, dark: new Map([...light, ...dark]) };
}

/** Relative luminance (WCAG 2.2) of `#abc` or `#aabbcc`. */
function luminance(color: string): number {
  const digits = color.length === 4 ? color.slice(1).replace(/./g, '$&$&') : color.slice(1, 7);
  return [0, 2, 4]
    .map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** What is written on what. */
const TEXT: Readonly<Record<string, readonly string[]>> = {
  '--paper': ['ink', 'soft', 'link', 'seal', 'fine', 'careful', 'stop'],
  '--card': ['ink', 'soft', 'link', 'seal', 'fine', 'careful', 'stop'],
  '--fine-bg': ['ink', 'soft', 'link', 'fine'],
  '--careful-bg': ['ink', 'soft', 'link', 'careful'],
  '--stop-bg': ['ink', 'soft', 'link', 'stop'],
  '--seal': ['on-seal'],
};

/** The same in the pretend portal, which has colors of its own. */
const PORTAL_TEXT: Readonly<Record<string, readonly string[]>> = {
  '--p-card': ['p-ink', 'p-soft', 'p-deep', 'p-stop', 'p-fine'],
  '--p-tint': ['p-ink', 'p-soft', 'p-deep'],
  '--p-deep': ['p-on-deep'],
  '--p-stop-bg': ['p-ink', 'p-stop'],
  '--p-fine-bg': ['p-ink', 'p-fine'],
};

/** What is written on what, in light and in dark, and how well it can be told from its ground. */
function contrastsIn(sheet: string, text: Readonly<Record<string, readonly string[]>>) {
  const looks = Object.entries(looksOf(sheet));
  return Object.entries(text).flatMap(([ground, names]) =>
    names.flatMap((name) =>
      looks.map(([look, colors]) => ({
        name: `--${name} on ${ground} in ${look}`,
        ratio: contrast(colors.get(`--${name}`) ?? '', colors.get(ground) ?? ''),
      })),
    ),
  );
}
const pale = (found: ReturnType<typeof contrastsIn>): readonly string[] =>
  found
    .filter(({ ratio }) => !(ratio >= 4.5))
    .map(({ name, ratio }) => `${name}: ${ratio.toFixed(2)}`);

describe('the colors of the style sheets', () => {
  it('are found where they are written', () => {
    expect(sheets.length).toBeGreaterThan(10);
    expect(declarations.length).toBeGreaterThan(2_000);
    expect(WRITTEN.test('1px solid #fff')).toBe(true);
    expect(WRITTEN.test('3px solid #0000')).toBe(false);
  });

  it('are tokens: none is written out in a rule, for it would be one color in light and dark', () => {
    const odd = declarations.filter(
      (one) =>
        WRITTEN.test(one.value) &&
        !isToken(one) &&
        !isOnPaper(one) &&
        !FIXED.includes(one.within.at(-1) ?? ''),
    );
    expect(
      odd.map(({ sheet, within, property, value }) =>
        [sheet, ...within, `${property}: ${value}`].join(' › '),
      ),
    ).toEqual([]);
  });

  it('are the same at every width: no token is another one there, and text has a color that it has elsewhere', () => {
    const forSize = declarations.filter((one) => isForSize(one) && !isOnPaper(one));
    expect(forSize.length).toBeGreaterThan(100);
    const texts = new Set(Object.values(TEXT).flat());
    const odd = forSize.filter(
      (one) =>
        (isToken(one) && WRITTEN.test(one.value)) ||
        (one.property === 'color' &&
          one.value !== 'inherit' &&
          !texts.has(/^var\(--([\w-]+)\)$/.exec(one.value)?.[1] ?? '')),
    );
    expect(odd.map(({ sheet, property, value }) => `${sheet}: ${property}: ${value}`)).toEqual([]);
  });

  it('can be read as text on every ground that they stand on, in light and in dark', () => {
    const looks = Object.entries(looksOf('src/styles/site.css'));
    expect(looks.map(([, { size }]) => size)).toEqual([21, 21]);
    expect(contrast('#fff', '#000000')).toBeCloseTo(21);
    const found = contrastsIn('src/styles/site.css', TEXT);
    // Cut off and not rounded: 4.496 is no 4.5.
    const least = Math.min(...found.map(({ ratio }) => ratio));
    tellFigure('contrast', Math.floor(least * 100) / 100);
    expect(pale(found)).toEqual([]);
  });

  it('can be read as text in the pretend portal, in light and in dark', () => {
    const sheet = 'src/components/demo/patient/portal.css';
    expect(Object.values(looksOf(sheet)).map(({ size }) => size)).toEqual([12, 12]);
    expect(pale(contrastsIn(sheet, PORTAL_TEXT))).toEqual([]);
  });

  it('differ between words and their ground where the reader’s own colors are forced', () => {
    const grounds = declarations.filter(
      ({ within, property }) =>
        within.some((one) => one.includes('forced-colors: active')) && property === 'background',
    );
    expect(grounds.length).toBeGreaterThan(5);
    const unseen = grounds.filter((ground) =>
      declarations.some(
        ({ sheet, within, property, value }) =>
          property === 'color' &&
          value === ground.value &&
          sheet === ground.sheet &&
          within.join() === ground.within.join(),
      ),
    );
    expect(unseen.map(({ sheet, within }) => [sheet, ...within].join(' › '))).toEqual([]);
  });

  it('are colors of their own on each sheet that stays white in the dark', () => {
    const { light } = looksOf('src/styles/site.css');
    const dark = declarations.filter(
      ({ sheet, within, property }) =>
        sheet === 'src/styles/site.css' &&
        property.startsWith('--') &&
        within.some((one) => one.includes('prefers-color-scheme: dark')),
    );
    const white = declarations.filter(
      ({ sheet, within }) => sheet === 'src/styles/handout.css' && within.at(-1) === '.sheet',
    );
    expect(dark.length).toBeGreaterThan(15);
    expect(
      dark
        .map(({ property }) => property)
        .filter((one) => one !== '--shade' && !white.some(({ property }) => property === one)),
    ).toEqual([]);
    expect(light.get('--shade')).toBeDefined();
  });
});

describe('the lines of the style sheets', () => {
  it('are not made even where line breaks are kept: some texts make WebKit crash there', () => {
    const places = (of: (property: string, value: string) => boolean) =>
      declarations
        .filter(({ property, value }) => of(property, value))
        .map(({ sheet, within }) => [sheet, ...within].join(' › '));
    const kept = places(
      (property, value) => property === 'white-space' && /^(pre-|break)/.test(value),
    );
    expect(kept.length).toBeGreaterThan(8);
    const plain = places((property, value) => property === 'text-wrap' && value === 'wrap');
    expect(kept.filter((place) => !plain.includes(place))).toEqual([]);
    expect(plain.some((place) => place.includes('textarea'))).toBe(true);
  });
});

describe('what moves', () => {
  /** Not by `animation` and `transition`: the guide's first sheet ends these for a reader who wants less motion. */
  const moves = declarations.filter(
    ({ property, value }) => property === 'scroll-behavior' && value === 'smooth',
  );

  it('glides and fades only for a reader who asked for no less motion', () => {
    expect(moves.length).toBeGreaterThan(0);
    const asked = '@media (prefers-reduced-motion: no-preference)';
    expect(
      moves
        .filter(({ within }) => !within.includes(asked))
        .map(({ sheet, property }) => `${sheet}: ${property}`),
    ).toEqual([]);
  });

  it('never fades from page to page: that holds the next one up, and a frame breaks it off with an error', () => {
    expect(declarations.filter(({ within }) => within.includes('@view-transition'))).toEqual([]);
  });

  it('has its animations and transitions ended for a reader who asked for less motion', () => {
    const ended = declarations.filter(
      ({ sheet, within, value }) =>
        sheet === 'src/styles/site.css' &&
        within.includes('@media (prefers-reduced-motion: reduce)') &&
        within.some((one) => one.startsWith('*')) &&
        value === 'none !important',
    );
    expect(ended.map(({ property }) => property)).toEqual(['animation', 'transition']);
  });
});

// One page had its search button in the color of its text: the first sheet that it met began with a layer.
it.each(sheets.filter((sheet) => /@layer \w+ \{/.test(read(sheet))))(
  '%s says the order of the layers before it fills one',
  (sheet) =>
    expect(read(sheet).trimStart()).toMatch(
      /^@layer tokens, base, shell, prose, parts, tools, print;/,
    ),
);
