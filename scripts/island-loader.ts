import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Astro writes them one after the other: what wakes an island, then what loads it. */
const inline = /<script>([\s\S]*?)<\/script>/g;
/** An island that does not wait until it is in view. */
const wakesBefore = /<astro-island[^>]* client="(?!visible")/;

/**
 * Takes the loader of Astro's islands out of a page: 1,700 bytes, compressed, that no one
 * needs to read the page by. Where all islands wait until they are in view, so does the
 * loader: `site.ts` fetches it then.
 *
 * @returns the page, and the file that it now asks for; undefined where no island stands
 */
export function withoutLoader(html: string): { readonly html: string; readonly file: string; readonly script: string } | undefined {
  const script = [...html.matchAll(inline)].map(([, code]) => code).join('\n');
  if (script === '') return undefined;
  const file = `_astro/islands.${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;
  const page = html.replace(inline, '');
  // Deferred, it still runs before every module.
  const asked = wakesBefore.test(page) ? page.replace('</head>', () => `<script src="/${file}" defer></script></head>`) : page.replace('<html', () => `<html data-islands="/${file}"`);
  return { html: asked, file, script };
}

/** Gives the built pages one loader. Comes before the policies are tightened: a script in a file of its own needs no hash. */
export const oneLoader = (): AstroIntegration => ({
  name: 'one-loader',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const root = fileURLToPath(dir);
      for (const page of globSync('**/*.html', { cwd: root })) {
        const taken = withoutLoader(readFileSync(join(root, page), 'utf8'));
        if (!taken) continue;
        writeFileSync(join(root, taken.file), taken.script);
        writeFileSync(join(root, page), taken.html);
      }
    },
  },
});
