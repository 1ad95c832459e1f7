import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { mdxToMdast } from 'satteri';
import { preProcessFile } from 'typescript';
import { describe, expect, it } from 'vitest';
import { importingCode } from '../../scripts/imports-parser.ts';

/**
 * The layers of the house, by ESLint's own reading of the imports. Each rule is
 * also broken on purpose: a rule that never bites proves nothing.
 */

const root = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

const layerRules = [
  'import-x/no-restricted-paths',
  'import-x/no-cycle',
  'import-x/no-unresolved',
  'import-x/no-nodejs-modules',
  'no-restricted-imports',
  'no-restricted-globals',
  'no-restricted-properties',
  'no-restricted-syntax',
  'svelte/no-at-html-tags',
  'svelte/no-inline-styles',
  'astro/no-set-html-directive',
];

async function broken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, {
    filePath: join(root, filePath),
    warnIgnored: true,
  });
  const fatal = result?.messages.find(({ fatal }) => fatal);
  if (fatal) throw new Error(`${filePath}: ${fatal.message}`);
  return (result?.messages ?? [])
    .filter(({ ruleId }) => layerRules.includes(ruleId ?? ''))
    .map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

const planted: readonly (readonly [rule: string, file: string, code: string, message: RegExp])[] = [
  [
    'a rule may not import a flow',
    'src/domain/check/planted.ts',
    "import '#machines/check/check.machine.ts';",
    /Layer rule of "domain"/,
  ],
  [
    'a rule may not import by a relative path out of its layer',
    'src/domain/check/planted.ts',
    "import '../../lib/content/content.ts';",
    /Layer rule of "domain"/,
  ],
  [
    'a rule may not import a type of the schemas',
    'src/domain/check/planted.ts',
    "import type { Problem } from '#schemas/rules.ts';\nexport type P = Problem;",
    /Layer rule of "domain"/,
  ],
  [
    'a rule may not import a package that the table does not name',
    'src/domain/check/planted.ts',
    "import { createActor } from 'xstate';\nexport { createActor };",
    /Layer rule of "domain"/,
  ],
  [
    'a rule may not fetch a flow later either',
    'src/domain/check/planted.ts',
    "export const later = () => import('#machines/check/check.machine.ts');",
    /Layer rule of "domain"/,
  ],
  [
    'a rule may not re-export a component',
    'src/domain/check/planted.ts',
    "export * from '#components/search/search.ts';",
    /Layer rule of "domain"/,
  ],
  [
    'a flow may not import an adapter',
    'src/machines/planted.machine.ts',
    "import '#lib/content/content.ts';",
    /Layer rule of "machines"/,
  ],
  [
    'a flow may not import Svelte',
    'src/machines/planted.machine.ts',
    "import { tick } from 'svelte';\nexport { tick };",
    /Layer rule of "machines"/,
  ],
  [
    'a schema may not import an adapter',
    'src/schemas/planted.ts',
    "import '#lib/content/content.ts';",
    /Layer rule of "schemas"/,
  ],
  [
    'a schema may not read the collections',
    'src/schemas/planted.ts',
    "import { getEntry } from 'astro:content';\nexport { getEntry };",
    /Only the rooms of src\/lib\/content/,
  ],
  [
    'a schema takes only the validator of Astro',
    'src/schemas/planted.ts',
    "import { defineConfig } from 'astro/config';\nexport { defineConfig };",
    /astro\/zod/,
  ],
  [
    'a store may not import a flow',
    'src/stores/planted.ts',
    "import '#machines/check/check.machine.ts';",
    /Layer rule of "stores"/,
  ],
  [
    'a store may not import Svelte',
    'src/stores/planted.ts',
    "import { tick } from 'svelte';\nexport { tick };",
    /Layer rule of "stores"/,
  ],
  [
    'an adapter may not import a component',
    'src/lib/planted.ts',
    "import '#components/search/search.ts';",
    /Layer rule of "lib"/,
  ],
  [
    'an adapter outside lib/content may not read the collections',
    'src/lib/planted.ts',
    "import { getEntry } from 'astro:content';\nexport { getEntry };",
    /Only the rooms of src\/lib\/content/,
  ],
  [
    'a static part may not import a schema',
    'src/components/site/Planted.astro',
    "---\nimport { lineOf } from '#schemas/rules.ts';\n---\n<p>{lineOf}</p>",
    /Layer rule of "components"/,
  ],
  [
    'a script of a static part may not import a schema',
    'src/components/site/Planted.astro',
    "---\n---\n<script>\nimport '#schemas/rules.ts';\n</script>",
    /Layer rule of "components"/,
  ],
  [
    'an island may not import a schema',
    'src/components/check/Planted.svelte',
    '<script lang="ts">\nimport { lineOf } from \'#schemas/rules.ts\';\n</script>\n<p>{lineOf}</p>',
    /Layer rule of "components"/,
  ],
  [
    'an island may not import a layout',
    'src/components/check/Planted.svelte',
    '<script lang="ts">\nimport Page from \'#layouts/Page.astro\';\n</script>\n<p>{Page}</p>',
    /Layer rule of "components"/,
  ],
  [
    'an island may not read the collections',
    'src/components/check/Planted.svelte',
    '<script lang="ts">\nimport { getEntry } from \'astro:content\';\n</script>\n<p>{getEntry}</p>',
    /Only the rooms of src\/lib\/content/,
  ],
  [
    'an island may not fetch',
    'src/components/check/Planted.svelte',
    '<script lang="ts">\nvoid fetch("/x");\n</script>',
    /neither fetches nor stores/,
  ],
  [
    'an island may not store',
    'src/components/check/Planted.svelte',
    '<script lang="ts">\nwindow.localStorage.clear();\n</script>',
    /neither fetches nor stores/,
  ],
  [
    'a script beside a component may not store',
    'src/components/site/planted.ts',
    'localStorage.clear();',
    /neither fetches nor stores/,
  ],
  [
    'an island may not print markup',
    'src/components/check/Planted.svelte',
    '<script lang="ts">\nlet { html }: { html: string } = $props();\n</script>\n{@html html}',
    /no-at-html-tags/,
  ],
  [
    'an island may not carry a style attribute',
    'src/components/check/Planted.svelte',
    '<p style="color: red">x</p>',
    /no-inline-styles/,
  ],
  [
    'an island may not carry a scoped style',
    'src/components/check/Planted.svelte',
    '<p>x</p>\n<style>p { color: red; }</style>',
    /One sheet/,
  ],
  [
    'a static part may not carry a style attribute',
    'src/components/site/Planted.astro',
    '---\n---\n<p style="color: red">x</p>',
    /style attributes/,
  ],
  [
    'a static part may not carry a scoped style',
    'src/components/site/Planted.astro',
    '---\n---\n<p>x</p>\n<style>p { color: red; }</style>',
    /One sheet/,
  ],
  [
    'a static part may not print markup',
    'src/components/site/Planted.astro',
    '---\nconst html = "<b>x</b>";\n---\n<p set:html={html} />',
    /no-set-html-directive/,
  ],
  [
    'a script is never inline',
    'src/layouts/Planted.astro',
    '---\n---\n<script is:inline>console.log(1)</script>',
    /is:inline/,
  ],
  [
    'a handler never stands in an attribute',
    'src/layouts/Planted.astro',
    '---\n---\n<button onclick="go()">x</button>',
    /handlers in attributes/,
  ],
  [
    'a layout may not check content',
    'src/layouts/Planted.astro',
    "---\nimport { lineOf } from '#schemas/rules.ts';\n---\n<p>{lineOf}</p>",
    /Layer rule of "layouts"/,
  ],
  [
    'a page may not read the collections',
    'src/pages/Planted.astro',
    "---\nimport { getEntry } from 'astro:content';\n---\n<p>{getEntry}</p>",
    /Only the rooms of src\/lib\/content/,
  ],
  [
    'nothing in src knows the scripts',
    'src/pages/Planted.astro',
    "---\nimport '../../scripts/headers.ts';\n---\n<p>x</p>",
    /nothing in src knows/,
  ],
  [
    'the client router stays out',
    'src/layouts/Planted.astro',
    "---\nimport { ClientRouter } from 'astro:transitions';\n---\n<ClientRouter />",
    /client router/,
  ],
  [
    'code for the browser may not import Node',
    'src/lib/planted.ts',
    "import { readFileSync } from 'node:fs';\nexport { readFileSync };",
    /no-nodejs-modules/,
  ],
  [
    'an id comes from a source that pages without https have too',
    'src/components/check/planted.ts',
    'export const id = crypto.randomUUID();',
    /newId/,
  ],
  [
    'a rule may not lead back to itself',
    'src/domain/scorer/review/next-library.ts',
    "export { takeEvent } from '#domain/scorer/review/take-event.ts';",
    /Dependency cycle/,
  ],
  [
    'an island may not lead back to itself, not even to what is fetched later',
    'src/components/demo/patient/PortalScreens.svelte',
    '<script lang="ts">\nimport Browser from \'#components/demo/patient/PortalBrowser.svelte\';\n</script>\n<Browser />',
    /Dependency cycle/,
  ],
  [
    'an island may not fetch later what leads back to it',
    'src/components/check/StepDone.svelte',
    '<script lang="ts">\nexport const later = () => import(\'./Check.svelte\');\n</script>\n<p>x</p>',
    /Dependency cycle/,
  ],
  [
    'a static part may not lead back to itself',
    'src/components/site/Footer.astro',
    "---\nimport Page from '#layouts/Page.astro';\n---\n<Page />",
    /Dependency cycle/,
  ],
  [
    'an import that leads nowhere is an error, so that no rule is passed by',
    'src/domain/check/planted.ts',
    "import '#machines/nowhere.ts';",
    /no-unresolved/,
  ],
  ...['domain/check/planted.ts', 'machines/planted.machine.ts'].flatMap((file) =>
    (
      [
        ['Date.now()', /passed in/],
        ['new Date()', /passed in/],
        ['Math.random()', /passed in/],
        ['crypto.randomUUID()', /passed in/],
        ['window', /know no browser/],
        ['document.title', /know no browser/],
        ['localStorage.length', /know no browser/],
        ['globalThis.localStorage', /know no browser/],
        ['fetch("/x")', /know no browser/],
      ] as const
    ).map(
      ([code, message]) =>
        [
          `${code} stays out of src/${file.split('/')[0]}`,
          `src/${file}`,
          `export const x = ${code};`,
          message,
        ] as const,
    ),
  ),
];

