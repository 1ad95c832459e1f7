import { spawnSync } from 'node:child_process';
import { base, outDir, siteUrl } from './build-place.ts';

/**
 * Builds the site: the pages, the index of its search, the worker for reading
 * offline, and the headers for its host.
 * `BASE_PATH=/portal-check/` builds it for a folder of a host, `OUT_DIR=…` into a folder of its own,
 * and `PRECOMPRESS=off` leaves the packing to whoever serves it.
 */
for (const command of [
  ['astro', 'build'],
  ['pagefind', '--site', outDir],
  ['node', 'scripts/write-worker.ts'],
  ['node', 'scripts/write-headers.ts'],
] as const) {
  const [name, ...rest] = command;
  const { status } = spawnSync(name, rest, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, BASE_PATH: base, OUT_DIR: outDir },
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (siteUrl.endsWith('.example'))
  console.log(
    'Nobody said where the site stands (SITE_URL), so the handouts have a line to write the address by hand, and no square code.',
  );
