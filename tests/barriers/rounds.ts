import type { Area, Barrier } from './barrier.ts';

/** Which tests look at an area, by how their paths begin below `tests/`. */
interface Looks {
  readonly unit?: readonly string[];
  readonly built?: boolean;
  /** Below `tests/e2e`. */
  readonly browser?: readonly string[];
  /** The builds in a folder and in made-up languages are looked at by suites of their own. */
  readonly anywhere?: boolean;
}

const LOOKS: Readonly<Record<Area, Looks>> = {
  lessons: {
    unit: ['content', 'unit/schemas', 'unit/styles'],
    built: true,
    browser: ['site/pages', 'site/keyboard', 'site/reflow', 'site/print', 'lessons/read-aloud'],
  },
  site: {
    unit: ['unit/styles'],
    built: true,
    browser: ['site/pages', 'site/keyboard', 'site/header', 'site/exit', 'site/home'],
  },
  search: { unit: ['unit/search'], built: true, browser: ['site/search.spec'] },
  print: { browser: ['site/print'] },
  offline: { unit: ['unit/offline'], built: true, browser: ['site/offline.spec'] },
  languages: { anywhere: true },
  check: {
    unit: ['unit/check', 'unit/machines', 'unit/styles', 'components/check'],
    browser: [
      'check/keyboard',
      'check/input',
      'check/result',
      'check/contract',
      'check/walk',
      'check/taps',
      'check/looks',
      'site/targets',
    ],
  },
  address: {
    unit: ['unit/address'],
    browser: ['address/', 'check/input', 'check/keyboard', 'check/looks'],
  },
  message: { unit: ['unit/message'], browser: ['message/page'] },
  scorer: {
    unit: ['unit/scorer', 'components/scorer'],
    browser: [
      'scorer/keyboard',
      'scorer/board',
      'scorer/panels',
      'scorer/contract',
      'scorer/move',
      'scorer/looks',
    ],
  },
  demo: {
    unit: ['unit/demo', 'unit/machines', 'unit/styles', 'components/demo'],
    browser: [
      'demo/phone',
      'demo/contract',
      'demo/overall',
      'demo/behaviours-staying',
      'demo/missions',
      'demo/looks',
    ],
  },
  kiosk: { unit: ['unit/machines'], browser: ['kiosk/'] },
  embeds: { unit: ['unit/clinics'], built: true, browser: ['embed/'] },
  clinics: { unit: ['unit/clinics'], built: true, browser: ['clinics/kit', 'site/handouts'] },
};

export const looksAt = (area: Area): Looks => LOOKS[area];

/** Areas whose barriers share a build, since no test looks at two of these. */
const TOGETHER: readonly (readonly Area[])[] = [
  ['lessons', 'site', 'search', 'print', 'offline', 'clinics'],
  ['check', 'address', 'message', 'kiosk', 'embeds'],
  ['scorer', 'demo'],
  ['languages'],
];

/** A barrier of these would keep the tests of its area from reaching what is behind it. */
const HIDES: readonly string[] = [
  'address-two-fields-one-name',
  'check-loses-the-focus',
  'demo-focus-not-kept',
  'scorer-row-traps-the-keyboard',
];

/** The barriers in builds: each build has those of some areas, and the last those that hide others. */
export function roundsOf(barriers: readonly Barrier[]): readonly (readonly Barrier[])[] {
  const hides = ({ id }: Barrier) => HIDES.includes(id);
  return [
    ...TOGETHER.map((areas) => barriers.filter((one) => areas.includes(one.area) && !hides(one))),
    barriers.filter(hides),
  ].filter((round) => round.length > 0);
}
