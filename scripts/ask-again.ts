import type { AstroIntegration } from 'astro';

/** As Vite names the module through which every `import()` of a built page goes. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Asks a second time under another address, and under a third one when the reader tries
 * again: a browser that could not fetch a module remembers that for as long as the page is
 * open, and never asks for the same address again (HTML, "fetch a single module script").
 *
 * It also names no files ahead, as Vite's own helper does: whatever a fetched file needs it
 * names itself, one round trip later, and no page carries a list of files that few readers
 * ever ask for.
 */
const HELPER_CODE = `let tries = 0;
export const __vitePreload = (load) => load('').catch(() => load('?again=' + ++tries));`;

const FILE = String.raw`import\(\s*(["'\`])(\.{0,2}\/[^"'\`]+)\1\s*\)`;
/** What Vite hands to the helper: `() => import('./part.js')`. */
const WHOLE = new RegExp(String.raw`\(\s*\)\s*=>\s*${FILE}`, 'g');
/** The same where few of the file's names are wanted: `async () => { let { name } = await import('./part.js')`. */
const IN_PART = new RegExp(
  String.raw`async\s*\(\s*\)\s*=>\s*\{\s*(?<names>(?:let|const)\s*\{[^{}]*\})\s*=\s*await\s+${FILE.replace('\\1', '\\2')}`,
  'g',
);

/** Gives each `import()` that the helper carries out an end to its address. */
export const withAnotherTry = (code: string): string =>
  code
    .replaceAll(WHOLE, 'q=>import($1$2$1+q)')
    .replaceAll(IN_PART, 'async q=>{$1=await import($2$3$2+q)');

export const askAgain = (): AstroIntegration => ({
  name: 'ask-again',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'ask-again',
              enforce: 'pre',
              configEnvironment: (environment: string) =>
                environment === 'client' ? { build: { modulePreload: false } } : undefined,
              load: (id: string) => (id === HELPER ? HELPER_CODE : undefined),
            },
            {
              name: 'ask-again-later',
              enforce: 'post',
              applyToEnvironment: ({ name }: { readonly name: string }) => name === 'client',
              generateBundle(
                _options: unknown,
                bundle: Record<string, { type: string; code?: string }>,
              ) {
                for (const file of Object.values(bundle))
                  if (file.type === 'chunk' && file.code) file.code = withAnotherTry(file.code);
              },
            },
          ],
        },
      });
    },
  },
});