describe('the layers', () => {
  it.each(planted)('%s', async (_rule, file, code, message) => {
    expect((await broken(file, code)).join('\n')).toMatch(message);
  });

  const allowed = [
    [
      'a flow may import a rule and xstate',
      'src/machines/planted.machine.ts',
      "import { setup } from 'xstate';\nimport { planOf } from '#domain/check/index.ts';\nexport { setup, planOf };",
    ],
    [
      'an island may import a flow',
      'src/components/check/Planted.svelte',
      '<script lang="ts">\nimport { checkMachine } from \'#machines/check/check.machine.ts\';\n</script>\n<p>{checkMachine.id}</p>',
    ],
    [
      'a page may import the style sheet with its Vite ending',
      'src/layouts/Planted.astro',
      "---\nimport font from '#styles/atkinson.woff2?url';\n---\n<p>{font}</p>",
    ],
    [
      'a rule may build a date from what it is given',
      'src/domain/check/planted.ts',
      'export const day = (iso: string) => new Date(iso);',
    ],
  ] as const;
  it.each(allowed)('%s', async (_rule, file, code) => {
    expect(await broken(file, code)).toEqual([]);
  });

  // `npm run check:lint` reads every file. Here it counts that none is hidden from it.
  it('hold for every file of src: the lint step leaves none out', async () => {
    const files = globSync('src/**/*.{ts,svelte,astro}', { cwd: root });
    expect(files.length).toBeGreaterThan(50);
    const left = await Promise.all(
      files.map(async (file) => ((await eslint.isPathIgnored(join(root, file))) ? [file] : [])),
    );
    expect(left.flat()).toEqual([]);
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(scripts['check:lint']).toMatch(/^eslint \. --max-warnings 0 /);
  });
});

