import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import subsetFont from 'subset-font';

/**
 * The site's font, cut for print. Chromium writes a variable font into a PDF as drawings
 * of each letter (Type 3), twice the size and coarse on some screens; of a plain cut for each
 * weight it embeds a font.
 */

/** The weights that the sheets use. */
const WEIGHTS = [400, 650, 700] as const;
const FONT = join(import.meta.dirname, '../src/styles/atkinson.woff2');
/** Where a page asks for its cut; nothing of the site stands there. */
const PATH = '/handout-font/';
const FAMILY = 'Handout';

export type Fonts = ReadonlyMap<string, Buffer>;

/** @param texts of all pages, so that every letter in them is there */
export async function cutFonts(texts: readonly string[]): Promise<Fonts> {
  const letters = [...new Set(texts.join(''))].join('');
  const font = readFileSync(FONT);
  const cuts = WEIGHTS.map(
    async (wght) =>
      [
        `${PATH}${wght}`,
        await subsetFont(font, letters, { targetFormat: 'truetype', variationAxes: { wght } }),
      ] as const,
  );
  return new Map(await Promise.all(cuts));
}

/** Lets a page that is open be drawn with the cuts. What they lack comes from the machine's own fonts. */
export async function useFonts(page: Page): Promise<void> {
  const faces = WEIGHTS.map(
    (wght) => `@font-face{font-family:${FAMILY};src:url(${PATH}${wght});font-weight:${wght}}`,
  );
  await page.addStyleTag({
    content: `${faces.join('')}html body,html body *{font-family:${FAMILY},system-ui,sans-serif}`,
  });
  await page.evaluate(
    async ([family, weights]) => {
      await Promise.all(weights.map((wght) => document.fonts.load(`${wght} 16px ${family}`)));
      await document.fonts.ready;
    },
    [FAMILY, WEIGHTS] as const,
  );
}
