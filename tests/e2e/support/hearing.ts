import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import type { Virtual } from '@guidepup/virtual-screen-reader';
import type { ElementHandle, Page } from '@playwright/test';

/**
 * A page as it is heard: a virtual screen reader (Guidepup) walks its accessibility tree in the
 * browser, and says what the W3C's mappings give a real one to say. It is none: NVDA, JAWS,
 * VoiceOver and TalkBack each have ways of their own. What the reader presses and types goes
 * through the browser, as from a keyboard.
 */

declare global {
  interface Window {
    screenReader: Virtual;
  }
}

const FILE = '/virtual-screen-reader.js';
const code = readFileSync(
  createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js'),
);
/** Milliseconds without a word, after which nothing more is waited for. */
const QUIET = 250;
/** Further than this nobody listens for one thing. */
const PATIENCE = 120;

type Jump = 'Heading' | 'Link' | 'Contentinfo';

interface Typing {
  /** What is to come of it before anything is heard. */
  readonly seen?: () => Promise<unknown>;
  readonly secret?: boolean;
}

export class Listener {
  readonly #page: Page;
  readonly #lines: string[] = [];
  #secret = '';

  constructor(page: Page) {
    this.#page = page;
  }

  /** What was done, and what was heard, a line each. A secret is told as six zeros. */
  get transcript(): string {
    const all = `${this.#lines.join('\n')}\n`;
    return this.#secret ? all.replaceAll(this.#secret, '000000') : all;
  }

  #did(what: string): void {
    this.#lines.push(`> ${what}`);
  }

  /** Takes down what was said since, once nothing more comes. The page's own clock may stand still. */
  async #listen(): Promise<void> {
    const count = () =>
      this.#page.evaluate(async () => (await window.screenReader.spokenPhraseLog()).length);
    for (let heard = -1, now = await count(); now !== heard; now = await count()) {
      heard = now;
      await setTimeout(QUIET);
    }
    const phrases = await this.#page.evaluate(async () => {
      const said = [...(await window.screenReader.spokenPhraseLog())];
      await window.screenReader.clearSpokenPhraseLog();
      return said;
    });
    // What is emptied is not said.
    this.#lines.push(...phrases.filter((one) => !/^(?:polite|assertive): $/.test(one)));
  }

  /** Opens a page, or hears anew the one that a link led to. */
  async open(path?: string): Promise<void> {
    await this.#page.route(`**${FILE}`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: code }),
    );
    if (path !== undefined) await this.#page.goto(path);
    this.#did(path === undefined ? 'arrive' : `open ${path}`);
    await this.#page.evaluate(async (file) => {
      const module = (await import(file)) as { readonly virtual: Virtual };
      window.screenReader = module.virtual;
      await module.virtual.start({ container: document.body });
    }, FILE);
    await this.#listen();
    this.#lines.push(`(title: ${await this.#page.title()})`);
  }

  /** Goes on, from one thing to the next or from one of a kind to the next, until something is said. */
  async #goOn(what: RegExp, kind?: Jump): Promise<void> {
    const isHeard = await this.#page.evaluate(
      async ([source, name, patience]) => {
        const { screenReader } = window;
        for (let n = 0; n < patience; n++) {
          await (name
            ? screenReader.perform(screenReader.commands[`moveToNext${name}`])
            : screenReader.next());
          if (new RegExp(source).test(await screenReader.lastSpokenPhrase())) return true;
        }
        return false;
      },
      [what.source, kind, PATIENCE] as const,
    );
    await this.#listen();
    if (!isHeard) throw new Error(`${what} is not said.\n${this.transcript}`);
  }

  /** Reads on until something is said. */
  async readTo(what: RegExp): Promise<void> {
    this.#did('read on');
    await this.#goOn(what);
  }

  /** Goes from heading to heading, or from link to link, until one of that name is reached. */
  async jumpTo(kind: Jump, what: RegExp): Promise<void> {
    this.#did(`next ${kind.toLowerCase()}, until it is "${what.source}"`);
    await this.#goOn(what, kind);
  }

  async #here(): Promise<ElementHandle> {
    const handle = await this.#page.evaluateHandle(() => {
      const { activeNode } = window.screenReader;
      return activeNode instanceof Element ? activeNode : activeNode?.parentElement;
    });
    const element = handle.asElement();
    if (!element) throw new Error(`The reader stands nowhere.\n${this.transcript}`);
    return element;
  }

  /** What the reader stands on may have another name or value by now; it still stands there. */
  async #stay(): Promise<void> {
    await this.#page.evaluate(() => {
      const { activeNode } = window.screenReader;
      if (activeNode?.isConnected)
        activeNode.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    });
    await this.#listen();
  }

  /** Presses what the reader stands on. @param seen what is to come of it before anything is heard */
  async press(seen?: () => Promise<unknown>): Promise<void> {
    this.#did('press');
    const here = await this.#here();
    await here.click();
    await seen?.();
    await this.#listen();
    if (await here.evaluate((one) => one === document.activeElement)) await this.#stay();
  }

  /** Presses a link, and hears the page that it leads to. */
  async follow(): Promise<void> {
    this.#did('press');
    await (await this.#here()).click();
    await this.#page.waitForLoadState();
    await this.open();
  }

  /** @param secret a text that is another one in each run */
  async type(text: string, { seen, secret = false }: Typing = {}): Promise<void> {
    if (secret) this.#secret = text;
    this.#did(`type "${text}"`);
    await (await this.#here()).fill(text);
    await seen?.();
    await this.#stay();
  }

  /** Hears what the page says by itself, once something has been seen to come. */
  async hear(): Promise<void> {
    this.#did('listen');
    await this.#listen();
  }
}
