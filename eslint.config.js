import { fileURLToPath } from 'node:url';
import astro from 'eslint-plugin-astro';
import esx from 'eslint-plugin-es-x';
import imports, { createNodeResolver } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * The layers of the house: which folder of `src` may import which, and which
 * packages. A package is allowed by name, so a new one is a decision made here.
 * The browser and the clock stay out of the rules and the flows (last part).
 */
const LAYERS = {
  content: { may: [], packages: [], why: 'content is prose and data; it imports nothing' },
  schemas: {
    may: ['domain'],
    packages: ['astro', 'satteri', 'syllable', 'flesch-kincaid', 'automated-readability'],
    why: 'a schema knows the domain types, the validator and the readers of text, nothing else',
  },
  domain: {
    may: [],
    packages: [
      '@e965/xlsx',
      '@noble/hashes',
      '@valibot/to-json-schema',
      'fflate',
      'ical-generator',
      'otpauth',
      'papaparse',
      'punycode',
      'tldts',
      'valibot',
    ],
    why: 'the rules import only rules, and small pure libraries',
  },
  machines: {
    may: ['domain'],
    packages: ['xstate'],
    why: 'a flow imports rules and flows, no Svelte, no storage, no words',
  },
  stores: {
    may: ['domain', 'lib'],
    packages: ['nanostores'],
    why: 'a store holds facts; it knows no flow and no screen',
  },
  lib: {
    may: ['domain'],
    packages: ['docx', 'svelte', 'uqr', 'xstate'],
    why: 'an adapter knows the outside and the rules, no screen',
  },
  components: {
    may: ['domain', 'machines', 'stores', 'lib'],
    packages: ['svelte', 'xstate', 'nanostores'],
    why: 'a screen gets plain values; content and schemas reach it through a page',
  },
  layouts: {
    may: ['domain', 'machines', 'stores', 'lib', 'components', 'styles'],
    packages: ['svelte'],
    why: 'a layout is handed content; it does not read or check it',
  },
  // Pages work out the reading grade, hence the schemas.
  pages: {
    may: ['domain', 'machines', 'stores', 'lib', 'components', 'layouts', 'styles', 'schemas'],
    packages: ['svelte', 'astro'],
    why: 'a page puts the house together; content comes to it through lib/content/content.ts',
  },
};

const everyFile = (folder) => [
  `src/${folder}/**/*.{ts,svelte,astro}`,
  `src/${folder}/**/*.astro/*.ts`,
];

const zones = Object.entries(LAYERS).flatMap(([layer, { may, packages, why }]) => [
  {
    target: `./src/${layer}`,
    from: './src',
    except: [layer, ...may],
    message: `Layer rule of "${layer}": ${why}. It may import: ${[layer, ...may].join(', ')}.`,
  },
  {
    target: `./src/${layer}`,
    from: './node_modules',
    except: packages,
    message: `Layer rule of "${layer}": ${why}. Its packages: ${packages.join(', ') || 'none'}.`,
  },
  {
    target: `./src/${layer}`,
    from: ['./scripts', './tests'],
    message: `Layer rule of "${layer}": nothing in src knows the scripts or the tests.`,
  },
]);

const node = createNodeResolver({
  extensions: ['.ts', '.js', '.mjs', '.json'],
  conditionNames: ['browser', 'svelte', 'import', 'default'],
  mainFields: ['module', 'main'],
});
/** Node's own resolution, `imports` of package.json included; Vite's `?url` and `?raw` are not part of a path. */
const resolver = {
  ...node,
  resolve: (name, from) => node.resolve(name.replace(/\?\w+$/, ''), from),
};

const importsParser = fileURLToPath(new URL('scripts/imports-parser.ts', import.meta.url));

const astroContent = {
  regex: '^astro:content$',
  message:
    'Only the rooms of src/lib/content and src/content.config.ts read astro:content; ask lib/content/content.ts for plain values.',
};
const clientRouter = {
  regex: '^astro:transitions',
  message:
    'The client router breaks the content security policy; the browser has view transitions of its own.',
};
const astroOnlyZod = {
  regex: '^astro(?!/zod$)',
  message: 'A schema takes z from astro/zod and nothing else of Astro.',
};
const restrictImports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const restrictGlobals = (message, names) => ({
  'no-restricted-globals': [
    'error',
    {
      globals: names.map((name) => ({ name, message })),
      checkGlobalObject: true,
      globalObjects: ['window', 'self'],
    },
  ],
});

const timeIsPassedIn =
  'Time and randomness are passed in, so that a rule gives the same answer in every test.';

/** What the content security policy would block in the browser, found before it gets there. */
const blockedMarkup = [
  {
    selector: "JSXAttribute > JSXNamespacedName[namespace.name='is'][name.name='inline']",
    message: 'A script with is:inline is not hashed, so the policy blocks it.',
  },
  {
    selector: "JSXAttribute[name.name='style']",
    message: 'The policy blocks style attributes; use a class of site.css.',
  },
  {
    selector: 'JSXAttribute[name.name=/^on(?!ly$)[a-z]+$/]',
    message: 'The policy blocks handlers in attributes; listen in a script.',
  },
  {
    selector: "JSXElement[openingElement.name.name='style'], SvelteStyleElement",
    message:
      'One sheet for the whole site: each scoped style adds a hash to the policy. Write it in src/styles/site.css.',
  },
];