describe('prose', () => {
  /** Import and export statements, as the parser that builds the pages sees them. */
  const esmOf = (mdx: string) =>
    (
      mdxToMdast(mdx, { features: { frontmatter: true, headingAttributes: true } }) as {
        readonly children: readonly { readonly type: string }[];
      }
    ).children.filter(({ type }) => type === 'mdxjsEsm');

  it('would be caught importing something', () => {
    expect(
      esmOf("---\ntitle: x\n---\nimport { x } from '#lib/content/content.ts';\n\nText.\n"),
    ).toHaveLength(1);
  });

  it('imports nothing: components are handed to it', () => {
    const files = globSync('src/content/**/*.mdx', { cwd: root });
    expect(files.length).toBeGreaterThan(14);
    expect(
      files.filter((file) => esmOf(readFileSync(join(root, file), 'utf8')).length > 0),
    ).toEqual([]);
  });
});

/** Files that a file imports itself, for a type or later as well; not through an index. */
function importedBy(file: string, text = readFileSync(join(root, file), 'utf8')) {
  const { importedFiles } = preProcessFile(importingCode(file, text));
  return importedFiles.map(({ fileName }) =>
    (fileName.startsWith('#')
      ? `src/${fileName.slice(1)}`
      : relative(root, resolve(root, dirname(file), fileName))
    ).replace(/\?\w+$/, ''),
  );
}

