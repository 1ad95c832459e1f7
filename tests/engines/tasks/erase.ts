import { expect, test } from 'vitest';
import { browse, type Visit } from '../support/browse.ts';
import type { Engine, Settings } from '../support/driver.ts';
import { readerOf, type Reader } from '../support/reader.ts';
import { wake } from '../support/tools.ts';
import { until } from '../support/until.ts';

/** What was erased stays erased, whichever way the reader comes back, and nothing is kept without an act of theirs. */

const ROW = '[data-criterion="own-sign-ins"]';

/** A tool with something in it that the browser could give back. */
const tools = [
  {
    what: 'a mark in the comparison',
    path: '/score/',
    wake: (reader: Reader) => wake(reader, 'scorer'),
    mark: (reader: Reader) => reader.click('radio', 'No', ROW),
    marks: `${ROW} input:checked`,
  },
  {
    what: 'an answer of the check',
    path: '/check/',
    wake: (reader: Reader) => wake(reader, 'check'),
    mark: (reader: Reader) => reader.click('radio', 'Someone I help', 'main'),
    marks: 'input[value="helper"]:checked',
  },
] as const;

async function erase(reader: Reader): Promise<void> {
  await reader.click('button', 'Erase everything here');
  await reader.see('the page says that all is gone', () =>
    (document.querySelector('.erase [role=status]')?.textContent ?? '').includes('gone'),
  );
}

const ways: Readonly<Record<string, (visit: Visit) => Promise<void>>> = {
  'on another page': async ({ reader }) => {
    await reader.open('/privacy/');
    await erase(reader);
  },
  'in another tab': async ({ reader, another }) => {
    await reader.open('/privacy/');
    const other = await another();
    await other.open('/about/');
    await erase(other);
    await other.tab.close();
  },
  'on the way out': async ({ reader }) => {
    await reader.open('/lessons/helping-someone-else/');
    await reader.click('checkbox', 'Also erase my answers');
    await reader.click('link', 'Exit this page');
    // No other host can be reached from here, so the browser's own page of failure comes, which has no storage.
    await until(
      () =>
        reader.evaluate(() => {
          try {
            return !window.localStorage;
          } catch {
            return true;
          }
        }),
      'the site is left',
    );
  },
};

const marks = (reader: Reader, selector: string): Promise<number> =>
  reader.evaluate((asked) => document.querySelectorAll(asked).length, selector);

export function eraseTasks(engine: Engine, origin: () => string): void {
  const caches: readonly (readonly [string, Settings])[] = [
    ['', {}],
    ...(engine.canSet.includes('keepsPages')
      ? ([[', with no page kept in memory', { keepsPages: false }]] as const)
      : []),
  ];
  for (const { what, path, ...tool } of tools)
    for (const [way, eraseThere] of Object.entries(ways))
      for (const [kept, settings] of caches)
        test(`${what} that was erased ${way} does not come back with Back${kept}`, () =>
          browse(
            engine,
            origin(),
            async (visit) => {
              const { reader } = visit;
              await reader.open(path);
              await tool.wake(reader);
              await tool.mark(reader);
              await reader.see('it is kept', () => Object.keys(localStorage).length > 0);
              await eraseThere(visit);
              await reader.back(path);
              expect(await marks(reader, tool.marks), 'shown at once').toBe(0);
              await tool.wake(reader);
              expect(await marks(reader, tool.marks), 'shown by the tool').toBe(0);
              expect(await reader.kept()).toEqual([]);
            },
            settings,
          ));

  // A test that is skipped counts as failed, so what an engine's driver cannot set is no test.
  for (const wasErased of engine.canSet.includes('restart') ? [true, false] : [])
    test(`a session that the browser gives back ${wasErased ? 'shows and keeps nothing that was erased' : 'has what was kept'}`, async () => {
      const { path, ...tool } = tools[0];
      let session = await engine.start(origin());
      try {
        const reader = readerOf(session.tab);
        await reader.open(path);
        await tool.wake(reader);
        await tool.mark(reader);
        await reader.see('it is kept', () => Object.keys(localStorage).length > 0);
        if (wasErased) {
          const other = readerOf(await session.newTab());
          await other.open('/about/');
          await erase(other);
          await other.tab.close();
        }
        session = await session.restart!(path);
        const again = readerOf(session.tab);
        await tool.wake(again);
        expect(await marks(again, tool.marks)).toBe(wasErased ? 0 : 1);
        expect((await again.kept()).length > 0).toBe(!wasErased);
        expect(session.noise).toEqual([]);
      } finally {
        await session.close();
      }
    });
}
