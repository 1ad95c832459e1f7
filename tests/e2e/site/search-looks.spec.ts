import { COLORS, violations } from '../support/axe.ts';
import { tellFigure } from '../support/figures.ts';
import { expect, test } from '../support/site.ts';

test('axe finds nothing in the search with results, nor in an open glossary note, in light, dark and forced colors', async ({
  page,
}) => {
  const inAllColors = async (place: string) => {
    const found = await violations(page);
    tellFigure('axe', found.length, 1);
    expect.soft(found, `${place}, light`).toEqual([]);
    for (const [look, media] of Object.entries(COLORS)) {
      await page.emulateMedia(media);
      const pale = await violations(page, {}, 'color');
      tellFigure('axe', pale.length, 1);
      expect.soft(pale, `${place}, ${look}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  };
  await page.goto('/lessons/two-step-login/');
  await page.locator('button.term').first().click();
  await inAllColors('a glossary note');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByLabel('What are you looking for?').fill('passkey');
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
  await inAllColors('the search');
});
