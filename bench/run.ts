import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureBuilds } from './builds.ts';
import { CLICKS_FILE, type Figure } from './figure.ts';
import { KINDS } from './pages/list.ts';
import { measurePages } from './pages/measure.ts';
import { measureRecord } from './record.ts';
import { keepPart, measured, PARTS, printPart, type PartName, type Result } from './results.ts';

/**
 * `npm run bench`, after `npm run build` and on a quiet machine: measures, prints a table and
 * writes `bench/results.json`. `-- pages record` measures those parts alone and keeps the
 * others as they were; `--rounds=5` loads each page five times, `--page=lesson` that page of
 * ours alone; `--lessons=5000` builds so many in place of 100 and 1,000.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    page: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '3' },
    lessons: { type: 'string', multiple: true, default: ['100', '1000'] },
  },
});
const asked = PARTS.filter((part) => positionals.length === 0 || positionals.includes(part));
const strange = positionals.filter((name) => !PARTS.some((part) => part === name));
if (strange.length > 0)
  throw new Error(`No such part: ${strange.join(', ')}. There are ${PARTS.join(', ')}.`);

const kinds = KINDS.filter(({ name }) => values.page?.includes(name) ?? true);

const versionOf = (name: string): string =>
  (
    JSON.parse(
      readFileSync(join(import.meta.dirname, `../node_modules/${name}/package.json`), 'utf8'),
    ) as { readonly version: string }
  ).version;
const versions = { node: process.versions.node, astro: versionOf('astro') };

/** Clicks are measured by Playwright, which leaves its figures in a file. */
function measureClicks(): readonly Figure[] {
  rmSync(CLICKS_FILE, { force: true });
  spawnSync('playwright', ['test', '--config', 'bench/playwright.config.ts'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (!existsSync(CLICKS_FILE)) throw new Error('The clicks were not measured.');
  return JSON.parse(readFileSync(CLICKS_FILE, 'utf8')) as readonly Figure[];
}

const measure: Readonly<Record<PartName, () => ReturnType<typeof measured>>> = {
  pages: () =>
    measured(() => measurePages(kinds, Number(values.rounds)), {
      ...versions,
      lighthouse: versionOf('lighthouse'),
      starlight: versionOf('@astrojs/starlight'),
    }),
  clicks: () => measured(() => Promise.resolve(measureClicks()), versions),
  record: () => measured(() => Promise.resolve(measureRecord()), versions),
  builds: () => measured(() => measureBuilds(values.lessons.map(Number)), versions),
};

const missed: Result[] = [];
for (const name of asked) {
  const part = await measure[name]();
  keepPart(name, part);
  missed.push(...printPart(name, part));
}
for (const { name, value, unit } of missed)
  console.error(`Missed its goal: ${name}, ${value} ${unit}.`);
process.exitCode = missed.length > 0 ? 1 : 0;
