import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import base, { wholeBrowser } from '../playwright.config.ts';

/**
 * Measures how soon the built pages answer. Such figures depend on what else the machine does,
 * so they are no tests: `npm run build`, then `npm run bench` on a quiet machine.
 */
export default defineConfig({
  ...base,
  projects: [{ name: 'bench' }],
  retries: 0,
  use: { ...base.use, launchOptions: wholeBrowser },
  testDir: '.',
  testMatch: '**/*.bench.ts',
  outputDir: '../test-results/bench',
  fullyParallel: false,
  workers: 1,
  timeout: 180_000,
  reporter: [['./table.ts']],
  webServer: { ...[base.webServer].flat()[0]!, cwd: resolve(import.meta.dirname, '..') },
});
