import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { wholeBrowser } from '../../../playwright.config.ts';
import { erase } from '../support/check.ts';
import { give, row, wake } from '../support/scorer.ts';
import { expect, PREFIX, test } from '../support/site.ts';

/** A tab that was closed and is opened again ("Reopen closed tab") gets its ticks back from the browser. */

const ROW = 'own-sign-ins';
const keptAtAll = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    (prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix)),
    PREFIX,
  );

/** The browser's own key for it does not reach a page, so an extension of two lines presses it. */
function writeExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portal-check-reopen-'));
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Reopen',
      version: '1',
      permissions: ['sessions', 'tabs'],
      background: { service_worker: 'worker.js' },
    }),
  );
  writeFileSync(join(folder, 'worker.js'), 'chrome.runtime.onInstalled.addListener(() => {});');
  return folder;
}

const start = (profile: string, extension: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    ...wholeBrowser,
    args: [
      ...wholeBrowser.args,
      `--load-extension=${extension}`,
      `--disable-extensions-except=${extension}`,
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
    ],
    ignoreDefaultArgs: ['--disable-back-forward-cache', '--disable-extensions'],
  });

async function reopen(context: BrowserContext): Promise<Page> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    worker.evaluate(() =>
      (
        globalThis as unknown as { chrome: { sessions: { restore(): Promise<unknown> } } }
      ).chrome.sessions.restore(),
    ),
  ]);
  await page.waitForLoadState();
  return page;
}

for (const wasErased of [true, false])
  test(`a comparison in a tab that is opened again ${wasErased ? 'shows and keeps nothing that was erased since' : 'has the answers that were kept'}`, async ({
    baseURL,
  }) => {
    test.setTimeout(90_000);
    const profile = mkdtempSync(join(tmpdir(), 'portal-check-tab-'));
    const extension = writeExtension();
    try {
      const context = await start(profile, extension);
      const page = await context.newPage();
      const other = await context.newPage();
      await page.goto(`${baseURL}/score/`);
      await wake(page);
      await give(page, ROW, 'no');
      await page.close();
      await other.goto(`${baseURL}/about/`);
      if (wasErased) await erase(other);

      const again = await reopen(context);
      expect(new URL(again.url()).pathname).toBe('/score/');
      await wake(again);
      await expect(row(again, ROW).locator('input:checked')).toHaveCount(wasErased ? 0 : 1);
      expect((await keptAtAll(again)).length > 0).toBe(!wasErased);
      await context.close();
    } finally {
      for (const folder of [profile, extension]) rmSync(folder, { recursive: true, force: true });
    }
  });
