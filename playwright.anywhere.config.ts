import { defineConfig } from '@playwright/test';
import config from './playwright.config.ts';
import { inFolder, inLanguages, type Site } from './tests/anywhere/sites.ts';

/** The site as others may want it: in a folder of a host, and in other languages. `npm run test:anywhere` builds it first. */

const port = Number(process.env['TEST_PORT'] ?? 4399) + 100;

const serve = ({ project, outDir, base }: Site, at: number) => ({
  command: 'node scripts/serve.ts',
  cwd: project,
  url: `http://localhost:${at}${base}`,
  env: { PORT: String(at), OUT_DIR: outDir, BASE_PATH: base },
  reuseExistingServer: false,
  stdout: 'ignore' as const,
  timeout: 20_000,
});

export default defineConfig({
  ...config,
  testDir: 'tests/anywhere',
  projects: [
    {
      name: 'folder',
      testMatch: 'folder.spec.ts',
      use: { baseURL: `http://localhost:${port}` },
    },
    {
      name: 'languages',
      testMatch: 'languages.spec.ts',
      use: { baseURL: `http://localhost:${port + 1}` },
    },
  ],
  webServer: [serve(inFolder, port), serve(inLanguages, port + 1)],
});
