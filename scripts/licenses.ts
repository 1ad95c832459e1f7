import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { billOfMaterials } from './bill-of-materials.ts';

const modules = resolve(import.meta.dirname, '../node_modules');
const FILE = 'licenses.txt';
const BILL = 'bill-of-materials.cdx.json';
/** Shipped with every site and in no bundle: the loader of the islands, the search, the typeface. */
const BESIDE = ['astro', 'pagefind', '@fontsource-variable/atkinson-hyperlegible-next'];

/**
 * The package that a module of a bundle is from.
 *
 * @param id as the bundler names it: a path, or a name of its own such as `\0vite/preload-helper.js`
 * @returns undefined for the guide's own modules
 */
export function packageOf(id: string): string | undefined {
  const path = id.replaceAll('\\', '/');
  const installed = [...path.matchAll(/node_modules\/((?:@[^/]+\/)?[^/?]+)/g)].at(-1)?.[1];
  return installed ?? /^\0(vite|rolldown)\//.exec(path)?.[1];
}

/** The license files of a package; some keep several in a folder. */
function licenseFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => /^(?:licen[cs]e|copying)\b/i.test(name))
    .flatMap((one) => {
      const path = join(folder, one.name);
      return one.isDirectory() ? licenseFiles(path) : [path];
    })
    .toSorted();
}

/** @throws when the package has no license file: what we may not show we may not ship */
export function noticeOf(name: string, folder = join(modules, name)): string {
  const files = licenseFiles(folder);
  if (files.length === 0)
    throw new Error(
      `${name} is shipped and has no license file. Remedy: take a package that has one.`,
    );
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly version: string;
    readonly license: string;
  };
  // A bundler lists below its own license those of parts that it does not put into a bundle.
  const texts = files.map((file) =>
    readFileSync(file, 'utf8')
      .replace(/^# Licenses of bundled dependencies[^]*/m, '')
      .trim(),
  );
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}

/** The whole file: a notice for each package, in the order of their names. */
export const noticesOf = (names: Iterable<string>): string =>
  [
    'This guide is made with the work of others. Their licenses, as they ask, are here in full.\n',
    ...[...new Set(names)].toSorted().map((name) => noticeOf(name)),
  ].join(`\n${'-'.repeat(72)}\n\n`);

/** Writes `licenses.txt` and the bill of materials from the modules that the bundles for the browser hold, so that neither can fall behind them. */
export const licenses = (): AstroIntegration => ({
  name: 'licenses',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'licenses',
              applyToEnvironment: ({ name }) => name === 'client',
              generateBundle(_options, bundle) {
                const names = Object.values(bundle).flatMap((part) =>
                  (part.type === 'chunk' ? part.moduleIds : part.originalFileNames).flatMap(
                    (id) => packageOf(id) ?? [],
                  ),
                );
                const shipped = [...names, ...BESIDE];
                this.emitFile({ type: 'asset', fileName: FILE, source: noticesOf(shipped) });
                this.emitFile({ type: 'asset', fileName: BILL, source: billOfMaterials(shipped) });
              },
            },
          ],
        },
      });
    },
  },
});
