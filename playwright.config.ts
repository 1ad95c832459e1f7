import { defineConfig } from '@playwright/test';
import { isWhole } from './tests/fixtures/depth.ts';
import { findBrowser, findEngine, thisMachine, type Found } from './scripts/browser.ts';

const machine = thisMachine();
const found = (browser: Found | undefined): string => {
  if (!browser)
    throw new Error('No Chromium found. Remedy: npm test installs one, or set CHROMIUM_PATH.');
  return browser.path;
};

/** Chromium's sandbox refuses root. The rest keeps the browser's own traffic out of the tests. */
const launch = (executablePath: string) => ({
  executablePath,
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-dev-shm-usage',
  ],
});
export const wholeBrowser = launch(found(findBrowser(machine)));

/** What asks for the back-forward cache, or for a page that nothing has touched yet. */
const WHOLE = [
  'demo/network.spec.ts',
  'demo/steadiness.spec.ts',
  '**/late.spec.ts',
  'site/erased-cache.spec.ts',
  'site/next-page.spec.ts',
  'site/reopened-tab.spec.ts',
  'site/restored-session.spec.ts',
];

/**
 * Seen at the whole depth alone. That older browsers can work and read is held by tests of the
 * built files at every depth; a restored session and a guide kept by a careless hand are rare
 * twins of what site/reopened-tab.spec.ts and site/offline.spec.ts try.
 */
const ONLY_WHOLE = [
  'site/offline-careless.spec.ts',
  'site/old-browser.spec.ts',
  'site/old-reader.spec.ts',
  'site/restored-session.spec.ts',
];

/** A port of their own, so that a site already being served is neither used nor disturbed. */
const port = Number(process.env['TEST_PORT'] ?? 4399);
const report = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];

/** The browser tests look at built pages only: the security policy is not active in development. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // What a screen reader says of ten tasks (e2e/heard).
  snapshotPathTemplate: 'tests/heard/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: true,
  // Named at the end of `npm test`, which forgives a few of them and no more.
  retries: 1,
  // A test waits for frames half of its time: four keep two processors busy.
  workers: 4,
  timeout: 60_000,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-US',
    // Nothing moves unless a test asks for it: the axe looks do, and the tests of motion.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    launchOptions: launch(found(findEngine(machine))),
  },
  projects: [
    { name: 'engine', testIgnore: [...WHOLE, ...(isWhole ? [] : ONLY_WHOLE)] },
    {
      name: 'whole browser',
      testMatch: WHOLE,
      ...(!isWhole && { testIgnore: ONLY_WHOLE }),
      use: { launchOptions: wholeBrowser },
    },
  ],
  webServer: {
    command: 'node scripts/serve.ts',
    url: `http://localhost:${port}/`,
    env: { PORT: String(port) },
    reuseExistingServer: false,
    stdout: 'ignore',
    timeout: 20_000,
  },
});
