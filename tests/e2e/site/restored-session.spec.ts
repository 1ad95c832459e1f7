import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { wholeBrowser } from '../../../playwright.config.ts';
import { erase } from '../support/check.ts';
import { give, row, wake } from '../support/scorer.ts';
import { expect, PREFIX, test } from '../support/site.ts';

/** A browser that is closed and started again gives back its tabs, and the ticks in them. */

const ROW = 'own-sign-ins';
const ticked = (page: Page) => row(page, ROW).locator('input:checked');
const keptAtAll = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    (prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix)),
    PREFIX,
  );

const start = (profile: string, ...more: readonly string[]): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    ...wholeBrowser,
    args: [...wholeBrowser.args, ...more],
    ignoreDefaultArgs: ['--disable-back-forward-cache', '--no-startup-window'],
  });

async function restored(context: BrowserContext, path: string): Promise<Page> {
  const find = () => context.pages().find((page) => new URL(page.url()).pathname === path);
  await expect.poll(() => find() !== undefined, { timeout: 15_000 }).toBe(true);
  return find()!;
}

for (const wasErased of [true, false])
  test(`a comparison in a session that the browser restores ${wasErased ? 'shows and keeps nothing that was erased' : 'has the answers that were kept'}`, async ({
    baseURL,
  }) => {
    test.setTimeout(90_000);
    const profile = mkdtempSync(join(tmpdir(), 'portal-check-session-'));
    try {
      const before = await start(profile);
      const page = await before.newPage();
      await page.goto(`${baseURL}/score/`);
      await wake(page);
      await give(page, ROW, 'no');
      if (wasErased) {
        const other = await before.newPage();
        await other.goto(`${baseURL}/about/`);
        await erase(other);
        await other.close();
      }
      await before.close();

      const after = await start(profile, '--restore-last-session');
      const again = await restored(after, '/score/');
      await wake(again);
      await expect(ticked(again)).toHaveCount(wasErased ? 0 : 1);
      expect((await keptAtAll(again)).length > 0).toBe(!wasErased);
      await after.close();
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });
