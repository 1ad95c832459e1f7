import { isWhole } from '../../fixtures/depth.ts';
import { tellFigure } from '../support/figures.ts';
import { smallTargets } from '../support/fits.ts';
import { expect, HEIGHT, paths, test, UNKNOWN } from '../support/site.ts';

for (const width of isWhole ? [320, 1280] : [320])
  test(`every target is 24 px or more, and the main ones 44 px, on every page at ${width} px`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width, height: HEIGHT });
    const found: string[] = [];
    for (const path of [...paths, UNKNOWN]) {
      await page.goto(path);
      found.push(...(await smallTargets(page)).map((one) => `${path} ${one}`));
    }
    tellFigure('targets', found.length, paths.length + 1);
    expect(found).toEqual([]);
  });

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } });

  test('the link of each heading is in sight, and wide and high enough for a finger', async ({
    page,
  }) => {
    await page.goto('/lessons/two-step-login/');
    const links = page.locator('.anchor');
    expect(await links.count()).toBeGreaterThan(3);
    for (const link of await links.all()) {
      await expect(link).toHaveCSS('opacity', '1');
      const box = await link.boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(24);
      expect(box?.height).toBeGreaterThanOrEqual(24);
    }
  });
});
