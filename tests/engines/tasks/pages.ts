import { afterAll, beforeAll, expect, test } from 'vitest';
import { paths } from '../../fixtures/built-pages.ts';
import { caseOf } from '../../fixtures/figures.ts';
import type { Engine, Session } from '../support/driver.ts';
import { readerOf, type Reader } from '../support/reader.ts';

/** What the page asked of another host, as the browser counts it. */
const strangers = (reader: Reader): Promise<readonly string[]> =>
  reader.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /^https?:/.test(name) && new URL(name).origin !== location.origin),
  );

/** Every page, on a phone: it is quiet, has its heading, and is no wider than the screen. */
export function pageTasks(engine: Engine, origin: () => string): void {
  let session: Session;
  let reader: Reader;
  beforeAll(async () => {
    session = await engine.start(origin());
    reader = readerOf(session.tab);
    await session.tab.resize(360, 740);
  });
  afterAll(() => session.close());

  for (const path of paths)
    test(
      `${path} is quiet, has one heading of its own, fits a phone, sets no cookie and asks no other host`,
      caseOf('engine-pages', async () => {
        session.noise.length = 0;
        await reader.open(path);
        // The first sign of life wakes its tools.
        await reader.tab.moveTo(20, 300);
        await reader.tab.moveTo(30, 310);
        const found = await reader.evaluate(async () => {
          const frame = () => new Promise((done) => requestAnimationFrame(done));
          // What wakes when it is seen has been seen then.
          for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
            scrollTo({ top: y, behavior: 'instant' });
            // Seen is what is there when the frame after is drawn.
            await frame();
            await frame();
          }
          return {
            headings: document.querySelectorAll('h1').length,
            screen: innerWidth,
            // A bar to scroll by takes its part of the screen in some browsers.
            tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            cookies: document.cookie,
          };
        });
        expect(found).toEqual({ headings: 1, screen: 360, tooWide: 0, cookies: '' });
        await reader.see(
          'all its tools are awake',
          () => !document.querySelector('astro-island[ssr]'),
        );
        expect(await strangers(reader), 'asked of another host').toEqual([]);
        expect(session.noise).toEqual([]);
      }),
    );
}
