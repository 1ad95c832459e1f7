import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** Files of random cases go last: a fault mostly falls to an example, and then nothing else runs. */
class ExamplesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const weightOf = ({ moduleId }: TestSpecification) => {
      const text = readFileSync(moduleId, 'utf8');
      return text.length + (/\bruns\(|fast-check/.test(text) ? 1_000_000 : 0);
    };
    const weighed = files.map((file) => ({ file, weight: weightOf(file) }));
    return Promise.resolve(
      weighed.sort((one, other) => one.weight - other.weight).map(({ file }) => file),
    );
  }
}

/**
 * The tests of the rules and machines alone, for `npm run mutants`: they need neither Astro nor
 * Svelte, and a run that is repeated for each mutant has to start at once.
 */
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    // Rates over thousands of addresses: one fault moves them too little, and they take long.
    // Its folder cannot stand here: names are matched from the folder that runs.
    exclude: ['**/figures.test.ts'],
    env: { TEST_DEPTH: 'planted' },
    testTimeout: 30_000,
    // The rules keep nothing between two tests: reading the modules anew for each file took most of the time.
    isolate: false,
    setupFiles: ['tests/mutation/setup.ts'],
    sequence: { sequencer: ExamplesFirst, setupFiles: 'list' },
  },
});
