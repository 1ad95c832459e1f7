import type { AstroIntegration } from 'astro';

/** The script of every page: `components/site/site.ts`, by the layout that it stands in. */
const EVERY_PAGE = /\/Page\.astro/;

/** Vite's own name for the module that every `import()` of a built page goes through. */
const HELPER = '\0vite/preload-helper.js';

/**
 * What is left of Vite's helper here: files that come along are asked for at once, and no
 * style sheet is waited for, since all of ours are in the page or adopted. Vite's own is
 * 760 bytes on every page, compressed; this is a third of them.
 *
 * @param base the folder of the host that the site stands in
 */
export const smallHelper = (base: string): string => `
const asked = new Set();
export const __vitePreload = (load, along) => {
  for (const file of along ?? []) {
    if (asked.has(file)) continue;
    asked.add(file);
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = ${JSON.stringify(base)} + file;
    document.head.append(link);
  }
  return load();
};
`;

/**
 * Leaves out of the script of every page the names of what comes along with the files it
 * fetches when somebody asks. A fetched file names them itself, one round trip later; named
 * ahead, they are a tenth of a script that every reader loads and few need more of.
 */
export const noNamesAhead = (base: string): AstroIntegration => ({
  name: 'no-names-ahead',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      const build = {
        modulePreload: {
          polyfill: false,
          resolveDependencies: (_file: string, along: string[], { hostId }: { hostId: string }) =>
            EVERY_PAGE.test(hostId) ? [] : along,
        },
      };
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'no-names-ahead',
              configEnvironment: (environment: string) =>
                environment === 'client' ? { build } : undefined,
            },
            {
              name: 'small-preload-helper',
              enforce: 'pre' as const,
              load: (id: string) => (id === HELPER ? smallHelper(base) : undefined),
            },
          ],
        },
      });
    },
  },
});
