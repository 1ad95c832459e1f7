import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { mdxToMdast } from 'satteri';
import { preProcessFile } from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * The layers of the house, by ESLint's own reading of the imports. Each rule is
 * also broken on purpose: a rule that never bites proves nothing.
 */

const root = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

const layerRules = [
  'import-x/no-restricted-paths',
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
    /Only src\/lib\/content\/content\.ts/,
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
    'an adapter other than content.ts may not read the collections',
    'src/lib/planted.ts',
    "import { getEntry } from 'astro:content';\nexport { getEntry };",
    /Only src\/lib\/content\/content\.ts/,
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
    /Only src\/lib\/content\/content\.ts/,
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
    /Only src\/lib\/content\/content\.ts/,
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
      "---\nimport font from '#styles/atkinson-hyperlegible-next.woff2?url';\n---\n<p>{font}</p>",
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

  it('are kept by every file of src', { timeout: 120_000 }, async () => {
    const results = await eslint.lintFiles(['src']);
    expect(results.length).toBeGreaterThan(50);
    const errors = results.flatMap(({ filePath, messages }) =>
      messages.map(
        ({ line, message, ruleId }) =>
          `${filePath.slice(root.length + 1)}:${line} ${message} (${ruleId})`,
      ),
    );
    expect(errors).toEqual([]);
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

/** Files of `src` that a test imports itself, not through an index. */
function importedBy(test: string): readonly string[] {
  const { importedFiles } = preProcessFile(readFileSync(join(root, test), 'utf8'));
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('#')
      ? `src/${fileName.slice(1)}`
      : relative(root, resolve(root, dirname(test), fileName)),
  );
}

describe('every rule and every flow', () => {
  /** Types hold no behavior, an index only hands on, and files in `data/` are tables that the tests of their readers cover. */
  const exempt = /(^|[/-])(types|index)\.ts$|\/data\//;
  const files = globSync('src/{domain,machines}/**/*.ts', { cwd: root }).filter(
    (file) => !exempt.test(file),
  );

  it('is imported by a test', () => {
    expect(files.length).toBeGreaterThan(10);
    const tested = new Set(globSync('tests/unit/**/*.test.ts', { cwd: root }).flatMap(importedBy));
    const untested = files.filter((file) => !tested.has(file));
    expect(
      untested.map(
        (file) =>
          `${file} has no test. Remedy: write ${file.replace(/^src\/(domain\/)?/, 'tests/unit/').replace(/\.ts$/, '.test.ts')}, which imports it.`,
      ),
    ).toEqual([]);
  });
});
