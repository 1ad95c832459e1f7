import { globSync, readFileSync } from 'node:fs';
import { preProcessFile } from 'typescript';
import { expect, test } from 'vitest';
import { importingCode } from '../../scripts/imports-parser.ts';
import { all, pageAt, read } from './site.ts';

const named = new Set(
  [
    ...read('licenses.txt')
      .toString()
      .matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) \d[\w.-]* \(/gm),
  ].map(([, name]) => name),
);

/** A rule that only the build uses: the schema of the review file is made then. */
const ofTheBuild = ['@valibot/to-json-schema'];

test('every package that code for the browser imports has its license in the built file', () => {
  const imported = new Set(
    globSync(
      'src/{domain,machines,stores,lib/browser,lib/island,components}/**/*.{ts,svelte}',
    ).flatMap((file) =>
      preProcessFile(
        importingCode(file, readFileSync(file, 'utf8')).replace(/^\s*import type .*$/gm, ''),
      ).importedFiles.flatMap(
        ({ fileName }) => /^(?:@[\w.-]+\/)?[a-z][\w.-]*(?=\/|$)/.exec(fileName)?.[0] ?? [],
      ),
    ),
  );
  const shipped = [...imported].filter((name) => !ofTheBuild.includes(name));
  expect(shipped).toContain('xstate');
  expect(shipped.length).toBeGreaterThan(8);
  expect(shipped.filter((name) => !named.has(name))).toEqual([]);
});

test('what stands beside the bundles, and what their packages bring along, is there as well', () => {
  for (const name of [
    'astro',
    'pagefind',
    '@fontsource-variable/atkinson-hyperlegible-next',
    '@astrojs/svelte',
    'tldts-core',
  ])
    expect([...named]).toContain(name);
  expect(read('licenses.txt').toString()).toContain('SIL OPEN FONT LICENSE Version 1.1');
});

test('the bill of materials names the same packages', () => {
  const { components } = JSON.parse(read('bill-of-materials.cdx.json').toString()) as {
    readonly components: readonly { readonly group?: string; readonly name: string }[];
  };
  const billed = components.map(({ group, name }) => (group ? `${group}/${name}` : name));
  expect(new Set(billed)).toEqual(named);
});

test('the page about this guide leads to both', () => {
  for (const file of ['licenses.txt', 'bill-of-materials.cdx.json'])
    expect(all(pageAt('/about/'), `main a[href="/${file}"]`)).toHaveLength(1);
});
