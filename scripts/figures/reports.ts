import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reports } from '../test-list.ts';
import type { Run, Told } from './figure.ts';

/** Where tests leave their numbers, and the last run of the tests what it ran. */
const folder = join(reports, 'figures');
const runFile = join(reports, 'run.json');

/**
 * Leaves a number of a test's. Each test has a file of its own, so that workers do not
 * write over one another and a test's second try takes the place of its first.
 */
export function leave(id: string, test: string, told: Told): void {
  const name = createHash('sha256').update(test).digest('hex').slice(0, 16);
  mkdirSync(join(folder, id), { recursive: true });
  writeFileSync(join(folder, id, `${name}.json`), JSON.stringify(told));
}

/** All numbers left for a figure. */
export const toldOf = (id: string): readonly Told[] =>
  globSync(`${id}/*.json`, { cwd: folder })
    .toSorted()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Told);

export interface LastRun extends Run {
  /** The day it ended, as 2026-11-28. */
  readonly day: string;
  readonly passed: number;
  readonly failed: number;
  /** Of the files that make the site; empty where they changed while the tests ran. */
  readonly fingerprint: string;
}

/** Leaves what was run. */
export function leaveRun(run: LastRun): void {
  mkdirSync(reports, { recursive: true });
  writeFileSync(runFile, JSON.stringify(run, null, 2));
}

/** What `npm test` ran last; nothing where it has not run here. */
export const lastRun = (): LastRun | undefined =>
  existsSync(runFile) ? (JSON.parse(readFileSync(runFile, 'utf8')) as LastRun) : undefined;
