import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as playwright, type BrowserContext, type Page } from '@playwright/test';
import { findBrowser, thisMachine } from '../../../scripts/browser.ts';
import { PAGE_SCRIPTS } from '../../fixtures/page-scripts.ts';
import type { Engine, Key, Session, Settings, Tab } from './driver.ts';
import { until } from './until.ts';
import { LISTENER, newFolder, tryToStart } from './folder.ts';

/** Chromium, by Playwright. */

function tabOf(page: Page, origin: string): Tab {
  return {
    open: async (path) => {
      await page.goto(origin + path);
      await page.evaluate(PAGE_SCRIPTS).catch(() => undefined);
    },
    // A page out of the cache is not loaded, so there is no load to wait for.
    back: async () => void (await page.evaluate(() => history.back()).catch(() => undefined)),
    evaluate: (run, ...given) =>
      page.evaluate(`(${run.toString()})(...${JSON.stringify(given)})`) as Promise<never>,
    inject: async (script) => void (await page.evaluate(`${script}\n;undefined`)),
    clickAt: (x, y) => page.mouse.click(x, y),
    moveTo: (x, y) => page.mouse.move(x, y),
    press: (key: Key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewportSize({ width, height }),
    print: () => page.pdf(),
    close: () => page.close(),
  };
}

async function sessionIn(
  folder: string,
  origin: string,
  settings: Settings,
  restored?: string,
): Promise<Session> {
  const downloads = join(folder, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const noise: string[] = [];
  if (settings.blocksSites) {
    mkdirSync(join(folder, 'profile/Default'), { recursive: true });
    writeFileSync(
      join(folder, 'profile/Default/Preferences'),
      JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
    );
  }
  const context: BrowserContext = await tryToStart(() =>
    playwright.launchPersistentContext(join(folder, 'profile'), {
      executablePath: findBrowser(thisMachine())!.path,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
        ...(restored ? ['--restore-last-session'] : []),
      ],
      // Playwright takes the first away unless it is told not to; with the second, no tab is given back.
      ignoreDefaultArgs: [
        ...(settings.keepsPages === false ? [] : ['--disable-back-forward-cache']),
        ...(restored ? ['--no-startup-window'] : []),
      ],
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
    }),
  );
  const listen = (page: Page) => {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) noise.push(message.text());
    });
    page.on('pageerror', (error) => noise.push(error.message));
    page.on(
      'download',
      (file) => void file.path().then(() => file.saveAs(join(downloads, file.suggestedFilename()))),
    );
  };
  await context.addInitScript(LISTENER);
  if (settings.script) await context.addInitScript(settings.script);
  context.pages().forEach(listen);
  context.on('page', listen);
  const first = restored
    ? await until(
        () => context.pages().find((page) => page.url() === origin + restored),
        `${restored} is given back`,
      )
    : (context.pages()[0] ?? (await context.newPage()));
  return {
    tab: tabOf(first, origin),
    newTab: async () => tabOf(await context.newPage(), origin),
    noise,
    downloads,
    restart: async (path) => {
      await context.close();
      return sessionIn(folder, origin, settings, path);
    },
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const chromium: Engine = {
  name: 'Chromium',
  canSet: ['keepsPages', 'restart', 'blocksSites'],
  start: (origin, settings = {}) => sessionIn(newFolder(), origin, settings),
};
