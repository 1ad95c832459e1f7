import { RESULTS } from './figures/fingerprint.ts';
import { keep } from './figures/keep.ts';
import { lastRun } from './figures/reports.ts';
import { rowsOf, tableOf } from './figures/table.ts';

/**
 * Prints every figure from what the tests left last. `npm run figures`; exits 1 where one is not met.
 * With `-- --keep` it also writes them down for the page that shows them, as they are.
 */

const run = lastRun();
console.log(
  run
    ? `As "npm test" left them on ${run.day}${run.isWhole ? '' : ', which was not the whole of the tests'}.`
    : 'From single tests: "npm test" has not run here.',
);
const rows = rowsOf(run ?? { scripts: [], isWhole: false });
for (const line of tableOf(rows)) console.log(line);
for (const { broken } of rows) if (broken) console.error(broken);
process.exitCode = rows.some(({ broken }) => broken) ? 1 : 0;
if (process.argv.includes('--keep')) {
  if (run) keep(run);
  else process.exitCode = 1;
  console.log(run ? `Kept in ${RESULTS}.` : 'Nothing is kept. Remedy: npm test.');
}
