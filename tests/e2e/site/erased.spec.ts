import type { Page } from '@playwright/test';
import { button, erase, kept, radio, wake as wakeCheck } from '../support/check.ts';
import { give, keptText, openScore, row, wake } from '../support/scorer.ts';
import { expect, holdBack, PREFIX, test } from '../support/site.ts';

/**
 * A browser gives back the ticks of a page that the reader returns to. They are no answers:
 * what was erased stays erased, whichever way the reader comes back.
 */

const ROW = 'own-sign-ins';
const ticked = (page: Page) => row(page, ROW).locator('input:checked');

/** All that the site keeps on this device. */
const keptAtAll = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    (prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix)),
    PREFIX,
  );

/** The reader acts before any script of a tool has come. */
const holdScripts = (page: Page) => holdBack(page, '**/_astro/*.js');

/** Ways in which everything is erased while the tool's page is left. */
const ways: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'on another page': async (page) => {
    await page.goto('/privacy/');
    await erase(page);
  },
  'in another tab': async (page) => {
    await page.goto('/privacy/');
    const other = await page.context().newPage();
    await other.goto('/about/');
    await erase(other);
    await other.close();
  },
  'on exit': async (page) => {
    await page.route('https://www.weather.gov/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title>' }),
    );
    await page.goto('/lessons/helping-someone-else/');
    await page.getByLabel('Also erase my answers').check();
    await page.getByRole('link', { name: 'Exit this page' }).click();
    await expect(page).toHaveURL('https://www.weather.gov/');
  },
};

for (const [way, eraseThere] of Object.entries(ways)) {
  test(`ticks of the comparison that were erased ${way} do not come back with Back`, async ({
    page,
    noise,
  }) => {
    await openScore(page);
    await give(page, ROW, 'no');
    await eraseThere(page);
    await page.goBack();
    await expect(page).toHaveURL(/\/score\/$/);
    noise.foreign.length = 0;
    await expect(ticked(page), 'nor are they shown before the page is touched').toHaveCount(0);
    await wake(page);
    await expect(ticked(page)).toHaveCount(0);
    expect(await keptAtAll(page)).toEqual([]);
    await give(page, 'real-support', 'yes');
    await expect.poll(() => keptText(page)).toContain('real-support');
    expect(await keptText(page)).not.toContain(ROW);
  });

  test(`answers of the check that were erased ${way} do not come back with Back`, async ({
    page,
    noise,
  }) => {
    await page.goto('/check/');
    await wakeCheck(page);
    await radio(page, 'Someone I help').click();
    await eraseThere(page);
    await page.goBack();
    await expect(page).toHaveURL(/\/check\/$/);
    noise.foreign.length = 0;
    await expect(radio(page, 'Someone I help')).not.toBeChecked();
    await wakeCheck(page);
    await expect(radio(page, 'Someone I help')).not.toBeChecked();
    expect(await keptAtAll(page)).toEqual([]);
  });
}

test('a tick made before the script came is no answer any more once everything is erased on the same page', async ({
  page,
}) => {
  const letGo = await holdScripts(page);
  await page.goto('/score/', { waitUntil: 'commit' });
  await give(page, ROW, 'no');
  await page.getByRole('button', { name: 'Erase everything here' }).click();
  letGo();
  await expect(page.locator('.scorer[data-ready="true"]')).toBeAttached({ timeout: 40_000 });
  await expect(ticked(page)).toHaveCount(0);
  expect(await keptAtAll(page)).toEqual([]);
});

test('ticks that a browser restores are not written, and one that the reader makes beside them is', async ({
  page,
}) => {
  const letGo = await holdScripts(page);
  // As a browser does it, with no act of the reader; also as one that tells the page of it.
  await page.addInitScript(
    (ticks) => {
      addEventListener('DOMContentLoaded', () => {
        for (const [name, value] of ticks) {
          const input = document.querySelector<HTMLInputElement>(
            `[data-criterion="${name}"] input[value="${value}"]`,
          );
          if (!input) continue;
          input.checked = true;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          input.dispatchEvent(new Event('change', { bubbles: true }));
        }
      });
    },
    [[ROW, 'no']] as const,
  );
  await page.goto('/score/', { waitUntil: 'commit' });
  await row(page, 'real-support').getByText('Yes', { exact: true }).click();
  letGo();
  await expect(page.locator('.scorer[data-ready="true"]')).toBeAttached({ timeout: 40_000 });
  await expect(row(page, 'real-support').locator('input[value=yes]')).toBeChecked();
  await expect(ticked(page)).toHaveCount(0);
  await expect.poll(() => keptText(page)).toContain('real-support');
  expect(await keptText(page)).not.toContain(ROW);
});

test('an answer chosen with the keyboard before the script comes is kept', async ({ page }) => {
  const letGo = await holdScripts(page);
  await page.goto('/check/', { waitUntil: 'commit' });
  await radio(page, 'My own').focus();
  await page.keyboard.press('ArrowDown');
  await expect(radio(page, 'Someone I help')).toBeChecked();
  letGo();
  await expect(page.locator('.check[data-ready="true"]')).toBeAttached({ timeout: 40_000 });
  expect(await kept(page)).toContain('"forWhom":"helper"');
  await expect(button(page, 'Continue')).toBeEnabled();
});
