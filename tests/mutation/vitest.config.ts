import { defineConfig } from 'vitest/config';

/**
 * The tests of the rules and machines alone, for `npm run mutants`: they need neither Astro nor
 * Svelte, and a run that is repeated for each mutant has to start at once.
 */
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    // Rates over thousands of addresses: one fault moves them too little, and they take half of the time.
    exclude: ['**/address/figures.test.ts'],
    env: { TEST_DEPTH: 'planted' },
    testTimeout: 30_000,
  },
});
