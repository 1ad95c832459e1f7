import { test as base, expect, type Page, type Response } from '@playwright/test';
import { PAGE_SCRIPTS } from '../../fixtures/page-scripts.ts';
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

/** Has a page that was opened or opened anew wait for its scripts as well, as a reader's eyes do. */
function waitForScripts(page: Page): void {
  for (const way of ['goto', 'reload'] as const) {
    const open = page[way].bind(page) as (...given: unknown[]) => Promise<Response | null>;
    page[way] = async (...given: unknown[]) => {
      const answer = await open(...given);
      // One that leads on is gone by then.
      await page.evaluate(PAGE_SCRIPTS).catch(() => undefined);
      return answer;
    };
  }
}

/**
 * A test whose page must stay quiet: no console message, no error, no violation
 * of the policy, no request to another host, no cookie. A test that provokes
 * one on purpose takes it out of `noise` itself.
 */
export const test = base.extend<{ noise: Noise }>({
  context: async ({ context, javaScriptEnabled }, use) => {
    if (javaScriptEnabled) context.on('page', waitForScripts);
    await use(context);
  },
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

/** How far things on screen have jumped without the reader's doing (CSSWG, Layout Instability). */
export const jumped = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as unknown as { readonly value: number }[];
          resolve(shifts.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // One that saw none says nothing.
        setTimeout(() => resolve(0), 500);
      }),
  );

/**
 * As for whoever has kept something here: the page stands in the guide's own typeface from the
 * start. A reader's first page stands in one of the device (src/lib/browser/first-paint.ts).
 */
export const inOwnTypeface = (page: Page): Promise<unknown> =>
  page.addInitScript(() => localStorage.setItem('of-another-guide', ''));

/**
 * In letters as wide as those of a phone, which this machine lacks: Roboto's widths are Arial's. The
 * font that a computer has in their place may be wider by a tenth.
 */
export const inFontOfPhone = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { --face: Arial, "Liberation Sans" !important }');
    document.adoptedStyleSheets.push(sheet);
  });

export { expect };
