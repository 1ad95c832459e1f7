import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

/** Where a build is put, and where on a host it will stand. The build, the preview and the tests agree by this. */

/** A folder of a host as Astro and the links take it: a slash at both ends. */
export const folderOf = (path: string): string => {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
};

/** The address that a clinic's `site.yaml` gives its own copy. What is wrong with the file is told by the content check. */
function ownAddress(): URL | undefined {
  const file = resolve(import.meta.dirname, '../src/content/site.yaml');
  try {
    const given: unknown = existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined;
    const address = (given as { readonly address?: unknown } | undefined)?.address;
    return typeof address === 'string' ? new URL(address) : undefined;
  } catch {
    return undefined;
  }
}
const own = ownAddress();

/** Where the site will stand: `SITE_URL`, or the address in `site.yaml`, or none that is real. */
export const siteUrl = process.env['SITE_URL'] ?? own?.origin ?? 'https://portal-check.example';

/** The folder of the host that the site stands in: `BASE_PATH=/portal-check/`, or that of the address in `site.yaml`; the host's root when nothing is said. */
export const base = folderOf(process.env['BASE_PATH'] ?? own?.pathname ?? '');

/** The folder on this machine that holds what was built: `OUT_DIR`, or `dist`. */
export const outDir = resolve(import.meta.dirname, '..', process.env['OUT_DIR'] ?? 'dist');
