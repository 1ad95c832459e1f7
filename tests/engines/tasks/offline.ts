import { expect, test } from 'vitest';
import { browse, type Visit } from '../support/browse.ts';
import type { Engine, Settings } from '../support/driver.ts';
import type { Reader } from '../support/reader.ts';
import { serve, type Site } from '../support/site.ts';
import { wake } from '../support/tools.ts';
import { until } from '../support/until.ts';

/** Reading without a connection, before a host that is really stopped. */

const LESSON = '/lessons/two-step-login/';
/** Of no language's own set, and not opened. */
const UNOPENED = '/changes/';
const STATUS = '[data-offline-status]';
/** The whole guide is fetched, by a machine that has other work. */
const FILLED = 60_000;

/** A site of the task's own: others go on while it is stopped. */
async function withSite(
  engine: Engine,
  task: (visit: Visit, site: Site) => Promise<void>,
  settings: Settings = {},
): Promise<void> {
  const site = await serve();
  try {
    await browse(
      engine,
      site.origin,
      async (visit) => {
        await task(visit, site);
        forgive(visit.session.noise);
      },
      settings,
    );
  } finally {
    await site.stop();
  }
}

/** A browser's own words about a host that is silent, and Firefox's about storage that its user refuses. */
const OWN_WORDS = /Failed to load resource|Storage access is restricted in this context/;

/** They are no fault of ours. */
function forgive(noise: string[]): void {
  const others = noise.filter((text) => !OWN_WORDS.test(text));
  noise.splice(0, Infinity, ...others);
}

const says = (reader: Reader, sentence: RegExp, patience?: number) =>
  until(
    async () => sentence.test(await reader.text(STATUS)),
    `/offline/ says ${String(sentence)}`,
    patience,
  );

async function keepGuide(reader: Reader): Promise<void> {
  await reader.open('/offline/');
  await reader.click('button', 'Keep the guide on this device');
  await says(reader, /^The guide is kept/, FILLED);
}

/** Presses the button, and waits only until something is on the shelf. */
async function beginToKeep(reader: Reader): Promise<void> {
  await reader.open('/offline/');
  await reader.click('button', 'Keep the guide on this device');
  await reader.see('keeping has begun', async () => (await caches.keys()).length > 0);
}

/** Names of what the site keeps for reading offline, and how many workers it has. */
const left = (reader: Reader): Promise<{ shelves: readonly string[]; workers: number }> =>
  reader.evaluate(async () => ({
    shelves: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

async function erase(reader: Reader, answer: RegExp): Promise<void> {
  await reader.click('button', 'Erase everything here');
  await until(
    async () => answer.test(await reader.text('.erase [role=status]')),
    `the page says ${String(answer)}`,
  );
}

export function offlineTasks(engine: Engine): void {
  const keptAndRead = async ({ reader }: Visit, site: Site) => {
    await keepGuide(reader);
    await site.stop();
    await reader.open(LESSON);
    expect(await reader.text('main > .saved-copy')).toMatch(
      /^Saved copy from [A-Z]\w+ \d{1,2}, \d{4}\. /,
    );
    await reader.open('/check/');
    await wake(reader, 'check');
    await reader.click('radio', 'My own', 'main');
    await reader.sees('heading', 'Where is the clinic?');
    await reader.open(UNOPENED);
    expect(await reader.text('h1')).toBe('You are offline');
    await reader.see(
      'what is kept is listed',
      () => document.querySelectorAll('[data-offline-list] a').length > 20,
    );
    await site.start();
    await reader.click('button', 'Try again');
    await until(
      async () => !/^(?:You are offline)?$/.test(await reader.text('h1')),
      'the page itself comes',
    );
  };
  const takenAway = async ({ reader }: Visit) => {
    await keepGuide(reader);
    expect(await left(reader)).toEqual({ shelves: [expect.any(String)], workers: 1 });
    await reader.open('/privacy/');
    await erase(reader, /gone/);
    expect(await left(reader)).toEqual({ shelves: [], workers: 0 });
    await reader.open(LESSON);
    expect(await left(reader)).toEqual({ shelves: [], workers: 0 });
  };

  const erasedMeanwhile = async ({ reader }: Visit) => {
    await beginToKeep(reader);
    await erase(reader, /gone/);
    await says(reader, /^Done\. No pages/);
    expect(await left(reader)).toEqual({ shelves: [], workers: 0 });
    await keepGuide(reader);
  };
  const leftMeanwhile = async ({ reader, another }: Visit) => {
    await beginToKeep(reader);
    await reader.open('/lessons/helping-someone-else/');
    await reader.click('checkbox', 'Also erase my answers');
    await reader.click('link', 'Exit this page');
    const other = await another();
    await other.open('/about/');
    await until(
      async () => {
        const { shelves, workers } = await left(other);
        return shelves.length + workers === 0;
      },
      'nothing is kept',
      FILLED,
    );
  };

  const windows: readonly (readonly [string, Settings])[] = [
    ['', {}],
    ...(engine.canSet.includes('isPrivate')
      ? ([[', in a private window', { isPrivate: true }]] as const)
      : []),
  ];
  for (const [where, settings] of windows) {
    test(`the guide is kept by one press, and read with its day once the server is stopped${where}`, () =>
      withSite(engine, keptAndRead, settings));
    test(`"Erase everything here" takes the kept pages and their worker${where}`, () =>
      withSite(engine, takenAway, settings));
  }

  test('a guide that is erased while it is being kept is not kept, and can be kept again', () =>
    withSite(engine, erasedMeanwhile));
  test('"Exit this page" with its box marked ends the keeping of a guide that is not whole yet', () =>
    withSite(engine, leftMeanwhile));

  if (engine.canSet.includes('blocksSites'))
    test('a browser that is told to refuse sites all storage says that it keeps no pages', () =>
      withSite(
        engine,
        async ({ reader }) => {
          await reader.open('/offline/');
          await says(reader, /^This browser cannot keep pages here\./);
          expect(await reader.count('button', undefined, '[data-offline]')).toBe(0);
          await erase(reader, /^Your browser did not let us erase/);
        },
        { blocksSites: true },
      ));
}