/** What runs on a reader's device. */
const inBrowsers = [
  ...['domain', 'machines', 'stores', 'components'].flatMap(everyFile),
  'src/lib/{browser,island,words,worker}/**',
];
/** Of the browser's own, younger than the oldest that we serve. */
const tooNew = [
  ...['parse', 'canParse'].map((property) => ({
    object: 'URL',
    property,
    message: 'Chrome 108 and Safari 16.4 have none of it: try new URL(text), and catch.',
  })),
  ...['any', 'timeout'].map((property) => ({
    object: 'AbortSignal',
    property,
    message: 'Not in every browser that we serve (scripts/oldest-browsers.ts).',
  })),
];

export default defineConfig(
  {
    ignores: [
      '.cache/',
      'dist/',
      'hosting/',
      'deploy/',
      '.astro/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
    ],
  },
  typescript.configs.strict,
  svelte.configs.recommended,
  astro.configs.recommended,
  {
    plugins: { 'import-x': imports },
    settings: {
      'import-x/resolver-next': [resolver],
      // Without these two, what a Svelte or Astro file imports is not followed.
      'import-x/extensions': ['.ts', '.svelte', '.astro'],
      'import-x/parsers': { [importsParser]: ['.ts', '.svelte', '.astro'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // An import that cannot be resolved would slip through the layer rule unseen.
      'import-x/no-unresolved': ['error', { ignore: ['^astro:'] }],
      eqeqeq: 'error',
      'no-console': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      // A "!" is used where the markup of the same component guarantees the element.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: typescript.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
  },
  {
    files: ['*.config.*', 'scripts/**', 'tests/**', 'bench/**'],
    languageOptions: { globals: globals.node },
  },
  { files: ['*.config.*'], rules: { 'import-x/no-unresolved': 'off' } },
  {
    files: ['src/**/*.{ts,svelte,astro}', 'src/**/*.astro/*.ts'],
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      // Types aside, which a test of the whole graph sees to.
      'import-x/no-cycle': 'error',
      'no-restricted-syntax': ['error', ...blockedMarkup],
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
      'astro/no-set-html-directive': 'error',
      ...restrictImports(astroContent, clientRouter),
    },
  },
  // The drawings are the project's own files, read while the page is built.
  {
    files: [
      'src/components/lesson/{Picture,StepPicture}.astro',
      'src/components/kit/SheetFigure.astro',
      'src/components/site/Errands.astro',
      'src/components/clinics/PosterPicture.astro',
    ],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    files: ['src/lib/content/*.ts', 'src/content.config.ts'],
    rules: restrictImports(clientRouter),
  },
  // Rules, flows and screens run in the browser.
  {
    files: ['domain', 'machines', 'stores', 'lib', 'components'].flatMap(everyFile),
    rules: { 'import-x/no-nodejs-modules': 'error' },
  },
  // Old phones run it too: what the language got after ES2022 is not in all of them (scripts/oldest-browsers.ts).
  {
    files: inBrowsers,
    plugins: { 'es-x': esx },
    rules: {
      ...esx.configs['flat/restrict-to-es2022'].rules,
      'es-x/no-array-prototype-findlast-findlastindex': 'off',
      ...Object.fromEntries(
        ['tosorted', 'toreversed', 'tospliced'].map((name) => [
          `es-x/no-array-prototype-${name}`,
          ['error', { aggressive: true }],
        ]),
      ),
      'no-restricted-properties': ['error', ...tooNew],
    },
  },
  { files: everyFile('schemas'), rules: restrictImports(astroContent, clientRouter, astroOnlyZod) },
  {
    files: [...everyFile('domain'), ...everyFile('machines')],
    rules: {
      ...restrictGlobals('Rules and flows know no browser; a component or src/lib does that.', [
        'window',
        'document',
        'navigator',
        'location',
        'history',
        'localStorage',
        'sessionStorage',
        'indexedDB',
        'fetch',
        'setTimeout',
        'setInterval',
        'performance',
      ]),
      'no-restricted-properties': [
        'error',
        ...tooNew,
        { object: 'Date', property: 'now', message: timeIsPassedIn },
        { object: 'Math', property: 'random', message: timeIsPassedIn },
        { object: 'crypto', property: 'getRandomValues', message: timeIsPassedIn },
        { object: 'crypto', property: 'randomUUID', message: timeIsPassedIn },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
          message: timeIsPassedIn,
        },
      ],
    },
  },
  {
    files: everyFile('components'),
    rules: {
      // Pages served without https have no such thing, and some clinics' own networks serve them so.
      'no-restricted-properties': [
        'error',
        ...tooNew,
        {
          object: 'crypto',
          property: 'randomUUID',
          message: 'Take newId() of src/lib/browser/new-id.ts.',
        },
      ],
      ...restrictGlobals('A screen neither fetches nor stores; src/lib and src/stores do.', [
        'fetch',
        'XMLHttpRequest',
        'localStorage',
        'sessionStorage',
        'indexedDB',
        'caches',
      ]),
    },
  },
);
