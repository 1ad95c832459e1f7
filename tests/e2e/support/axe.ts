import { test, type Page } from '@playwright/test';
import axe, { type RuleObject } from 'axe-core';
import { isWhole } from '../../fixtures/depth.ts';
import { tellFigure } from './figures.ts';
import { HEIGHT, WIDTHS } from './site.ts';

/**
 * What axe finds wrong with a page, in every look and at every width that matters.
 *
 * All rules run once a width, and each width is seen in another look: light where
 * the screen is smallest, dark where it is widest, forced colors between them. What a
 * page is made of is the same in every look, and its colors are the same at every width.
 */

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that colors decide, and seven to one among them (WCAG 1.4.6), where it is asked for. */
const OF_COLOR = ['color-contrast', 'link-in-text-block'] as const;
const ENHANCED = 'color-contrast-enhanced';

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

const LIGHT = {
  colorScheme: 'light',
  forcedColors: 'none',
  reducedMotion: 'no-preference',
} as const satisfies Media;
/** Looks that differ from light by their colors alone. */
export const COLORS = {
  dark: { ...LIGHT, colorScheme: 'dark' },
  'forced colors': { ...LIGHT, forcedColors: 'active' },
} as const satisfies Readonly<Record<string, Media>>;
type Width = (typeof WIDTHS)[number];
/** Where things stick out first. */
const NARROWEST = 320;
/** Where everything that unfolds can be unfolded. */
export const MIDDLE = 768;
/** The look at each width. A reader who asked for less motion has the width that moves the most. */
const LOOKS = {
  320: ['light', LIGHT],
  [MIDDLE]: ['forced colors', COLORS['forced colors']],
  1280: ['dark, less motion', { ...COLORS.dark, reducedMotion: 'reduce' }],
} as const satisfies Record<Width, readonly [string, Media]>;

export interface Where {
  /** A selector of the part to look at; left out, the whole page with what belongs to pages alone. */
  readonly part?: string;
  /** Asks for a contrast of seven to one. */
  readonly enhanced?: boolean;
  /** Asks at the middle width for colors alone, where nothing unfolds there that the other widths lack. */
  readonly colorInMiddle?: boolean;
  /** Selectors of what is left out: it stands as it stood when it was last looked at. */
  readonly without?: readonly string[];
  /** What is wrong was put there by the test, to see that axe finds it: all looks are asked. */
  readonly planted?: boolean;
}

/** Runs axe once, as the page is now. The engine is brought in once a page, by the browser's own hands, past the policy. */
export async function violations(
  page: Page,
  { part = 'html', enhanced = false, without = [] }: Where = {},
  which: 'all' | 'color' = 'all',
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([include, exclude, runOnly, rules]) => {
      const { axe: engine } = window as unknown as { readonly axe: typeof axe };
      const found = await engine.run(
        exclude.length > 0 ? { include: [include], exclude: [...exclude] } : include,
        {
          runOnly: [...runOnly],
          rules,
          resultTypes: ['violations'],
        },
      );
      return found.violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}: ${nodes
            .slice(0, 4)
            .map(({ target }) => target.join(' '))
            .join(' | ')}`,
      );
    },
    [
      part,
      without,
      which === 'all' ? TAGS : enhanced ? [ENHANCED, ...OF_COLOR.slice(1)] : OF_COLOR,
      // Whatever has seven to one has four and a half to one.
      (which === 'all' && enhanced
        ? { [ENHANCED]: { enabled: true }, [OF_COLOR[0]]: { enabled: false } }
        : {}) as RuleObject,
    ] as const,
  );
}

/** As the titles of tests say it. */
export const IN_LOOKS = isWhole
  ? 'in three looks at three widths'
  : 'in one of three looks and widths by turns';

/** How many states each page has shown: the looks take turns. */
const turns = new WeakMap<Page, number>();

/** The widths of the next state of this page: all, or the narrowest and the one whose turn it is. */
function widthsInTurn(
  page: Page,
  { planted = false }: Where,
): readonly [widths: readonly Width[], looked: readonly Width[]] {
  const widest = [...WIDTHS].reverse();
  if (isWhole || planted) return [widest, widest];
  const turn = turns.get(page) ?? test.info().title.length;
  turns.set(page, turn + 1);
  const its = widest[turn % widest.length]!;
  return [widest.filter((width) => width === its || width === NARROWEST), [its]];
}

/**
 * All rules at every width, the widest first, each in a look of its own.
 *
 * That is at whole depth. Otherwise the states of a page take turns: each is seen by axe
 * at one width, in its look, and made ready at the narrowest too, where things stick out first.
 *
 * @param atWidth makes the page ready at each width, before axe looks, and names what else is wrong with it there
 */
export async function violationsInAllLooks(
  page: Page,
  where: Where = {},
  atWidth: (width: number) => Promise<readonly string[]> = async () => [],
): Promise<readonly string[]> {
  const found: string[] = [];
  const [widths, looked] = widthsInTurn(page, where);
  for (const width of widths) {
    const [look, media] = LOOKS[width];
    await page.emulateMedia(media);
    await page.setViewportSize({ width, height: HEIGHT });
    const which = isWhole && where.colorInMiddle && width === MIDDLE ? 'color' : 'all';
    const others = await atWidth(width);
    const seen = looked.includes(width) ? await violations(page, where, which) : [];
    if (looked.includes(width) && !where.planted) tellFigure('axe', seen.length, 1);
    found.push(...[...others, ...seen].map((one) => `${width} px, ${look}: ${one}`));
  }
  // On its way to the next state nothing shall move: a click waits for what does.
  await page.emulateMedia({ ...LIGHT, reducedMotion: 'reduce' });
  return found;
}
