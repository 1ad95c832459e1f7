import { dueLine, overdueOn } from '#schemas/due.ts';
import { utcDay } from '#lib/browser/utc-day.ts';
import { checkContent, languagesIn } from './content.ts';

/**
 * Lists what is to be looked at again, soonest first. With `--strict` it fails while
 * something is overdue, so that a weekly job can tell the people who write.
 */
const day = utcDay();
const strict = process.argv.includes('--strict');
let late = 0;
for (const language of languagesIn(process.cwd())) {
  const { due } = checkContent(process.cwd(), language);
  for (const item of due) console.log(dueLine(item, day));
  const overdue = overdueOn(due, day).length;
  console.log(`${language}: ${due.length} dates, ${overdue} overdue on ${day}.`);
  late += overdue;
}
if (strict && late > 0) process.exitCode = 1;
