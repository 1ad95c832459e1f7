import { resolve } from 'node:path';

/** Where a build is put, and where on a host it will stand. The build, the preview and the tests agree by this. */

/** A folder of a host as Astro and the links take it: a slash at both ends. */
export const folderOf = (path: string): string => {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
};

/** The folder of the host that the site stands in: `BASE_PATH=/portal-check/`; its root when nothing is said. */
export const base = folderOf(process.env['BASE_PATH'] ?? '');

/** The folder on this machine that holds what was built: `OUT_DIR`, or `dist`. */
export const outDir = resolve(import.meta.dirname, '..', process.env['OUT_DIR'] ?? 'dist');
