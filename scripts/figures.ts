import { lastRun } from './figures/reports.ts';
import { rowsOf, tableOf } from './figures/table.ts';

/** Prints every figure from what the tests left last. `npm run figures`; exits 1 where one is not kept. */

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
