import { globSync, renameSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Sets the 404 page of each language where hosts look for it, at `es/404.html`: they answer
 * with the nearest one above the address. Astro knows the file name for the root alone.
 */
export const languageNotFound = (): AstroIntegration => ({
  name: 'language-404',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const root = fileURLToPath(dir);
      for (const file of globSync('*/404/index.html', { cwd: root })) {
        const folder = dirname(join(root, file));
        renameSync(join(root, file), `${folder}.html`);
        rmdirSync(folder);
      }
    },
  },
});
