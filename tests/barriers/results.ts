import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Barrier } from './barrier.ts';
import { publicList } from './public-list.ts';

/** Which test found a barrier. */
export interface Outcome {
  readonly id: string;
  readonly file: string;
  readonly test: string;
}

export interface Result {
  readonly id: string;
  /** Has it been set up, and looked at by the tests, at all? */
  readonly tried: boolean;
  /** Null where no test found it. */
  readonly found: { readonly file: string; readonly test: string } | null;
  /** Was it found before any test was written because of it? */
  readonly atFirst: boolean;
}

/** `tests/barriers/results.json`. */
export interface Results {
  /** Of the last run. */
  readonly day: string;
  readonly of: number;
  readonly foundAtFirst: number;
  readonly found: number;
  readonly barriers: readonly Result[];
}

const fileIn = (project: string) => join(project, 'tests/barriers/results.json');

export const readResults = (project: string): Results =>
  existsSync(fileIn(project))
    ? (JSON.parse(readFileSync(fileIn(project), 'utf8')) as Results)
    : { day: '', of: 0, foundAtFirst: 0, found: 0, barriers: [] };

/**
 * What is known once some barriers were tried: the others keep what was known of them.
 *
 * @param isFirst no test was written because of a barrier yet
 */
export function merged(
  before: Results,
  all: readonly Barrier[],
  tried: readonly Barrier[],
  outcomes: readonly Outcome[],
  { day, isFirst }: { readonly day: string; readonly isFirst: boolean },
): Results {
  const barriers = all.map(({ id }): Result => {
    const known = before.barriers.find((one) => one.id === id);
    const wasFound = known?.atFirst ?? false;
    if (!tried.some((one) => one.id === id))
      return { id, tried: known?.tried ?? false, found: known?.found ?? null, atFirst: wasFound };
    const outcome = outcomes.find((one) => one.id === id);
    return {
      id,
      tried: true,
      found: outcome ? { file: outcome.file, test: outcome.test } : null,
      atFirst: wasFound || (isFirst && outcome !== undefined),
    };
  });
  return {
    day,
    of: all.length,
    foundAtFirst: barriers.filter(({ atFirst }) => atFirst).length,
    found: barriers.filter(({ found }) => found).length,
    barriers,
  };
}

/** Writes down what is known, for programs and for people. */
export function write(project: string, results: Results, all: readonly Barrier[]): void {
  writeFileSync(fileIn(project), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(join(project, 'docs/barriers.md'), publicList(results, all));
}
