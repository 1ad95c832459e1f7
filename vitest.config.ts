import { getViteConfig } from 'astro/config';

/** Rules and content run in Node, and so do the checks of the built pages; browsers are Playwright's part. */
export default getViteConfig({
  test: {
    testTimeout: 30_000,
    // All processors: a machine of two would leave one of them idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{unit,content,components}/**/*.test.ts'],
          // Rules keep nothing between two calls, so their files can share what was loaded: a third less work.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'any-day', include: ['tests/any-day/**/*.test.ts'] } },
      { extends: true, test: { name: 'built', include: ['tests/built/**/*.test.ts'] } },
      {
        extends: true,
        // Browsers, servers and LibreOffice run in it: a busy machine holds one back now and then. The output says which.
        test: { name: 'kit', include: ['tests/kit/**/*.test.ts'], retry: 1 },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: ['tests/engines/*.test.ts'],
          // Two browsers at once, whatever the machine: a third would wait for the other two.
          maxWorkers: 2,
          // Three browsers, their drivers and a screen: a busy machine holds one back now and then. The output says which.
          retry: 2,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      { extends: true, test: { name: 'anywhere', include: ['tests/anywhere/**/*.test.ts'] } },
    ],
  },
});
