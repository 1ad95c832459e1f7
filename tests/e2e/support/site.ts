import { setTimeout } from 'node:timers/promises';
import { test as base, expect, type Page } from '@playwright/test';
import { tellFigure } from './figures.ts';

export { alike, lessons, paths } from '../../fixtures/built-pages.ts';

/** What every browser test shares: the pages that were built, and a page that must stay quiet. */

/** Rows of a table in groups, each for one test, whose rows share a page. */
export const inGroups = <Row>(rows: readonly Row[], size: number): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  );
/** An address that no page has. */
export const UNKNOWN = '/no-such-page/';
export const WIDTHS = [320, 768, 1280] as const;
/** Tall enough for a phone held upright; pages scroll anyway. */
export const HEIGHT = 800;
/** A window on a computer, as Playwright opens it. */
export const DESK = { width: 1280, height: 720 } as const;
/** Keys of everything that the site may keep begin with this. */
export const PREFIX = 'portal-check:';

export interface Noise {
  /** Console messages, uncaught errors and violations of the policy. */
  readonly messages: string[];
  /** Addresses asked for on other hosts. */
  readonly foreign: string[];
  /** Pages that were opened. */
  visits: number;
}

/** Listens to all that a page says and asks for. */
async function listen(page: Page, origin: string): Promise<Noise> {
  const noise: Noise = { messages: [], foreign: [], visits: 0 };
  const where = () => page.url().replace(origin, '');
  page.on('console', (message) => {
    // The one page that is missing on purpose: Chromium itself reports its status.
    if (message.location().url === origin + UNKNOWN && message.text().includes('404')) return;
    noise.messages.push(`${where()} ${message.type()}: ${message.text()}`);
  });
  page.on('domcontentloaded', () => (noise.visits += 1));
  page.on('pageerror', (error) => noise.messages.push(`${where()} error: ${error.message}`));
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(address))
      noise.foreign.push(`${where()} asked for ${address}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(
        `policy: ${event.violatedDirective} blocked ${event.blockedURI || event.sample}`,
      ),
    );
  });
  return noise;
}

/**
 * A test whose page must stay quiet: no console message, no error, no violation
 * of the policy, no request to another host, no cookie. A test that provokes
 * one on purpose takes it out of `noise` itself.
 */
export const test = base.extend<{ noise: Noise }>({
  noise: [
    async ({ page, context, baseURL }, use) => {
      const noise = await listen(page, baseURL ?? '');
      await use(noise);
      const cookies = await context.cookies();
      tellFigure('page-noise', noise.messages.length, noise.visits);
      tellFigure('foreign-requests', noise.foreign.length, noise.visits);
      tellFigure('cookies', cookies.length, noise.visits);
      expect.soft(noise.messages, 'console messages, errors and policy violations').toEqual([]);
      expect.soft(noise.foreign, 'requests to another host').toEqual([]);
      expect.soft(cookies, 'cookies').toEqual([]);
    },
    { auto: true },
  ],
});

/** Holds files back until told, as the slowest line there is. @returns lets go of them, and of all that come after */
export async function holdBack(page: Page, files: string | RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route(files, async (route) => {
    await promise;
    await route.continue().catch(() => undefined);
  });
  return () => resolve(undefined);
}

/** Longer than a browser waits for a font that is optional: a tenth of a second. */
const TOO_LATE = 300;
/** As for whoever's line is slow: the font comes too late, and the page stands in one of the device. */
export const withoutFont = (page: Page): Promise<unknown> =>
  page.route('**/*.woff2', async (route) => {
    await setTimeout(TOO_LATE);
    await route.continue().catch(() => undefined);
  });

export { expect };
