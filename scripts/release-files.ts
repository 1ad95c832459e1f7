import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SITE_FILE, SITE_FOLDER } from './site-file.ts';

/** The files of a release, by which an update tells a clinic's own changes from ours. */

/** Path below the root → SHA-256 of the content, in hex. */
export type Manifest = Readonly<Record<string, string>>;

/** Where a copy keeps what its release held. It is the copy's own, like all in that folder. */
export const MANIFEST = `${SITE_FOLDER}/release.json`;

/** What is made on the machine and belongs to no release. */
const MADE =
  /^(?:node_modules|dist[^/]*|hosting|deploy|\.cache|\.astro|\.git|test-results|playwright-report)(?:\/|$)/;

/** What a clinic adds, and what no update touches. */
const isOwn = (file: string): boolean =>
  file === SITE_FILE || file === SITE_FOLDER || file.startsWith(`${SITE_FOLDER}/`);

export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Every file below a folder that a release may hold, hashed. */
export function manifestOf(root: string): Manifest {
  const files = globSync('**/*', {
    cwd: root,
    withFileTypes: true,
    exclude: (entry) => MADE.test(relativeTo(root, entry)),
  });
  return Object.fromEntries(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => relativeTo(root, entry))
      .filter((file) => !isOwn(file))
      .sort()
      .map((file) => [file, hashOf(readFileSync(join(root, file)))]),
  );
}

const relativeTo = (root: string, entry: { parentPath: string; name: string }): string =>
  join(entry.parentPath, entry.name)
    .slice(root.length + 1)
    .replaceAll('\\', '/');

/** @returns undefined where the copy was not made by `npm run new-copy` */
export function readManifest(root: string): Manifest | undefined {
  const file = join(root, MANIFEST);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : undefined;
}

export function writeManifest(root: string, manifest: Manifest): void {
  mkdirSync(dirname(join(root, MANIFEST)), { recursive: true });
  writeFileSync(join(root, MANIFEST), JSON.stringify(manifest, null, 1) + '\n');
}

/** What an update would do. */
export interface Plan {
  readonly write: readonly string[];
  readonly remove: readonly string[];
  /** Files that were changed or added here, and that the newer release would overwrite or remove. */
  readonly lost: readonly string[];
}

/**
 * @param was the release that the copy was made from
 * @param is what stands there now
 * @param next the newer release
 */
export function planOf(was: Manifest, is: Manifest, next: Manifest): Plan {
  const changed = (file: string) => is[file] !== undefined && is[file] !== was[file];
  const write = Object.keys(next).filter((file) => is[file] !== next[file]);
  const remove = Object.keys(was).filter((file) => is[file] !== undefined && !(file in next));
  return { write, remove, lost: [...write, ...remove].filter(changed).sort() };
}
