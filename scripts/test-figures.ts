import type { Run } from './figures/figure.ts';
import { fingerprintOf } from './figures/fingerprint.ts';
import { leaveRun } from './figures/reports.ts';
import { rowsOf, tableOf } from './figures/table.ts';
import type { Tally } from './test-reports.ts';

/**
 * Prints the figures of a run, and counts each as a test: one that nothing told is as bad as one that was missed.
 * @param names what broke, a sentence each
 */
export function countFigures(run: Run): Tally & { readonly names: readonly string[] } {
  const rows = rowsOf(run);
  console.log('');
  for (const line of tableOf(rows)) console.log(line);
  const names = rows.flatMap(({ broken }) => broken ?? []);
  return {
    passed: rows.filter(({ judgment }) => judgment === 'met').length,
    failed: names.length,
    names,
  };
}

/**
 * Leaves what was run, for `npm run figures`.
 * @param begunWith the fingerprint of what was there when the run began
 */
export function keepRun(run: Run, { passed, failed }: Tally, begunWith: string): void {
  const day = new Date().toISOString().slice(0, 10);
  const fingerprint = fingerprintOf() === begunWith ? begunWith : '';
  leaveRun({ ...run, day, passed, failed, fingerprint });
}
