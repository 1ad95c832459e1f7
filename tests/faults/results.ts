import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../planted/runners.ts';
import type { Fault } from './fault.ts';
import { publicList } from './public-list.ts';

export interface Result {
  readonly id: string;
  /** Null where no test found it. */
  readonly found: { readonly file: string; readonly test: string } | null;
}

/** `tests/faults/results.json`. A fault that was never tried is not in it. */
export interface Results {
  /** Of the last run. */
  readonly day: string;
  readonly of: number;
  readonly found: number;
  readonly faults: readonly Result[];
}

/** Looks whether the lines of the source are still those of the list, and so fails over any planted fault. */
const GUARD = 'tests/unit/faults/';

/** Which of these faults each failed test fits; a test that fits none, or more than one, is for a person to look at. */
export const fitsOf = (
  faults: readonly Fault[],
  failed: readonly Failure[],
): readonly { readonly failure: Failure; readonly ids: readonly string[] }[] =>
  failed
    .filter(({ file }) => !file.startsWith(GUARD))
    .map((failure) => ({
      failure,
      ids: faults
        .filter(({ trace }) => trace.test(`${failure.title}\n${failure.message}`))
        .map(({ id }) => id),
    }));

/** The first failed test that fits each fault. */
export function finders(
  faults: readonly Fault[],
  failed: readonly Failure[],
): ReadonlyMap<string, Failure> {
  const fits = fitsOf(faults, failed);
  return new Map(
    faults.flatMap(({ id }) => {
      const finder = fits.find(({ ids }) => ids.includes(id));
      return finder ? [[id, finder.failure] as const] : [];
    }),
  );
}

const fileIn = (project: string) => join(project, 'tests/faults/results.json');

export const readResults = (project: string): Results =>
  existsSync(fileIn(project))
    ? (JSON.parse(readFileSync(fileIn(project), 'utf8')) as Results)
    : { day: '', of: 0, found: 0, faults: [] };

/** What is known once some faults were tried: the others keep what was known of them. */
export function merged(
  before: Results,
  all: readonly Fault[],
  tried: readonly Fault[],
  found: ReadonlyMap<string, Failure>,
  day: string,
): Results {
  const faults = all.flatMap(({ id }): readonly Result[] => {
    if (!tried.some((one) => one.id === id)) return before.faults.filter((one) => one.id === id);
    const finder = found.get(id);
    return [{ id, found: finder ? { file: finder.file, test: finder.title } : null }];
  });
  return { day, of: all.length, found: faults.filter((one) => one.found).length, faults };
}

/** Writes down what is known, for programs and for people. */
export function write(project: string, results: Results, all: readonly Fault[]): void {
  writeFileSync(fileIn(project), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(join(project, 'docs/faults.md'), publicList(results, all));
}
