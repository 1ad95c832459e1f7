import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Builder, Capabilities, Key as Keys, Origin, type WebDriver } from 'selenium-webdriver';
import { programOf, PYTHON } from '../../../scripts/engines.ts';
import { thisMachine } from '../../../scripts/browser.ts';
import { PAGE_SCRIPTS } from '../../fixtures/page-scripts.ts';
import type { Engine, Key, Session, Settings, Tab } from './driver.ts';
import { LISTENER, newFolder, tryToStart } from './folder.ts';
import { freePort, isOpen } from './site.ts';
import { until } from './until.ts';

/** WebKitGTK in a window of its own, by WebDriver, on a screen that nobody sees. */

const KEYS: Readonly<Record<Key, readonly string[]>> = {
  Tab: [Keys.TAB],
  'Shift+Tab': [Keys.SHIFT, Keys.TAB],
  Enter: [Keys.ENTER],
  Space: [Keys.SPACE],
  Escape: [Keys.ESCAPE],
  ArrowDown: [Keys.ARROW_DOWN],
  ArrowUp: [Keys.ARROW_UP],
  'Control+a': [Keys.CONTROL, 'a'],
  'Control+k': [Keys.CONTROL, 'k'],
};

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function within<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`WebKit does not answer: ${what}`)), 8000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Values for a script, in plain letters: over some texts with tags in them the driver stumbles. */
const inLetters = (values: readonly unknown[]): string =>
  `JSON.parse(decodeURIComponent(${JSON.stringify(encodeURIComponent(JSON.stringify(values)))}))`;

/** One window. The driver speaks to one at a time, so each act says to which. */
function tabOf(driver: WebDriver, handle: string, origin: string, folder: string): Tab {
  const here = async () => {
    await within('switch', driver.switchTo().window(handle));
    return driver;
  };
  const run = async (script: string) =>
    (await here()).executeAsyncScript<{ value?: unknown; error?: string }>(
      `const done = arguments[arguments.length - 1];
       (async () => (${script}))().then((value) => done({ value }), (error) => done({ error: String(error) }));`,
    );
  const value = async (script: string) => {
    const { value: found, error } = await within(script.slice(0, 200), run(script));
    if (error) throw new Error(error);
    return found;
  };
  return {
    open: async (path) => {
      await within(path, (await here()).get(origin + path));
      await value(PAGE_SCRIPTS).catch(() => undefined);
    },
    back: async () => void (await (await here()).executeScript('history.back()')),
    evaluate: (given, ...values) =>
      value(`(${given.toString()})(...${inLetters(values)})`) as Promise<never>,
    inject: async (script) => void (await (await here()).executeScript(script)),
    clickAt: async (x, y) =>
      (await here())
        .actions()
        .move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 })
        .press()
        .release()
        .perform(),
    moveTo: async (x, y) =>
      (await here())
        .actions()
        .move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 })
        .perform(),
    press: async (key) => {
      const actions = (await here()).actions();
      const keys = KEYS[key];
      for (const one of keys) actions.keyDown(one);
      for (const one of keys.toReversed()) actions.keyUp(one);
      await within(key, actions.perform());
    },
    type: async (text) =>
      (await here())
        .actions()
        .sendKeys(...text)
        .perform(),
    resize: async (width, height) =>
      void (await (await here()).manage().window().setRect({ x: 0, y: 0, width, height })),
    print: async () => {
      const paper = join(folder, 'paper.pdf');
      rmSync(paper, { force: true });
      // WebKitWebDriver cannot print; the window looks for this file.
      writeFileSync(join(folder, 'print'), '');
      await until(() => existsSync(paper), 'the paper is written');
      return readFileSync(paper);
    },
    close: async () => (await here()).close(),
  };
}

/** What a page says, as the engine writes it: "CONSOLE JS ERROR …". */
const SPOKEN = /CONSOLE (?:\w+ )*(?:ERROR|WARN) .*/g;

async function sessionIn(
  folder: string,
  origin: string,
  settings: Settings,
  restored?: string,
): Promise<Session> {
  const noise: string[] = [];
  const machine = thisMachine();
  const listener = join(folder, 'listener.js');
  writeFileSync(listener, `${LISTENER}\n${settings.script ?? ''}`);
  const { driver, screen, server } = await tryToStart(async () => {
    const screen = spawn(
      programOf('Xvfb', machine)!,
      ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    const [display] = (await once(screen.stdio[3]!, 'data')) as [Buffer];
    const port = await freePort();
    const server = spawn(programOf('WebKitWebDriver', machine)!, [`--port=${port}`], {
      env: {
        ...process.env,
        DISPLAY: `:${String(display).trim()}`,
        GDK_BACKEND: 'x11',
        HOME: folder,
        // Accessibility and settings services are other programs, and not there.
        NO_AT_BRIDGE: '1',
        GSETTINGS_BACKEND: 'memory',
      },
    });
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (text: Buffer) => noise.push(...(String(text).match(SPOKEN) ?? [])));
    try {
      await until(() => isOpen(port), 'WebKitWebDriver listens');
      const args = [
        join(import.meta.dirname, 'webkit-shell.py'),
        ...['--folder', folder, '--listener', listener],
        ...(settings.tabsToLinks === false ? ['--no-tabs-to-links'] : []),
        ...(settings.keepsPages === false ? ['--no-page-cache'] : []),
        ...(settings.isPrivate ? ['--private'] : []),
        ...(restored ? ['--restore'] : []),
      ];
      const driver = await new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities(
          new Capabilities({
            browserName: 'webkit-shell',
            'webkitgtk:browserOptions': { binary: PYTHON, args },
          }),
        )
        .build();
      return { driver, screen, server };
    } catch (error) {
      await Promise.all([end(server), end(screen)]);
      throw error;
    }
  });
  const downloads = join(folder, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const stop = async () => {
    await within('quit', driver.quit()).catch(() => undefined);
    // Asked to go, its window may still be busy with a page.
    const shell = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    try {
      process.kill(shell, 'SIGKILL');
    } catch {
      // It went.
    }
    await end(server);
    await end(screen);
  };
  const first = await driver.getWindowHandle();
  return {
    tab: tabOf(driver, first, origin, folder),
    newTab: async () => {
      // In one window the second tab would be out of sight, where no key and no pointer gets to.
      await driver.switchTo().newWindow('window');
      return tabOf(driver, await driver.getWindowHandle(), origin, folder);
    },
    noise,
    downloads,
    restart: async (path) => {
      await until(() => existsSync(join(folder, 'session')), 'the session is kept');
      await stop();
      return sessionIn(folder, origin, settings, path);
    },
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export const webkit: Engine = {
  name: 'WebKitGTK',
  canSet: ['keepsPages', 'tabsToLinks', 'isPrivate'],
  start: (origin, settings = {}) => sessionIn(newFolder(), origin, settings),
};
