import { resolve } from 'node:path';
import { copyOf, type Copy } from '../planted/copy.ts';
import { builds, playwright, vitest, type Failure } from '../planted/runners.ts';
import { movedIn } from '../planted/slip.ts';
import type { Fault } from './fault.ts';
import { FAULTS } from './list.ts';
import { partOf } from './public-list.ts';
import { finders, fitsOf, merged, readResults, write } from './results.ts';

/**
 * `npm run faults` plants the faults of the list in a copy of the project, all together, runs
 * the tests at their daily depth, and writes which test found which fault into `results.json`
 * and `docs/faults.md`. `-- ID ID …` tries some alone; `-- --unit` stops after the unit tests
 * and writes nothing, since what they miss the others may find; `-- --check` only looks whether
 * each still has its place in the source. Other words that begin with a dash go to the browser
 * tests, such as `--workers=2`; `TEST_PORT` names their port.
 */

const project = resolve(import.meta.dirname, '../..');
const OURS = ['--check', '--unit'];

/** Each step plants what the one before it has not found, and says which tests failed. */
type Step = (root: string, options: readonly string[]) => readonly Failure[];

const unit: Step = (root) => vitest(root, 'unit');

const pages: Step = (root, options) => {
  if (!builds(root))
    throw new Error(
      'The copy cannot be built. Remedy: find out by ids alone which fault does it, and write another.',
    );
  return [...vitest(root, 'built'), ...playwright(root, 'tests/e2e', options)];
};

const anywhere: Step = (root, options) => [
  ...vitest(root, 'anywhere'),
  ...playwright(root, 'tests/anywhere', ['-c', 'playwright.anywhere.config.ts', ...options]),
];

function found(
  copy: Copy,
  tried: readonly Fault[],
  steps: readonly Step[],
  options: readonly string[],
): ReadonlyMap<string, Failure> {
  const known = new Map<string, Failure>();
  for (const step of steps) {
    const left = tried.filter(({ id }) => !known.has(id));
    if (left.length === 0) break;
    copy.plant(left);
    const failed = step(copy.root, options);
    for (const { failure, ids } of fitsOf(left, failed)) {
      const fits = ids.length === 0 ? 'no fault' : ids.join(' and ');
      console.log(`\nfailed: ${failure.file}: ${failure.title}\nfits ${fits}`);
      if (ids.length !== 1) console.log(failure.message.slice(0, 2_000));
    }
    for (const [id, failure] of finders(left, failed)) known.set(id, failure);
  }
  return known;
}

if (import.meta.main) {
  const words = process.argv.slice(2);
  const options = words.filter((word) => word.startsWith('-') && !OURS.includes(word));
  const ids = words.filter((word) => !word.startsWith('-'));
  const strange = ids.filter((id) => !FAULTS.some((fault) => fault.id === id));
  const complaints = [
    ...movedIn(project, FAULTS),
    ...strange.map((id) => `"${id}" is no fault of the list.`),
  ];
  for (const line of complaints) console.error(line);
  if (complaints.length > 0) process.exit(1);
  console.log(`${FAULTS.length} faults, each with its place in the source.`);
  if (words.includes('--check')) process.exit();

  const isUnitAlone = words.includes('--unit');
  const tried = ids.length > 0 ? FAULTS.filter(({ id }) => ids.includes(id)) : FAULTS;
  const copy = copyOf(project);
  try {
    const known = found(copy, tried, isUnitAlone ? [unit] : [unit, pages, anywhere], options);
    console.log('');
    for (const { id } of tried) {
      const finder = known.get(id);
      const by = finder
        ? `${partOf(finder.file)}: “${finder.title}” (${finder.file})`
        : 'not found';
      console.log(`${id}: ${by}`);
    }
    console.log(`\n${known.size} of ${tried.length} found.`);
    if (!isUnitAlone) {
      const day = new Date().toISOString().slice(0, 10);
      write(project, merged(readResults(project), FAULTS, tried, known, day), FAULTS);
    }
  } finally {
    copy.remove();
  }
}
