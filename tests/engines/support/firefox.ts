import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import { programOf } from '../../../scripts/engines.ts';
import { thisMachine } from '../../../scripts/browser.ts';
import { PAGE_SCRIPTS } from '../../fixtures/page-scripts.ts';
import type { Engine, Key, Session, Settings, Tab } from './driver.ts';
import { until } from './until.ts';
import { LISTENER, newFolder, tryToStart } from './folder.ts';

/** Firefox, by WebDriver BiDi, which puppeteer speaks. */

async function press(page: Page, key: Key): Promise<void> {
  const [last, held] = key.split('+').toReversed() as [string, KeyInput?];
  const name = (last === 'Space' ? ' ' : last) as KeyInput;
  if (held) await page.keyboard.down(held);
  await page.keyboard.press(name);
  if (held) await page.keyboard.up(held);
}

function tabOf(page: Page, origin: string): Tab {
  let wentBack = false;
  const go = (address: string) =>
    page.goto(address).catch((error: Error) => {
      // A page that leads straight on is left before it is loaded.
      if (!error.message.includes('NS_BINDING_ABORTED')) throw error;
    });
  /** Puppeteer hears nothing of a page that comes back from memory, and then waits in vain for the next to load. */
  const goUnheard = async (address: string) => {
    await page.evaluate('window.isLeft = true');
    go(address).catch(() => undefined);
    await until(
      () => page.evaluate("!window.isLeft && document.readyState === 'complete'"),
      `${address} is open`,
    );
  };
  return {
    open: async (path) => {
      // Only the tab in front has the focus.
      await page.bringToFront();
      await (wentBack ? goUnheard : go)(origin + path);
      await page.evaluate(PAGE_SCRIPTS).catch(() => undefined);
    },
    back: async () => {
      wentBack = true;
      await page.evaluate('history.back()').catch(() => undefined);
    },
    evaluate: (run, ...given) =>
      page.evaluate(`(${run.toString()})(...${JSON.stringify(given)})`) as Promise<never>,
    inject: async (script) => void (await page.evaluate(`${script}\n;undefined`)),
    clickAt: (x, y) => page.mouse.click(x, y),
    moveTo: (x, y) => page.mouse.move(x, y),
    press: (key) => press(page, key),
    type: (text) => page.keyboard.type(text),
    resize: async (width, height) => {
      // The size is set; what fails is a second command, for how a phone is held, which this Firefox lacks.
      await page.setViewport({ width, height }).catch((error: Error) => {
        if (!error.message.includes('setScreenOrientationOverride')) throw error;
      });
      await until(
        () => page.evaluate(`innerWidth === ${width}`),
        `the window is ${width} pixels wide`,
      );
    },
    print: async () => Buffer.from(await page.pdf()),
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
  const profile = join(folder, 'profile');
  for (const one of [downloads, profile]) mkdirSync(one, { recursive: true });
  const noise: string[] = [];
  const browser = await tryToStart(() =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: programOf('firefox', thisMachine())!,
      headless: true,
      userDataDir: profile,
      defaultViewport: { width: 1280, height: 800 },
      extraPrefsFirefox: {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.startup.page': restored ? 3 : 0,
        // Pages begin to be kept for the next start at once, and not after 15 seconds.
        'browser.sessionstore.interval': 100,
        'browser.sessionstore.resume_session_once': restored !== undefined,
        'ui.prefersReducedMotion': 1,
        // Only this machine can be asked for anything.
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': 9,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': 9,
        ...(settings.keepsPages === false && { 'browser.sessionhistory.max_total_viewers': 0 }),
        ...(settings.isPrivate && { 'browser.privatebrowsing.autostart': true }),
        ...(settings.blocksSites && { 'network.cookie.cookieBehavior': 2 }),
        ...(settings.tabsToLinks !== undefined && {
          'accessibility.tabfocus': settings.tabsToLinks ? 7 : 3,
        }),
      },
    }),
  );
  const listen = async (page: Page) => {
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) noise.push(message.text());
    });
    page.on('pageerror', (error) => {
      const text = String(error);
      // A complaint of Firefox's own scripts about a page that is just left: no page hears of it.
      if (!text.includes('Permission denied to access property')) noise.push(text);
    });
    for (const script of [LISTENER, settings.script ?? ''])
      await page.evaluateOnNewDocument(script);
    return tabOf(page, origin);
  };
  const first = restored
    ? await until(
        async () => (await browser.pages()).find((page) => page.url() === origin + restored),
        `${restored} is given back`,
      )
    : // The tab that Firefox begins with never has the focus.
      await browser.newPage();
  return {
    tab: await listen(first),
    newTab: async () => listen(await browser.newPage()),
    noise,
    downloads,
    restart: async (path) => {
      await browser.close();
      return sessionIn(folder, origin, settings, path);
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const firefox: Engine = {
  name: 'Firefox',
  canSet: ['keepsPages', 'tabsToLinks', 'isPrivate', 'blocksSites'],
  start: (origin, settings = {}) => sessionIn(newFolder(), origin, settings),
};
