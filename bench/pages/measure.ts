import { outDir } from '../../scripts/build-place.ts';
import { serve } from '../../tests/engines/support/site.ts';
import { median } from '../median.ts';
import type { Figure } from '../figure.ts';
import { SCORES, startLighthouse, type Load } from './lighthouse.ts';
import { LESSON, type PageKind } from './list.ts';
import { makeControl, makeStarlight } from './rivals.ts';

/** Loads every kind of page beside the control page and Starlight, all served alike. */

/** How far a page may go, as a share of the same figure in the same run. */
const OF_CONTROL = { fcp: 1.2, lcp: 1.35 } as const;
const OF_STARLIGHT = 0.95;
const BLOCKED = { withTool: 30, without: 5 } as const;

const of = (loads: readonly Load[], what: 'bytes' | 'requests' | 'fcp' | 'lcp' | 'tbt' | 'cls') =>
  median(loads.map((load) => load[what]));

/** The figures of a page, without what it is set beside. */
const plainFigures = (name: string, loads: readonly Load[]): readonly Figure[] => [
  { name: `${name}: bytes on arrival`, value: of(loads, 'bytes'), unit: 'bytes' },
  { name: `${name}: requests`, value: of(loads, 'requests'), unit: 'requests' },
  { name: `${name}: first contentful paint`, value: of(loads, 'fcp'), unit: 'ms' },
  { name: `${name}: largest contentful paint`, value: of(loads, 'lcp'), unit: 'ms' },
];

const besides = (
  name: string,
  { own, control, starlight }: Readonly<Record<'own' | 'control' | 'starlight', readonly Load[]>>,
): readonly Figure[] =>
  (['fcp', 'lcp'] as const).flatMap((what) => [
    {
      name: `${name}: ${what.toUpperCase()}, of the control page`,
      value: of(own, what) / of(control, what),
      unit: '×',
      most: OF_CONTROL[what],
      byClock: true,
    },
    {
      name: `${name}: ${what.toUpperCase()}, of Starlight`,
      value: of(own, what) / of(starlight, what),
      unit: '×',
      most: OF_STARLIGHT,
      byClock: true,
    },
  ]);

const held = (
  { name, hasTool, isUnlisted }: PageKind,
  loads: readonly Load[],
): readonly Figure[] => [
  {
    name: `${name}: total blocking time`,
    value: of(loads, 'tbt'),
    unit: 'ms',
    most: hasTool ? BLOCKED.withTool : BLOCKED.without,
    byClock: true,
  },
  { name: `${name}: layout shift`, value: of(loads, 'cls'), unit: 'shift', most: 0 },
  ...SCORES.filter((score) => !(isUnlisted && score === 'seo')).map((score) => ({
    name: `${name}: Lighthouse, ${score}`,
    value: median(loads.map(({ scores }) => scores[score] ?? 0)),
    unit: 'points',
    least: 100,
    byClock: score === 'performance',
  })),
];

/** What the machine itself blocks, with nothing to lay out: a page of ours may well meet it too. */
const blockedFigures = (name: string, loads: readonly Load[]): readonly Figure[] => [
  { name: `${name}: total blocking time`, value: of(loads, 'tbt'), unit: 'ms' },
  {
    name: `${name}: total blocking time, longest`,
    value: Math.max(...loads.map(({ tbt }) => tbt)),
    unit: 'ms',
  },
];

/**
 * @param kinds the pages of ours that are loaded
 * @param rounds how often each page is loaded; the pages take turns, so that what else the machine does meets all alike
 */
export async function measurePages(
  kinds: readonly PageKind[],
  rounds: number,
): Promise<readonly Figure[]> {
  const folders = [outDir, makeControl(), makeStarlight(outDir)];
  const sites = await Promise.all(
    folders.map((folder) => serve({ OUT_DIR: folder, BASE_PATH: '/' })),
  );
  const lighthouse = await startLighthouse();
  const at = (which: 0 | 1 | 2, path: string) => `${sites[which]!.origin}${path}`;
  const pages = [
    { name: 'control', address: at(1, '/') },
    { name: 'starlight', address: at(2, LESSON) },
    ...kinds.map(({ name, path }) => ({ name, address: at(0, path) })),
  ];
  const loads = new Map<string, Load[]>(pages.map(({ name }) => [name, []]));
  try {
    for (let round = 1; round <= rounds; round++)
      for (const { name, address } of pages) {
        const load = await lighthouse.load(address);
        loads.get(name)!.push(load);
        const faults = load.faults.length > 0 ? `; ${load.faults.join(', ')}` : '';
        console.log(
          `${round}/${rounds} ${name}: FCP ${Math.round(load.fcp)}, LCP ${Math.round(load.lcp)}, TBT ${Math.round(load.tbt)}${faults}`,
        );
      }
  } finally {
    await lighthouse.close();
    for (const site of sites) await site.stop();
  }
  const [control, starlight] = [loads.get('control')!, loads.get('starlight')!];
  return [
    ...plainFigures('control page of 99 bytes', control),
    ...blockedFigures('control page of 99 bytes', control),
    ...plainFigures('Starlight, the lesson’s text', starlight),
    ...kinds.flatMap((kind) => {
      const own = loads.get(kind.name)!;
      return [
        ...plainFigures(kind.name, own),
        ...besides(kind.name, { own, control, starlight }),
        ...held(kind, own),
      ];
    }),
  ];
}
