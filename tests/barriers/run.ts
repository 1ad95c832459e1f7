import { resolve } from 'node:path';
import { copyOf, type Copy } from '../planted/copy.ts';
import { builds } from '../planted/runners.ts';
import { movedIn } from '../planted/slip.ts';
import type { Barrier } from './barrier.ts';
import { BARRIERS } from './list.ts';
import { merged, readResults, write, type Outcome } from './results.ts';
import { roundsOf } from './rounds.ts';
import { failures, finderOf } from './suite.ts';

/**
 * `npm run barriers` sets up the barriers of the list in a copy of the project, several in
 * one build, runs the tests that look at their areas, and writes which test found which
 * barrier into `results.json` and `docs/barriers.md`. `-- ID ID …` tries some alone, in one
 * build; `-- --check` only looks whether each still has its place in the source. Other words
 * that begin with a dash go to the browser tests, such as `--workers=1`. `--first` says that
 * no test was written because of the list yet.
 */

const project = resolve(import.meta.dirname, '../..');
const OURS = ['--check', '--first'];

function tryTogether(copy: Copy, round: readonly Barrier[], options: readonly string[]) {
  copy.plant(round);
  if (!builds(copy.root)) {
    if (round.length === 1) return [];
    console.log('It cannot be built; each is tried alone.');
    return round.flatMap((one): Outcome[] => tryTogether(copy, [one], options));
  }
  const failed = failures(copy.root, round, options);
  for (const { file, title, message } of failed)
    console.log(`\nfailed: ${file}: ${title}\n${message.slice(0, 2_000)}`);
  return round.flatMap((barrier): Outcome[] => {
    const finder = finderOf(barrier, failed);
    return finder ? [{ id: barrier.id, file: finder.file, test: finder.title }] : [];
  });
}

if (import.meta.main) {
  const words = process.argv.slice(2);
  const options = words.filter((word) => word.startsWith('-') && !OURS.includes(word));
  const ids = words.filter((word) => !word.startsWith('-'));
  const moved = movedIn(project, BARRIERS);
  for (const line of moved) console.error(line);
  if (moved.length > 0) process.exit(1);
  console.log(`${BARRIERS.length} barriers, each with its place in the source.`);
  if (words.includes('--check')) process.exit();

  const isFirst = words.includes('--first');
  const copy = copyOf(project);
  const tried = (round: readonly Barrier[]): void => {
    console.log(`\n── ${round.map(({ id }) => id).join(', ')}`);
    const outcomes = tryTogether(copy, round, options);
    const day = new Date().toISOString().slice(0, 10);
    const results = merged(readResults(project), BARRIERS, round, outcomes, { day, isFirst });
    write(project, results, BARRIERS);
    console.log(`${outcomes.length} of ${round.length} found.`);
  };
  try {
    const chosen = BARRIERS.filter(({ id }) => ids.includes(id));
    for (const round of ids.length > 0 ? [chosen] : roundsOf(BARRIERS)) tried(round);
    // What stood behind another is tried once more, without those that were found.
    const { barriers } = readResults(project);
    const missed = BARRIERS.filter(({ id }) => !barriers.find((one) => one.id === id)?.found);
    if (ids.length === 0 && missed.length > 0) tried(missed);
  } finally {
    copy.remove();
  }
}
