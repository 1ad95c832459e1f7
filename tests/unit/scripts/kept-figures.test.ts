import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testResults } from '#schemas/trust.ts';
import { fingerprintOf, RESULTS } from '../../../scripts/figures/fingerprint.ts';
import { keep, resultsOf } from '../../../scripts/figures/keep.ts';
import { FIGURES } from '../../../scripts/figures/list.ts';

const run = {
  scripts: ['test:unit'],
  isWhole: false,
  day: '2026-11-28',
  passed: 3,
  failed: 1,
  fingerprint: 'a'.repeat(64),
};

let root = '';
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'figures-'));
  write('src/pages/index.astro', '<h1>Hello</h1>');
  write('package-lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the fingerprint', () => {
  it('is the same for the same files, wherever they stand', () => {
    const before = fingerprintOf(root);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprintOf(root)).toBe(before);
  });

  it.each([
    ['a page is another one', 'src/pages/index.astro', '<h1>Hello you</h1>'],
    ['a file is added', 'public/seal.svg', '<svg />'],
    ['a package is another one', 'package-lock.json', '{ "a": 1 }'],
    ['what builds the site is another one', 'scripts/build.ts', 'build();'],
  ])('is another one when %s', (_, file, text) => {
    const before = fingerprintOf(root);
    write(file, text);
    expect(fingerprintOf(root)).not.toBe(before);
  });

  it('is another one when a file has another name', () => {
    const before = fingerprintOf(root);
    rmSync(join(root, 'src/pages/index.astro'));
    write('src/pages/home.astro', '<h1>Hello</h1>');
    expect(fingerprintOf(root)).not.toBe(before);
  });

  it('does not ask for the kept numbers, nor for what no page is made of', () => {
    const before = fingerprintOf(root);
    write(RESULTS, '{}');
    write('CHANGELOG.md', 'News.');
    write('tests/unit/a.test.ts', 'it();');
    expect(fingerprintOf(root)).toBe(before);
  });
});

describe('the kept results', () => {
  const told = (id: string) => (id === 'malformed-links' ? [{ value: 0, tried: 10 }] : []);

  it('have each figure, with its goal, its number and how it was judged', () => {
    const { figures, ...rest } = resultsOf(run, told);
    expect(rest).toEqual({
      day: run.day,
      isWhole: false,
      passed: 3,
      failed: 1,
      fingerprint: run.fingerprint,
    });
    expect(Object.keys(figures)).toEqual(FIGURES.map(({ id }) => id));
    expect(figures['malformed-links']).toEqual({
      judgment: 'met',
      goal: { most: 0, tried: 100_000 },
      value: 0,
      tried: 10,
    });
    expect(figures['contrast']).toEqual({ judgment: 'missing', goal: { least: 4.5 } });
    expect(figures['cookies']?.judgment).toBe('not run');
  });

  it('are written as the page reads them', () => {
    write(RESULTS, '');
    keep(run, root);
    const written: unknown = JSON.parse(readFileSync(join(root, RESULTS), 'utf8'));
    expect(testResults.parse(written)).toMatchObject({ day: run.day, passed: 3 });
  });
});
