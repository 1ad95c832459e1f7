import type { Page } from '@playwright/test';
import {
  answer,
  awakeAddressForm,
  button,
  checkAddress,
  erase,
  heading,
  report,
  wake as wakeCheck,
} from '../e2e/support/check.ts';
import { expectStep, inPanel, panel, SLOW, wake as wakeDemo } from '../e2e/support/demo.ts';
import { give, portal, verdict, wake as wakeScorer } from '../e2e/support/scorer.ts';
import { forgive, withOwnServer } from '../e2e/support/own-server.ts';
import { expect, test } from '../e2e/support/site.ts';
import { inFolder } from './sites.ts';

/** Every tool once, where the guide stands in a folder of a host and something else beside it. */

const { base } = inFolder;

/** Paths that were asked for outside the folder, and answers that were none. */
function strays(page: Page): readonly string[] {
  const found: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith(base) || response.status() >= 400)
      found.push(`${pathname} ${response.status()}`);
  });
  return found;
}

test('the check takes an answer and an address, keeps them, and erases them', async ({ page }) => {
  const found = strays(page);
  await page.goto(`${base}check/`);
  await wakeCheck(page);
  await answer(page, 'My own');
  await answer(page, 'United States');
  await checkAddress(page, 'https://portal.example-clinic.org@evil-site.com/');
  await expect(report(page)).toHaveAttribute('data-site', 'evil-site.com', SLOW);
  await page.reload();
  await expect(page.locator('.check[data-ready="true"]')).toBeAttached(SLOW);
  await erase(page);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(found).toEqual([]);
});

test('the comparison fetches its words, takes answers and leads to its lessons', async ({
  page,
}) => {
  const found = strays(page);
  await page.goto(`${base}score/`);
  await wakeScorer(page);
  await give(page, 'second-step', 'no');
  await expect(verdict(page)).toBeVisible();
  const links = await portal(page)
    .locator('a[href]')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200);
  expect(found).toEqual([]);
});

test('the message check takes a message, says what is odd and leads to its lesson', async ({
  page,
}) => {
  const found = strays(page);
  await page.goto(`${base}message/`);
  await page
    .getByRole('textbox', { name: 'Paste the message' })
    .fill('Act now: confirm your password at https://portal.example-clinic.org.my-help.com/');
  await page.getByRole('button', { name: 'Look at it' }).click();
  await expect(page.locator('[data-message-report] mark')).toHaveText('my-help.com', SLOW);
  const links = await page
    .locator('main a[href^="/"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200);
  expect(found).toEqual([]);
});

test('a mission of the demo begins on its own page', async ({ page }) => {
  const found = strays(page);
  await page.goto(`${base}demo/#stolen-password`);
  await wakeDemo(page);
  await inPanel(page, 'Begin').click(SLOW);
  await expectStep(page, 1);
  expect(found).toEqual([]);
});

test('a lesson starts its missions and its check in place, and its links stay in the folder', async ({
  page,
}) => {
  const found = strays(page);
  await page.goto(`${base}lessons/two-step-login/`);
  const start = button(page, 'Start here').first();
  await start.scrollIntoViewIfNeeded();
  await start.click();
  await expect(panel(page).locator('[data-focus]')).toBeFocused(SLOW);
  await page.goto(`${base}lessons/is-this-message-real/`);
  await button(page, 'Check this address').scrollIntoViewIfNeeded();
  await expect(awakeAddressForm(page)).toBeAttached(SLOW);
  await checkAddress(page, 'https://portal.example-clinic.org@evil-site.com/');
  await expect(heading(page, 'Stop')).toBeFocused(SLOW);
  await page.goto(`${base}lessons/your-four-step-check/`);
  await page.locator('main').getByRole('link', { name: 'Step 1: check the address' }).click();
  await expect(page).toHaveURL(new RegExp(`${base}check/#address$`));
  expect(found).toEqual([]);
});

test('the search runs its worker, and what it finds can be opened', async ({ page }) => {
  const found = strays(page);
  await page.goto(`${base}glossary/`);
  await page.keyboard.press('Control+k');
  await page.getByLabel('What are you looking for?').fill('passkey');
  const first = page.locator('[data-search-results] a').first();
  await expect(first).toBeVisible(SLOW);
  await first.click();
  await expect(page).toHaveURL(new RegExp(`${base}lessons/`));
  for (const query of ['passkey', 'hackd', 'zzqxv']) {
    await page.goto(`${base}search/?q=${query}`);
    const link = page.locator('[data-search-results] a').first();
    await expect(link).toHaveAttribute('href', new RegExp(`^${base}(lessons|message)/`), SLOW);
  }
  expect(found).toEqual([]);
});

test('an address without a page gets the folder’s own 404, and one beside it gets none of ours', async ({
  page,
  noise,
}) => {
  expect((await page.goto(`${base}no-such-page/`))?.status()).toBe(404);
  noise.messages.length = 0;
  await page.locator('main').getByRole('link', { name: 'Lessons' }).click();
  await expect(page).toHaveURL(new RegExp(`${base}lessons/$`));
  const beside = await page.request.get('/check/');
  expect(beside.status()).toBe(404);
  expect(beside.headers()['content-security-policy']).toBeUndefined();
  const bare = await page.request.get(base.replace(/\/$/, ''), { maxRedirects: 0 });
  expect(bare.headers()['location']).toBe(base);
});

withOwnServer(inFolder.outDir, base)(
  'the guide is kept in its folder, read with the server stopped, and erased',
  async ({ page, server, noise }) => {
    await page.goto(`${base}offline/`);
    await page.getByRole('button', { name: 'Keep the guide on this device' }).click();
    await expect(page.locator('[data-offline-status]')).toHaveText(/^The guide is kept/, SLOW);
    await server.stop();
    for (const path of ['', 'lessons/two-step-login/']) {
      await page.goto(`${base}${path}`);
      await expect(page.locator('main > .saved-copy')).toBeVisible();
    }
    await page.goto(`${base}changes/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline');
    await erase(page);
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
    forgive(noise);
  },
);
