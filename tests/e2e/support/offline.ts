import type { Page } from '@playwright/test';
import { expect } from './site.ts';

/** What tests of reading offline do and look at. */

/** The whole guide is fetched. */
export const FILLED = { timeout: 40_000 };

export const status = (page: Page) => page.locator('[data-offline-status]');
export const keepButton = (page: Page) =>
  page.getByRole('button', { name: 'Keep the guide on this device' });

export async function keepGuide(page: Page): Promise<void> {
  await page.goto('/offline/');
  await keepButton(page).click();
  await expect(status(page)).toHaveText(/^The guide is kept/, FILLED);
}

/** Everything that is kept: addresses on all shelves. */
export const onShelves = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        found.push(new URL(url).pathname);
    return found;
  });

/** How many workers of the site the browser has, those included that are just getting ready. */
export const isServed = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
