import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What makes the site: its source, what builds it, and the packages that it is built with. */
const MAKES_THE_SITE = [
  'src/**',
  'public/**',
  'scripts/**',
  'astro.config.mjs',
  'svelte.config.js',
  'pagefind.yml',
  'package-lock.json',
];

/** Where the numbers of a run are kept. They are told by the site, and are no part of what was tested. */
export const RESULTS = 'src/content/trust/results.json';

/**
 * A hash over every file that makes the site, by its path and content: two states of the project
 * have the same one only if they build the same pages.
 * @param root the folder of the project
 */
export function fingerprintOf(root = resolve(import.meta.dirname, '../..')): string {
  const files = globSync(MAKES_THE_SITE, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file !== RESULTS && statSync(join(root, file)).isFile())
    .sort();
  const whole = createHash('sha256');
  for (const file of files) {
    const content = createHash('sha256').update(readFileSync(join(root, file)));
    whole.update(`${file} ${content.digest('hex')}\n`);
  }
  return whole.digest('hex');
}
