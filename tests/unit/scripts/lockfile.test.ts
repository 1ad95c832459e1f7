import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

test('the lockfile names every optional package, or "npm ci" refuses it on a fresh machine', () => {
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${from}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test('the lockfile names no registry, so that any mirror will do', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual(
    [],
  );
});

test('the lockfile holds a hash of every package, those for other systems as well', () => {
  const unproven = Object.entries(packages)
    .filter(([path, { integrity = '' }]) => path !== '' && !/^sha512-[\w+/]{86}==$/.test(integrity))
    .map(
      ([path]) =>
        `${path} has no hash. Remedy: take its entry out of package-lock.json, then "npm install --package-lock-only".`,
    );
  expect(Object.keys(packages).length).toBeGreaterThan(300);
  expect(unproven).toEqual([]);
});
