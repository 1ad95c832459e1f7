import type { Page } from '@playwright/test';
import { restyle, tooWide } from '../support/fits.ts';
import { expect, inFontOfPhone, inOwnTypeface, test } from '../support/site.ts';

const WATCHED = '/lessons/helping-someone-else/';
const menuButton = (page: Page) => page.getByRole('button', { name: 'Menu' });
const menu = (page: Page) => page.getByRole('navigation', { name: 'Main' });

/** The boxes of what must stand in one row, and how high the bars are. */
const bars = (page: Page) =>
  page.evaluate(() => {
    const middle = (selector: string) => {
      const { top, height } = document.querySelector(selector)?.getBoundingClientRect() ?? {
        top: NaN,
        height: NaN,
      };
      return Math.round(top + height / 2);
    };
    const height = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect().height ?? 0;
    const rows = ['.brand', '.find', '.menu-button'].map(middle);
    return {
      rows: Math.max(...rows) - Math.min(...rows),
      head: height('.site-head'),
      exit: height('.exit'),
    };
  });

for (const [font, prepare] of Object.entries({
  'the font of a phone': inFontOfPhone,
  'the guide’s own typeface': inOwnTypeface,
}))
  test(`on a phone the header is one row of 64 px, with the exit bar 112 px, in ${font}, also with larger text`, async ({
    page,
  }) => {
    await prepare(page);
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(WATCHED);
    for (const { width, text } of [
      { width: 360, text: 100 },
      { width: 320, text: 100 },
      { width: 256, text: 100 },
      { width: 360, text: 130 },
    ]) {
      await page.setViewportSize({ width, height: 640 });
      await restyle(page, `html { font-size: ${text}% !important }`);
      const { rows, head, exit } = await bars(page);
      const at = `${width} px, ${text} %`;
      expect.soft(rows, `${at}: off one line`).toBeLessThanOrEqual(2);
      expect.soft(head, `${at}: header`).toBeLessThanOrEqual(64);
      expect.soft(exit, `${at}: exit bar`).toBeGreaterThanOrEqual(44);
      expect.soft(head + exit, `${at}: header and exit bar`).toBeLessThanOrEqual(112);
      expect.soft(await tooWide(page), at).toEqual([]);
    }
  });

test('the menu of a phone opens and closes by keyboard, keeps the focus, and never covers what has it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(WATCHED);
  await expect(menu(page)).toBeHidden();
  await menuButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(menu(page)).toBeVisible();
  await expect(menuButton(page)).toBeFocused();
  const links = menu(page).getByRole('link');
  for (const link of await links.all()) {
    await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport({ ratio: 1 });
  }
  await expect(links.and(page.locator('[aria-current]'))).toHaveText('Lessons');
  await page.keyboard.press('Escape');
  await expect(menu(page)).toBeHidden();
  await expect(menuButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await links.last().focus();
  await page.keyboard.press('Tab');
  await expect(menu(page)).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);

  // By touch: the button that opens it closes it, and who comes back finds it closed.
  await menuButton(page).click();
  await menuButton(page).click();
  await expect(menu(page)).toBeHidden();
  await menuButton(page).click();
  await menu(page).getByRole('link', { name: 'Glossary' }).click();
  await expect(page).toHaveURL('/glossary/');
  await page.goBack();
  await expect(menu(page)).toBeHidden();

  // A wide window shows the same links without a button.
  await page.setViewportSize({ width: 1280, height: 640 });
  await expect(menuButton(page)).toBeHidden();
  await expect(menu(page).getByRole('link', { name: 'Glossary' })).toBeInViewport({ ratio: 1 });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the menu opens, leads on, and closes by Escape', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto('/');
    await menuButton(page).click();
    await expect(menu(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu(page)).toBeHidden();
    await menuButton(page).click();
    await menu(page).getByRole('link', { name: 'Check my portal' }).click();
    await expect(page).toHaveURL('/check/');
  });
});
