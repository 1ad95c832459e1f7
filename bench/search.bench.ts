import type { Page } from '@playwright/test';
import { expect, test } from '../tests/e2e/support/site.ts';
import { note } from './figures.ts';

/** What the search costs: nothing before it is opened, and how much for the first word and the next. */

const SEARCH = /\/(?:pagefind|search|_astro\/search)[^?]*/;

/** Counts the bytes over the line of what the search is made of. */
async function countBytes(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const ofSearch = new Set<string>();
  let bytes = 0;
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (SEARCH.test(new URL(request.url).pathname)) ofSearch.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (ofSearch.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}

test('the search costs nothing where nobody searches', async ({ page }) => {
  const bytes = await countBytes(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  note('search: bytes on a page where nobody searches', bytes(), 0, 'bytes');
  await page.locator('[data-search-open]').click();
  const dialog = page.locator('dialog[data-search-dialog]');
  const field = dialog.getByLabel('What are you looking for?');
  const results = dialog.locator('[data-search-results] > li');
  await expect(field).toBeVisible();
  for (const [word, which] of [
    ['passkey', 'first'],
    ['proxy', 'second'],
  ] as const) {
    const before = bytes();
    await field.fill(word);
    await expect(results.filter({ visible: true }).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    note(`search: bytes for the ${which} word`, bytes() - before, undefined, 'bytes');
  }
});
