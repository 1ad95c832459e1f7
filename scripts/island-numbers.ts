import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Numbers the islands of a page. Astro names each by a hash of the path that its source has on the
 * machine that builds, and nothing asks for that name: the same source then gave other bytes in
 * another folder, and was within its budget in one and over it in the next.
 */
export function withNumberedIslands(html: string): string {
  let count = 0;
  return html.replace(/(<astro-island uid=)"[^"]*"/g, (_, start: string) => `${start}"${++count}"`);
}

export const numberedIslands = (): AstroIntegration => ({
  name: 'numbered-islands',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const root = fileURLToPath(dir);
      for (const page of globSync('**/*.html', { cwd: root })) {
        const html = readFileSync(join(root, page), 'utf8');
        const numbered = withNumberedIslands(html);
        if (numbered !== html) writeFileSync(join(root, page), numbered);
      }
    },
  },
});
