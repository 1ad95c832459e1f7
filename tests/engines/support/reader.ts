import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tab } from './driver.ts';
import { until } from './until.ts';

/** A reader of a page: finds things by role and name, presses, types, and waits as people wait. */

const LIBRARY = readFileSync(
  fileURLToPath(import.meta.resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js')),
  'utf8',
);
const EYES = readFileSync(join(import.meta.dirname, 'eyes.js'), 'utf8');

interface Eyes {
  all(role: string, name?: string, within?: string): HTMLElement[];
  place(role: string, name?: string, within?: string): { x: number; y: number } | undefined;
  fault(): string;
}
type WithEyes = Window & { eyes?: Eyes };

/** What to look for: a role, a name, and the part of the page that a selector names. */
export type What = readonly [role: string, name?: string, within?: string];

const called = ([role, name, within]: What) =>
  `the ${role} "${name ?? ''}"${within ? ` in ${within}` : ''}`;

/** More stops than a page has. */
const MANY = 250;

export function readerOf(tab: Tab) {
  const evaluate: Tab['evaluate'] = async (run, ...given) => tab.evaluate(run, ...given);
  /** Testing Library and the eyes are put into a page when they are first needed there. */
  const look = async <Given extends readonly unknown[], Result>(
    run: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result> => {
    if (!(await evaluate(() => 'eyes' in window))) await tab.inject(`${LIBRARY}\n;${EYES}`);
    return evaluate(run, ...given);
  };
  /** The same, until it says yes. */
  const see = <Given extends readonly unknown[], Result>(
    what: string,
    run: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ) => until(() => look(run, ...given), what);

  const count = (...what: What): Promise<number> =>
    look((...asked) => (window as WithEyes).eyes!.all(...asked).length, ...what);
  const isFocused = (...what: What): Promise<boolean> =>
    look(
      (...asked) =>
        (window as WithEyes).eyes!.all(...asked).some((one) => one === document.activeElement),
      ...what,
    );
  const sees = (...what: What) => until(() => count(...what), `${called(what)} is there`);

  return {
    tab,
    evaluate,
    see,
    sees,
    count,
    isFocused,
    inject: tab.inject,
    focus: (...what: What) => until(() => isFocused(...what), `${called(what)} has the focus`),
    async open(path: string): Promise<void> {
      await tab.open(path);
    },
    /** Back, until the page of that path is on show. */
    async back(path: string): Promise<void> {
      await tab.back();
      await until(
        () =>
          evaluate(
            (there) => location.pathname === there && document.readyState === 'complete',
            path,
          ),
        `Back leads to ${path}`,
      );
    },
    async click(...what: What): Promise<void> {
      const { x, y } = await until(
        () => look((...asked) => (window as WithEyes).eyes!.place(...asked), ...what),
        `${called(what)} can be pressed`,
      );
      await tab.clickAt(x, y);
    },
    async fill(text: string, ...what: What): Promise<void> {
      await this.click(...what);
      await until(() => isFocused(...what), `${called(what)} has the focus`);
      await tab.press('Control+a');
      await tab.type(text);
    },
    /** Goes by Tab or Shift+Tab, whichever way it lies, and minds the focus on its way. */
    async reach(...what: What): Promise<void> {
      await sees(...what);
      for (let presses = 0; presses < MANY; presses++) {
        const { arrived, isBefore, fault } = await look(
          async (...asked) => {
            // A browser scrolls to what has the focus when it draws next.
            for (let frame = 0; frame < 2; frame++)
              await new Promise((done) => requestAnimationFrame(done));
            const { eyes } = window as WithEyes;
            const targets = eyes!.all(...asked);
            const now = document.activeElement;
            const target = targets[0];
            return {
              arrived: targets.some((one) => one === now),
              isBefore:
                !!now &&
                !!target &&
                (now.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
              fault: eyes!.fault(),
            };
          },
          ...what,
        );
        if (presses > 0 && fault) throw new Error(`On the way to ${called(what)} ${fault}.`);
        if (arrived) return;
        await tab.press(isBefore ? 'Shift+Tab' : 'Tab');
      }
      throw new Error(`Tab never reaches ${called(what)}.`);
    },
    async press(...keys: readonly Parameters<Tab['press']>[0][]): Promise<void> {
      for (const key of keys) await tab.press(key);
    },
    type: (text: string) => tab.type(text),
    text: (selector: string): Promise<string> =>
      evaluate(
        (asked) => (document.querySelector(asked)?.textContent ?? '').replace(/\s+/g, ' ').trim(),
        selector,
      ),
    attribute: (selector: string, name: string): Promise<string | null> =>
      evaluate(
        (asked, which) => document.querySelector(asked)?.getAttribute(which) ?? null,
        selector,
        name,
      ),
    isThere: (selector: string) =>
      until(() => evaluate((asked) => !!document.querySelector(asked), selector), selector),
    /** Names of all that the site keeps on this device. */
    kept: (): Promise<readonly string[]> =>
      evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('portal-check:'))),
  };
}

export type Reader = ReturnType<typeof readerOf>;
