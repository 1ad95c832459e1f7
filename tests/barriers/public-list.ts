import { AREAS, type Barrier } from './barrier.ts';
import type { Results } from './results.ts';

const line = ({ meets, wcag }: Barrier): string =>
  `- ${meets} ${wcag ? `(WCAG ${wcag})` : '(paper: WCAG has no number for it)'}`;

/** `docs/barriers.md`: the misses first, since they are what a reader may still meet. */
export function publicList(
  { day, of, found, foundAtFirst, barriers }: Results,
  all: readonly Barrier[],
): string {
  const finder = new Map(barriers.map((one) => [one.id, one.found]));
  const untried = new Set(barriers.filter(({ tried }) => !tried).map(({ id }) => id));
  const missed = all.filter(({ id }) => !finder.get(id) && !untried.has(id));
  const waiting = all.filter(({ id }) => untried.has(id));
  const shown = AREAS.flatMap((area) => {
    const here = all.filter((one) => one.area === area && finder.get(one.id));
    return here.length === 0
      ? []
      : [
          `### ${area}`,
          '',
          ...here.flatMap((one) => [
            line(one),
            `  Found by “${finder.get(one.id)?.test}” (\`${finder.get(one.id)?.file}\`).`,
          ]),
          '',
        ];
  });
  return `${[
    '# Barriers set up on purpose, and what the tests found',
    '',
    'A barrier is a slip in the source that would stand in the way of a reader with a disability.',
    `We wrote down ${of} of them before we looked at what the tests would find. Each that was tried was set up in a copy of the site, and the tests that look at its area were run.`,
    '',
    `**Found: ${found} of ${of}.** At first it was ${foundAtFirst}; the others are found by tests that we wrote because of this list. Last run: ${day}.`,
    '',
    'A test counts only if what it says fits the barrier. `npm run barriers` does all this again and writes this page; the list is in `tests/barriers/list/`. What it does not tell: how the guide works with a real screen reader, or for a real person.',
    '',
    '## Not found',
    '',
    ...(missed.length > 0 ? missed.map(line) : ['None.']),
    '',
    ...(waiting.length > 0
      ? [
          '## Not tried yet',
          '',
          'No run of the tests has been asked about these alone.',
          '',
          ...waiting.map(line),
          '',
        ]
      : []),
    '## Found',
    '',
    ...shown,
  ]
    .join('\n')
    .trimEnd()}\n`;
}
