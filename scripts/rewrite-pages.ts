import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** A built page. */
export interface PageFile {
  /** Its path below the site's folder, with forward slashes: `lessons/x/index.html`. */
  readonly file: string;
  readonly html: string;
}

/** Is it made for a frame in somebody else's page? @param file below the site's folder */
export const isEmbed = (file: string): boolean => /^(?:[^/]+\/)?embed\//.test(file);

/** What becomes of a page. The same text leaves its file alone. */
export type Rewrite = (html: string, file: string) => string;

/** The built site, as a step finds it. */
export interface BuiltSite {
  /** Its pages as the steps before left them, in one order on every machine. */
  readonly pages: readonly PageFile[];
  /** Adds a file. */
  readonly add: (file: string, text: string) => void;
}

/** One thing that is done to every built page: looks at all of them, if it has to, and says what becomes of each. */
export type PageStep = (site: BuiltSite) => Rewrite | Promise<Rewrite>;

const pagesIn = (root: string): readonly PageFile[] =>
  globSync('**/*.html', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ file, html: readFileSync(join(root, file), 'utf8') }));

/** Takes the built pages through all steps, one after the other. Each page is read once and written once. */
export const rewrittenPages = (...steps: readonly PageStep[]): AstroIntegration => ({
  name: 'rewritten-pages',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const root = fileURLToPath(dir);
      const add = (file: string, text: string) => writeFileSync(join(root, file), text);
      const built = pagesIn(root);
      let pages = built;
      for (const step of steps) {
        const rewrite = await step({ pages, add });
        pages = pages.map(({ file, html }) => ({ file, html: rewrite(html, file) }));
      }
      for (const [at, { file, html }] of pages.entries())
        if (html !== built[at]!.html) add(file, html);
    },
  },
});
