import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measured, TestResults } from '#domain/guide/types.ts';
import { joinTold, judge, type Told } from './figure.ts';
import { RESULTS } from './fingerprint.ts';
import { FIGURES } from './list.ts';
import { toldOf, type LastRun } from './reports.ts';

/**
 * What a run of the tests found, for the page about it.
 * @param told the numbers that tests left for a figure
 */
export function resultsOf(
  run: LastRun,
  told: (id: string) => readonly Told[] = toldOf,
): TestResults {
  const figures = FIGURES.map((figure): [string, Measured] => {
    const joined = joinTold(figure, told(figure.id));
    return [figure.id, { judgment: judge(figure, joined, run), goal: figure.goal, ...joined }];
  });
  const { day, isWhole, passed, failed, fingerprint } = run;
  return { day, isWhole, passed, failed, fingerprint, figures: Object.fromEntries(figures) };
}

/** Keeps them among the content, where the next build finds them. */
export function keep(run: LastRun, root = process.cwd()): void {
  writeFileSync(join(root, RESULTS), `${JSON.stringify(resultsOf(run), null, 2)}\n`);
}
