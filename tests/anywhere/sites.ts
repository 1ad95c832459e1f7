import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';

/** Builds of the site as others may want it, each in a place of its own: they are never published. */

const project = resolve(import.meta.dirname, '../..');
const scratch = join(project, '.cache/anywhere');

export interface Site {
  /** The project that it is built from. */
  readonly project: string;
  /** Holds what was built. */
  readonly outDir: string;
  /** The folder of the host that it stands in. */
  readonly base: string;
  /** Where it says that it stands. */
  readonly host: string;
  /** Did whoever builds it say so? Otherwise it is a name that stands for none, and nothing is printed with it. */
  readonly knowsHost: boolean;
}

/** The site as it is, for a folder of a host. */
export const inFolder: Site = {
  project,
  outDir: join(scratch, 'folder/site'),
  base: '/portal-check/',
  host: 'https://guide.clinic.test',
  knowsHost: true,
};

/** What the test runner sets for itself, and a build would take for its own. */
const RUNNERS = /^(VITEST|TEST$|NODE_ENV$|SITE$|BASE_URL$|MODE$|DEV$|PROD$|SSR$)/;
const shell = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !RUNNERS.test(name)),
);

/** The site with two made-up languages, from a copy of the project: neither is ever published. */
export const inLanguages: Site = {
  project: join(scratch, 'languages/project'),
  outDir: join(scratch, 'languages/site'),
  base: '/',
  host: 'https://portal-check.example',
  knowsHost: false,
};

/** A copy of the project whose content can be added to. */
export function copyProject({ project: copy }: Pick<Site, 'project'>): void {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of [
    'src',
    'scripts',
    'public',
    'astro.config.mjs',
    'svelte.config.js',
    'tsconfig.json',
    'package.json',
    // What is shipped of others is listed with the hashes that stand there.
    'package-lock.json',
    'pagefind.yml',
  ])
    cpSync(join(project, name), join(copy, name), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'junction');
}

/**
 * Builds a site, or makes the course of it, by the command that everybody uses.
 * @throws with what the command said, where it fails
 */
export function build(
  { project: cwd, outDir, base, host, knowsHost }: Site,
  command: 'build' | 'course' = 'build',
): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', command], {
    cwd,
    encoding: 'utf8',
    env: {
      ...shell,
      PRECOMPRESS: 'off',
      BASE_PATH: base,
      OUT_DIR: outDir,
      ...(knowsHost && { SITE_URL: host }),
    },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm run ${command} failed.\n${stdout}\n${stderr}`);
}

/** The files of a course that was made of a site, as text. @param language `es/`, or nothing */
export function courseOf({ outDir }: Site, language = ''): Readonly<Record<string, string>> {
  const zip = readFileSync(join(outDir, language, 'course/portal-check-folder.zip'));
  return Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([file, bytes]) => [file, Buffer.from(bytes).toString()]),
  );
}

export interface BuiltPage {
  /** As a browser asks for it, with the folder: `/portal-check/glossary/`. */
  readonly path: string;
  readonly html: string;
  readonly document: Document;
}

/** What an island is handed: it stands in the page, or in a file that is fetched when it wakes. */
export function handedTo(island: Element, { outDir, base }: Site): string {
  const file = island.getAttribute('data-given');
  return file
    ? readFileSync(join(outDir, file.slice(base.length)), 'utf8')
    : (island.getAttribute('props') ?? '{}');
}

export const pagesOf = ({ outDir, base }: Site): readonly BuiltPage[] =>
  globSync('**/*.html', { cwd: outDir })
    .sort()
    .map((file) => {
      const html = readFileSync(join(outDir, file), 'utf8');
      return {
        path: `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`,
        html,
        document: parseHTML(html).document as unknown as Document,
      };
    });
