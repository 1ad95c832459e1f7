import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, HEIGHT, paths, test, UNKNOWN, WIDTHS } from '../support/site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const looks = {
  'light colors': { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' },
  'dark colors': { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'no-preference' },
  'forced colors': { colorScheme: 'light', forcedColors: 'active', reducedMotion: 'no-preference' },
  'reduced motion': { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' },
} as const;

/** Legacy mode runs axe in the page alone; there are no frames, and it saves a new tab a run. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(TAGS)
    .setLegacyMode(true)
    .analyze();
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}

for (const path of [...paths, UNKNOWN])
  test(`axe finds nothing on ${path}, in light, dark and forced colors and reduced motion, at three widths`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.goto(path);
    const found: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      // At the middle width everything that unfolds is looked at unfolded.
      await page.evaluate(
        (open) => document.querySelectorAll('details').forEach((one) => (one.open = open)),
        width === 768,
      );
      for (const [look, media] of Object.entries(looks)) {
        await page.emulateMedia(media);
        found.push(
          ...(await violations(page)).map((violation) => `${look}, ${width} px: ${violation}`),
        );
      }
    }
    expect(found).toEqual([]);
  });

for (const [look, media] of Object.entries(looks))
  test(`axe finds nothing in the search with results, nor in an open glossary note, in ${look}`, async ({
    page,
  }) => {
    await page.emulateMedia(media);
    await page.goto('/lessons/two-step-login/');
    await page.locator('button.term').first().click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByLabel('What are you looking for?').fill('passkey');
    await expect(page.locator('[data-search-results] a').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
