import lighthouse, { type Flags } from 'lighthouse';
import { launch, type Browser } from 'puppeteer-core';
import { findBrowser, thisMachine } from '../../scripts/browser.ts';

/** What one load of a page by Lighthouse says: a phone on slow 4G, simulated, and nothing kept before. */
export interface Load {
  readonly bytes: number;
  readonly requests: number;
  /** First and largest contentful paint, and total blocking time, in milliseconds. */
  readonly fcp: number;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
  /** Points of a hundred by category; those that were asked for. */
  readonly scores: Readonly<Record<string, number>>;
  /** The audits that cost points, by id. */
  readonly faults: readonly string[];
}

export const SCORES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export interface Lighthouse {
  load(address: string): Promise<Load>;
  close(): Promise<void>;
}

export async function startLighthouse(): Promise<Lighthouse> {
  const found = findBrowser(thisMachine());
  if (!found) throw new Error('No Chromium found. Remedy: npm test installs one.');
  const browser: Browser = await launch({
    executablePath: found.path,
    // Chromium's sandbox refuses root.
    args: ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const flags: Flags = {
    port: Number(new URL(browser.wsEndpoint()).port),
    logLevel: 'error',
    onlyCategories: [...SCORES],
  };
  return {
    async load(address) {
      let run = await lighthouse(address, flags);
      // Now and then it misses the start of a page (NO_NAVSTART), and asks to be run again.
      if (run?.lhr.runtimeError) run = await lighthouse(address, flags);
      if (!run) throw new Error(`Lighthouse said nothing about ${address}.`);
      const { lhr } = run;
      if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
      const number = (id: string): number => {
        const value = lhr.audits[id]?.numericValue;
        if (value === undefined) throw new Error(`${address}: Lighthouse gave no ${id}.`);
        return value;
      };
      const { details } = lhr.audits['network-requests']!;
      const requests = details?.type === 'table' ? details.items : [];
      return {
        bytes: requests.reduce((sum, one) => sum + Number(one['transferSize'] ?? 0), 0),
        requests: requests.length,
        fcp: number('first-contentful-paint'),
        lcp: number('largest-contentful-paint'),
        tbt: number('total-blocking-time'),
        cls: number('cumulative-layout-shift'),
        scores: Object.fromEntries(
          Object.values(lhr.categories).map(({ id, score }) => [
            id,
            Math.round((score ?? 0) * 100),
          ]),
        ),
        faults: Object.values(lhr.categories).flatMap(({ auditRefs }) =>
          auditRefs
            .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
            .map(({ id }) => id),
        ),
      };
    },
    close: () => browser.close(),
  };
}