/** The first way found from a file back to itself. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const clear = new Set<string>();
  const from = (file: string, way: readonly string[]): readonly string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (clear.has(file)) return [];
    const circle = (imports.get(file) ?? [])
      .map((next) => from(next, [...way, file]))
      .find((found) => found.length > 0);
    clear.add(file);
    return circle ?? [];
  };
  return [...imports.keys()].map((file) => from(file, [])).find((one) => one.length > 0) ?? [];
}

describe('imports', () => {
  it('are read from the scripts and the markup of Svelte and Astro files', () => {
    expect(
      importedBy(
        'src/components/x/X.svelte',
        `<script module lang="ts">
  import A from './A.svelte';
</script>
<script lang="ts">
  import type { B } from '#domain/b.ts';
</script>
<p>import('./text.ts</p>
{#await import('./C.svelte') then c}{c}{/await}`,
      ),
    ).toEqual(['src/components/x/A.svelte', 'src/domain/b.ts', 'src/components/x/C.svelte']);
    expect(
      importedBy(
        'src/pages/x.astro',
        `---
import A from '#components/A.astro';
---
<A />
<script>
  import './b.ts';
</script>`,
      ),
    ).toEqual(['src/components/A.astro', 'src/pages/b.ts']);
  });

  it('would be caught going in a circle', () => {
    const circle = { a: ['b'], b: ['c', 'd'], c: [], d: ['b'] };
    expect(circleIn(new Map(Object.entries(circle)))).toEqual(['b', 'd', 'b']);
  });

  it('go in no circle, what is imported for its type or later counted', () => {
    const files = globSync('src/**/*.{ts,svelte,astro}', { cwd: root });
    const imports = new Map(files.map((file) => [file, importedBy(file)]));
    expect([...imports.values()].flat().length).toBeGreaterThan(1000);
    expect(circleIn(imports)).toEqual([]);
  });
});

describe('what only a screen reader says', () => {
  /** Written out where a value of the content belongs: such words stay English in every language. */
  const written =
    /\s(?:aria-label|aria-description|aria-roledescription|alt|placeholder|title)="[^"{]*\p{L}{2}[^"{]*"/u;

  it('would be found in English', () => {
    expect(written.test('<div role="group" aria-label="For the group">')).toBe(true);
    expect(written.test('<div role="group" aria-label="{words.group}: 2">')).toBe(false);
    expect(written.test('<div role="group" aria-label={words.group}>')).toBe(false);
  });

  it('comes from the content: no markup has English in an attribute', () => {
    const files = globSync('src/{components,layouts,pages}/**/*.{svelte,astro}', { cwd: root });
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => written.test(readFileSync(join(root, file), 'utf8')))).toEqual(
      [],
    );
  });
});

describe('every rule and every flow', () => {
  /** Types hold no behavior, an index only hands on, and files in `data/` are tables that the tests of their readers cover. */
  const exempt = /(^|[/-])(types|index)\.ts$|\/data\//;
  const files = globSync('src/{domain,machines}/**/*.ts', { cwd: root }).filter(
    (file) => !exempt.test(file),
  );

  it('is imported by a test', () => {
    expect(files.length).toBeGreaterThan(10);
    const tested = new Set(
      globSync('tests/unit/**/*.test.ts', { cwd: root }).flatMap((test) => importedBy(test)),
    );
    const untested = files.filter((file) => !tested.has(file));
    expect(
      untested.map(
        (file) =>
          `${file} has no test. Remedy: write ${file.replace(/^src\/(domain\/)?/, 'tests/unit/').replace(/\.ts$/, '.test.ts')}, which imports it.`,
      ),
    ).toEqual([]);
  });
});
