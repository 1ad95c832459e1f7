import { defineConfig } from '@playwright/test';
import { findBrowser, thisMachine } from './scripts/browser.ts';

/** The browser tests look at built pages only: the security policy is not active in development. */
const browser = findBrowser(thisMachine());
if (!browser)
  throw new Error('No Chromium found. Remedy: npm test installs one, or set CHROMIUM_PATH.');

/** A port of their own, so that a site already being served is neither used nor disturbed. */
const port = Number(process.env['TEST_PORT'] ?? 4399);
const report = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-US',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    launchOptions: {
      executablePath: browser.path,
      // Chromium's sandbox refuses root. The rest keeps the browser's own traffic out of the tests.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--no-default-browser-check',
        '--disable-dev-shm-usage',
      ],
    },
  },
  webServer: {
    command: 'node scripts/serve.ts',
    url: `http://localhost:${port}/`,
    env: { PORT: String(port) },
    reuseExistingServer: false,
    stdout: 'ignore',
    timeout: 20_000,
  },
});
