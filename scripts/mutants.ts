import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import stryker from '@stryker-mutator/core/package.json' with { type: 'json' };
import { format, resolveConfig } from 'prettier';
import { tally, type Mutant, type Tally } from './mutants-tally.ts';

/**
 * `npm run mutants -- src/domain/address src/machines` plants small faults ("mutants") in the code
 * of folders, one at a time, and runs the unit tests of each folder against each: one that no test
 * notices is shown, and counted in `tests/mutation/results.json`. Without a folder it takes the
 * machines and each folder of the domain. A part of a folder, be it a folder in it or one file, is
 * shown and not counted: for whoever mends its tests. `--jobs=2` runs two at once, `--fresh` forgets earlier runs.
 *
 * Tables of data are left out: another word in a list of known names says nothing about a test.
 */

const resultsFile = 'tests/mutation/results.json';
const cache = '.cache/mutants';

interface Result extends Tally {
  readonly date: string;
}

interface Results {
  readonly tool: string;
  readonly folders: Record<string, Result>;
}

/** The folder that is counted: of `src/domain/scorer/rules/score.ts`, `src/domain/scorer`. */
const folderOf = (place: string): string =>
  place
    .split('/')
    .slice(0, place.startsWith('src/domain/') ? 3 : 2)
    .join('/');

/** @param place a folder, or a part of one: what is known of its other parts stays known */
async function mutate(place: string, jobs: number, isFresh: boolean): Promise<Mutant[]> {
  const folder = folderOf(place);
  const name = folder.replaceAll('/', '-');
  return new Stryker({
    testRunner: 'vitest',
    vitest: {
      configFile: 'tests/mutation/vitest.config.ts',
      dir: `tests/unit/${basename(folder)}`,
      // The folder of tests mirrors the folder of code: no need to follow imports again each time.
      related: false,
    },
    coverageAnalysis: 'perTest',
    // Each would need every test again in a new process: hours, mostly for words in tables.
    ignoreStatic: true,
    mutate: [extname(place) === '' ? `${place}/**/*.ts` : place, '!**/data/**'],
    ignorePatterns: ['.cache', 'bench', 'dist', 'docs', 'hosting', 'public'],
    concurrency: jobs,
    timeoutMS: 20_000,
    incremental: true,
    incrementalFile: join(cache, `${name}.json`),
    force: isFresh,
    tempDirName: join(cache, `planted-${name}`),
    reporters: ['progress-append-only'],
    thresholds: { high: 90, low: 85, break: null },
  }).runMutationTest();
}

/** One mutant a line, so that a list of them can be read from top to bottom. */
const lineOf = ({ fileName, location, mutatorName, replacement = '', status }: Mutant) =>
  `${status} ${relative('.', fileName)}:${String(location.start.line)}:${String(location.start.column)} ` +
  `${mutatorName} → ${replacement.replaceAll(/\s+/g, ' ').slice(0, 100)}`;

async function keep(folder: string, result: Result): Promise<void> {
  const before = existsSync(resultsFile)
    ? (JSON.parse(readFileSync(resultsFile, 'utf8')) as Results).folders
    : {};
  const folders = Object.fromEntries(
    Object.entries({ ...before, [folder]: result }).sort(([one], [other]) =>
      one.localeCompare(other, 'en'),
    ),
  );
  const kept: Results = { tool: `@stryker-mutator/core ${stryker.version}`, folders };
  const style = await resolveConfig(resultsFile);
  writeFileSync(
    resultsFile,
    await format(JSON.stringify(kept), { ...style, filepath: resultsFile }),
  );
}

const everyFolder = (): string[] => [
  ...readdirSync('src/domain').map((name) => `src/domain/${name}`),
  'src/machines',
];

const words = process.argv.slice(2);
const jobs = Number(words.find((word) => word.startsWith('--jobs='))?.slice('--jobs='.length) ?? 1);
const named = words.filter((word) => !word.startsWith('--')).map((word) => word.replace(/\/$/, ''));
mkdirSync(cache, { recursive: true });
for (const place of named.length > 0 ? named : everyFolder()) {
  const mutants = await mutate(place, jobs, words.includes('--fresh'));
  if (mutants.length === 0) throw new Error(`${place}: no test ran, or nothing to plant there.`);
  for (const mutant of mutants)
    if (mutant.status === 'Survived' || mutant.status === 'NoCoverage') console.log(lineOf(mutant));
  const result = { ...tally(mutants), date: new Date().toISOString().slice(0, 10) };
  if (place === folderOf(place)) await keep(place, result);
  console.log(`${place}: ${JSON.stringify(result)}`);
}
