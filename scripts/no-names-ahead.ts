import type { AstroIntegration } from 'astro';

/** The script of every page: `components/site/site.ts`, by the layout that it stands in. */
const EVERY_PAGE = /\/Page\.astro/;

/**
 * Leaves out of the script of every page the names of what comes along with the files it
 * fetches when somebody asks. A fetched file names them itself, one round trip later; named
 * ahead, they are a tenth of a script that every reader loads and few need more of.
 */
export const noNamesAhead = (): AstroIntegration => ({
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
          ],
        },
      });
    },
  },
});
