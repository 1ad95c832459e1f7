import { join, resolve } from 'node:path';
import {
  countPlaywright,
  countVitest,
  namesFromPlaywright,
  namesFromVitest,
  type Tally,
} from './test-reports.ts';

const DAILY = ['code', 'pages', 'browser'] as const;
/** With what takes too long for each mend. */
const PARTS = [...DAILY, 'engines'] as const;
type Part = (typeof PARTS)[number];
/** Asks for all that the tests can draw and look at (tests/fixtures/depth.ts). */
const WHOLE = '--whole';

export interface Check {
  readonly name: string;
  readonly script: string;
  readonly parts: readonly Part[];
  /** Reads the report that the check's test runner left. A check without one counts as one. */
  readonly report?: {
    readonly file: string;
    readonly count: (report: unknown) => Tally;
    readonly names: (report: unknown) => readonly string[];
    readonly options: readonly string[];
  };
  /** Names of the checks without which this one says nothing. */
  readonly needs?: readonly string[];
  /** Runs, after others of its kind, at the same time as the check of this name: each keeps one processor busy, and none writes what another reads. */
  readonly beside?: string;
}

/** Where the runners leave their reports. */
export const reports = resolve(import.meta.dirname, '../.cache/reports');
const vitest = (file: string) => ({
  file,
  count: countVitest,
  names: namesFromVitest,
  options: ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, file)}`],
});
const playwright = (file: string) => ({
  file,
  count: countPlaywright,
  names: namesFromPlaywright,
  options: [],
});

/** Every check, in the order in which a fault is cheapest to find. */
export const checks: readonly Check[] = [
  { name: 'types', script: 'check:types', parts: ['code'] },
  { name: 'lint', script: 'check:lint', parts: ['code'], beside: 'types' },
  { name: 'content', script: 'check:content', parts: ['code'], beside: 'types' },
  { name: 'unit tests', script: 'test:unit', parts: ['code'], report: vitest('unit.json') },
  { name: 'build', script: 'build', parts: ['pages', 'browser', 'engines'] },
  {
    name: 'tests of the built pages',
    script: 'test:built',
    parts: ['pages'],
    report: vitest('built.json'),
    needs: ['build'],
  },
  {
    name: 'browser tests',
    script: 'test:browser',
    parts: ['browser'],
    report: playwright('browser.json'),
    needs: ['browser', 'oathtool', 'build'],
  },
  {
    name: 'tests on later days',
    script: 'test:any-day',
    parts: ['code'],
    report: vitest('any-day.json'),
  },
  {
    name: 'handouts',
    script: 'handouts',
    parts: ['pages'],
    needs: ['browser', 'build'],
    beside: 'tests on later days',
  },
  {
    name: 'course',
    script: 'course',
    parts: ['pages'],
    needs: ['build'],
    beside: 'tests on later days',
  },
  {
    name: 'tests of the files for clinics, and on real servers',
    script: 'test:kit',
    parts: ['pages'],
    report: vitest('kit.json'),
    needs: ['browser', 'paper tools', 'servers', 'handouts', 'course'],
    beside: 'tests on later days',
  },
  {
    name: 'tests of the site in a folder',
    script: 'test:anywhere',
    parts: ['pages'],
    report: vitest('anywhere.json'),
    needs: ['build'],
  },
  {
    name: 'browser tests of the site in a folder',
    script: 'test:anywhere:browser',
    parts: ['pages'],
    report: playwright('anywhere-browser.json'),
    needs: ['browser', 'tests of the site in a folder'],
  },
  {
    name: 'tests in three engines',
    script: 'test:engines',
    parts: ['engines'],
    report: vitest('engines.json'),
    needs: ['browser', 'build'],
  },
];

/**
 * The checks wanted, in groups that run one after the other; the lanes of a group
 * run at the same time, and what stands in a lane one after the other.
 */
export function groupsOf(wanted: readonly Check[]): readonly (readonly (readonly Check[])[])[] {
  const isBeside = ({ beside }: Check) => wanted.some(({ name }) => name === beside);
  return wanted
    .filter((check) => !isBeside(check))
    .map((check) => [[check], wanted.filter(({ beside }) => beside === check.name)])
    .map((lanes) => lanes.filter((lane) => lane.length > 0));
}

/** What a command line asks for. Throws at a word that means nothing here. */
export function readWish(words: readonly string[]): {
  readonly parts: readonly Part[];
  readonly shard?: string;
  readonly isWhole: boolean;
} {
  const isWhole = words.includes(WHOLE);
  const shard = words.find((word) => /^--shard=[1-9]\d*\/[1-9]\d*$/.test(word));
  const parts = PARTS.filter((part) => words.includes(part));
  const strange = words.filter(
    (word) => ![shard, WHOLE].includes(word) && !parts.some((part) => part === word),
  );
  if (strange.length > 0)
    throw new Error(
      `"${strange.join(' ')}" is no part of the tests. Remedy: name some of ${PARTS.join(', ')}, --shard=1/2 for half of the browser tests, and ${WHOLE} for every look and case.`,
    );
  return {
    parts: parts.length > 0 ? parts : isWhole ? PARTS : DAILY,
    ...(shard && { shard }),
    isWhole,
  };
}
