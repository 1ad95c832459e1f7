import { globSync } from 'node:fs';
import { Linter } from 'eslint';
import esx from 'eslint-plugin-es-x';
import { expect, test } from 'vitest';
import { tellFigure } from '../fixtures/figures.ts';
import { all, dist, lessons, pages, read, scriptFiles } from './site.ts';

/** What the language got after ES2022: browsers of scripts/oldest-browsers.ts lack some of it. */
const rules: Linter.RulesRecord = {
  ...esx.configs['flat/restrict-to-es2022'].rules,
  'es-x/no-array-prototype-findlast-findlastindex': 'off',
  // The library of hashes asks first whether there are any.
  'es-x/no-uint8array-prototype-tohex': 'off',
  'es-x/no-uint8array-fromhex': 'off',
  ...Object.fromEntries(
    [
      'array-prototype-tosorted',
      'array-prototype-toreversed',
      'array-prototype-tospliced',
      'string-prototype-iswellformed',
      'string-prototype-towellformed',
    ].map((name) => [`es-x/no-${name}`, ['error', { aggressive: true }]]),
  ),
  'no-restricted-properties': [
    'error',
    { object: 'URL', property: 'parse' },
    { object: 'URL', property: 'canParse' },
  ],
};

/** For what comes with each lesson: browsers that can only read parse it too, and print what is folded. */
const toRead = esx.configs['flat/restrict-to-es2021'].rules as Linter.RulesRecord;

const linter = new Linter();
const tooNewIn = (code: string, of: Linter.RulesRecord = rules): readonly string[] =>
  linter
    .verify(code, {
      plugins: { 'es-x': esx },
      languageOptions: { ecmaVersion: 'latest', sourceType: 'module' },
      linterOptions: { noInlineConfig: true },
      rules: of,
    })
    .map(({ message, line, column }) => {
      const text = code.split('\n')[line - 1] ?? '';
      return `${message} …${text.slice(Math.max(0, column - 60), column + 40)}…`;
    });

test('the judge knows what old browsers lack', () => {
  for (const code of [
    '[2, 1].toSorted()',
    'x.list.toReversed()',
    'URL.parse("x")',
    'Object.groupBy([], String)',
    '/[a--b]/v',
  ])
    expect(tooNewIn(code), code).toHaveLength(1);
  expect(tooNewIn('[2, 1].slice().sort().findLast(Boolean)?.at(-1)')).toEqual([]);
});

const files = globSync('**/*.js', { cwd: dist });

test('there are scripts to look at', () => {
  expect(files.length).toBeGreaterThan(100);
});

test.each(files)('old browsers can run %s', (file) => {
  const tooNew = tooNewIn(read(file).toString());
  tellFigure('too-new', tooNew.length, 1);
  expect(tooNew).toEqual([]);
});

test('browsers that can only read parse what comes with each lesson', () => {
  const arriving = new Set(lessons.flatMap(scriptFiles));
  expect(arriving.size).toBeGreaterThan(0);
  for (const file of arriving) expect(tooNewIn(read(file).toString(), toRead), file).toEqual([]);
  expect(tooNewIn('class X { static { X.y = 1 } }', toRead)).toHaveLength(1);
});

test('old browsers can run what stands in the pages', () => {
  const scripts = new Set(
    pages.flatMap((page) =>
      all(page, 'script:not([type="application/ld+json"], [type=speculationrules])').map(
        (one) => one.textContent,
      ),
    ),
  );
  expect(scripts.size).toBeGreaterThan(2);
  for (const script of scripts) expect(tooNewIn(script)).toEqual([]);
});
