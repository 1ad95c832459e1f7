import type { AstroIntegration } from 'astro';

const group = {
  name: 'demo',
  /**
   * The demo's own modules, and what a shared screen has in common with it, which fetches
   * it all: it is loaded once a day. A lesson's door to the demo must not bring it along.
   */
  test: /\/src\/(components\/demo\/(?!MissionDoor)|domain\/(demo|time)\/|machines\/demo\/|lib\/(browser\/(random-kit|ticking)|island\/lazy))|\/node_modules\/(otpauth|@noble\/hashes)\//,
  /** Those that an entry imports at once. */
  tags: ['$initial' as const],
  // What the demo shares with other tools stays shared.
  includeDependenciesRecursively: false,
};

/** How a tool fetches its words: three files of a hundred bytes, were they left alone. */
const loading = {
  name: 'loading',
  test: /\/src\/lib\/(browser\/load-once|words\/(demo|scorer)-words)\.ts$/,
  includeDependenciesRecursively: false,
};

/**
 * Sets all that the demo needs when it wakes into one file. Left alone, the bundler writes
 * one for each set of parts that share something: twenty-odd small files, a sixth more to
 * fetch, since each is compressed alone. What comes on demand keeps files of its own.
 */
export const oneDemo = (): AstroIntegration => ({
  name: 'one-demo',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      // The file is the island's entry too, and what comes later takes its rules from there. Astro's own
      // setting for that wins over a site's, but not over a plugin's.
      const rolldownOptions = {
        preserveEntrySignatures: 'allow-extension' as const,
        output: { codeSplitting: { groups: [group, loading] } },
      };
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'one-demo',
              config: () => ({ environments: { client: { build: { rolldownOptions } } } }),
            },
          ],
        },
      });
    },
  },
});
