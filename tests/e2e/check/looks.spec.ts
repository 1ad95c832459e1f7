import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { checkExamples } from '../../fixtures/examples.ts';
import { show } from '../support/check.ts';
import { expect, HEIGHT, test, WIDTHS } from '../support/site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const looks = {
  light: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' },
  dark: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'no-preference' },
  forced: { colorScheme: 'light', forcedColors: 'active', reducedMotion: 'no-preference' },
  'reduced motion': { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' },
} as const;

interface Axe {
  run: (
    part: string,
    options: object,
  ) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly target: readonly unknown[] }[];
    }[];
  }>;
}

/** The engine is brought in once a page; each run after that costs a tenth of a builder's. The frame round `main` is looked at on every page elsewhere. */
const violations = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async (tags) => {
    const { axe } = window as unknown as { readonly axe: Axe };
    const found = await axe.run('main', { runOnly: tags, resultTypes: ['violations'] });
    return found.violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    );
  }, TAGS);

for (const example of checkExamples)
  test(`axe finds nothing on ${example.name}, and nothing sticks out, in four looks at three widths`, async ({
    page,
  }) => {
    await show(page, example);
    await new AxeBuilder({ page }).setLegacyMode(true).include('h1').analyze();
    const found: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) found.push(`${width} px: the page is ${wide} px wide`);
      for (const [look, media] of Object.entries(looks)) {
        await page.emulateMedia(media);
        found.push(...(await violations(page)).map((one) => `${look}, ${width} px, ${one}`));
      }
    }
    expect(found).toEqual([]);
  });
