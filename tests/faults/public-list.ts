import { AREAS, type Fault } from './fault.ts';
import type { Results } from './results.ts';

const NAMES: Readonly<Record<(typeof AREAS)[number], string>> = {
  content: 'Content and search',
  address: 'Addresses and messages',
  check: 'The check, its calendar, and the stores',
  scorer: 'The comparison of portals',
  demo: 'The demo, the shared screen, and their timers',
  screens: 'Screens, paper and focus',
  storage: 'Storage, translation, first press, erasing',
  hosting: 'Headers, servers, links and folders',
};

/** The part of the tests that a test belongs to, by where its file stands. */
export const partOf = (file: string): 'unit' | 'built' | 'browser' | 'anywhere' =>
  file.startsWith('tests/built/')
    ? 'built'
    : file.startsWith('tests/e2e/')
      ? 'browser'
      : file.startsWith('tests/anywhere/')
        ? 'anywhere'
        : 'unit';

const inAreas = (
  faults: readonly Fault[],
  line: (fault: Fault) => readonly string[],
): readonly string[] =>
  AREAS.flatMap((area) => {
    const here = faults.filter((one) => one.area === area);
    return here.length === 0 ? [] : [`### ${NAMES[area]}`, '', ...here.flatMap(line), ''];
  });

/** `docs/faults.md`: the misses first, since they are what the tests may let through. */
export function publicList({ day, of, found, faults }: Results, all: readonly Fault[]): string {
  const known = new Map(faults.map((one) => [one.id, one.found]));
  const missed = all.filter(({ id }) => known.get(id) === null);
  const waiting = all.filter(({ id }) => !known.has(id));
  const told = ({ wrong }: Fault) => [`- ${wrong}`];
  return `${[
    '# Faults planted on purpose, and what the tests found',
    '',
    'A fault is a slip as any developer makes: a comparison turned round, a handler that is not attached, a word missing in a list.',
    `We wrote down ${all.length} of them, over all that the guide does, before we looked at what the tests would find. They are planted together in a copy of the site; then its tests are run at the depth of each day ([why there are two](decisions/22-two-depths.md)).`,
    '',
    day === ''
      ? '**None of them has been tried yet.**'
      : `**Found: ${found} of ${of}.** Last run: ${day}. The first run, on November 28, 2026, found 36 of 44; one of the others changed nothing that anyone could see and left the list, and tests were written or mended for seven.`,
    '',
    'A test counts only if what it says fits the fault. The unit tests come first, and what they find is taken away again; then come the tests of the built pages and those in a browser, and at last those of the site in a folder and in other languages, for what is left. `npm test` looks at more than that: types, lint, content, later days, and the files for clinics. `npm run faults` does all this again and writes this page; the list is in `tests/faults/list/`.',
    '',
    '## Not found',
    '',
    ...(missed.length > 0 ? inAreas(missed, told) : ['None.', '']),
    ...(waiting.length > 0 ? ['## Not tried yet', '', ...inAreas(waiting, told)] : []),
    '## Found',
    '',
    ...inAreas(
      all.filter(({ id }) => known.get(id)),
      (fault) => {
        const finder = known.get(fault.id);
        return finder
          ? [
              ...told(fault),
              `  Found by “${finder.test}” (${partOf(finder.file)}: \`${finder.file}\`).`,
            ]
          : [];
      },
    ),
  ]
    .join('\n')
    .trimEnd()}\n`;
}
