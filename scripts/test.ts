import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { browserFor, thisMachine } from './browser.ts';
import { oathtoolFor } from './oathtool.ts';

/**
 * Runs every check, in the order in which a fault is cheapest to find, and goes
 * on after a failure: one run tells all. The last line is `N passed, N failed`,
 * where a check without tests of its own counts as one.
 *
 * `npm test -- code`, `-- pages` and `-- browser` run a part of it, for machines that
 * share the work; `-- browser --shard=1/2` runs half of the browser tests.
 */

const PARTS = ['code', 'pages', 'browser'] as const;
type Part = (typeof PARTS)[number];

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface Check {
  readonly name: string;
  readonly script: string;
  readonly parts: readonly Part[];
  /** Reads the report that the check's test runner left. A check without one counts as one. */
  readonly report?: {
    readonly file: string;
    readonly count: (report: unknown) => Tally;
    readonly options: readonly string[];
  };
  /** Names of the checks without which this one says nothing. */
  readonly needs?: readonly string[];
}

/** Counts a Vitest JSON report. A test that did not run proves nothing, so it counts as failed. */
export function countVitest(report: unknown): Tally {
  const {
    numTotalTests = 0,
    numPassedTests = 0,
    numFailedTestSuites = 0,
  } = report as Record<string, number>;
  const failed = numTotalTests - numPassedTests;
  // A file that cannot be loaded has no tests to fail.
  return { passed: numPassedTests, failed: failed > 0 ? failed : numFailedTestSuites };
}

/** Counts a Playwright JSON report. Flaky and skipped tests count as failed. */
export function countPlaywright(report: unknown): Tally {
  const { stats, errors } = report as {
    readonly stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
    readonly errors: readonly unknown[];
  };
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  };
}

/** A check that ran: what its report says, made to agree with its exit code. */
export function judge(exitCode: number | null, counted: Tally | undefined): Tally {
  if (!counted) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const silent = counted.failed === 0 && (exitCode !== 0 || counted.passed === 0);
  return silent ? { passed: counted.passed, failed: 1 } : counted;
}

const reports = resolve(import.meta.dirname, '../.cache/reports');
const vitest = (file: string) => ({
  file,
  count: countVitest,
  options: ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, file)}`],
});

const checks: readonly Check[] = [
  { name: 'types', script: 'check:types', parts: ['code'] },
  { name: 'lint', script: 'check:lint', parts: ['code'] },
  { name: 'content', script: 'check:content', parts: ['code'] },
  { name: 'unit tests', script: 'test:unit', parts: ['code'], report: vitest('unit.json') },
  {
    name: 'tests on later days',
    script: 'test:any-day',
    parts: ['code'],
    report: vitest('any-day.json'),
  },
  { name: 'build', script: 'build', parts: ['pages', 'browser'] },
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
    report: { file: 'browser.json', count: countPlaywright, options: [] },
    needs: ['browser', 'oathtool', 'build'],
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
    report: { file: 'anywhere-browser.json', count: countPlaywright, options: [] },
    needs: ['browser', 'tests of the site in a folder'],
  },
];

/** What a command line asks for. Throws at a word that means nothing here. */
export function readWish(words: readonly string[]): {
  readonly parts: readonly Part[];
  readonly shard?: string;
} {
  const shard = words.find((word) => /^--shard=[1-9]\d*\/[1-9]\d*$/.test(word));
  const parts = PARTS.filter((part) => words.includes(part));
  const strange = words.filter((word) => word !== shard && !parts.some((part) => part === word));
  if (strange.length > 0)
    throw new Error(
      `"${strange.join(' ')}" is no part of the tests. Remedy: name some of ${PARTS.join(', ')}, and --shard=1/2 for half of the browser tests.`,
    );
  return { parts: parts.length > 0 ? parts : PARTS, ...(shard && { shard }) };
}

function run({ script, report }: Check, options: readonly string[]): Tally {
  const file = report && join(reports, report.file);
  const { status } = spawnSync(
    'npm',
    ['run', '--silent', script, '--', ...(report?.options ?? []), ...options],
    {
      stdio: 'inherit',
      env: { ...process.env, ...(file && { PLAYWRIGHT_JSON_OUTPUT_FILE: file }) },
      shell: process.platform === 'win32',
    },
  );
  if (!report || !file) return judge(status, undefined);
  return judge(
    status,
    existsSync(file) ? report.count(JSON.parse(readFileSync(file, 'utf8'))) : undefined,
  );
}

/** What the tests need is found before anything else, so that a machine without it says so in the first minute. */
function find(program: typeof browserFor | typeof oathtoolFor): Tally {
  try {
    program(thisMachine(), console.log);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error((error as Error).message);
    return { passed: 0, failed: 1 };
  }
}

function runAll({ parts, shard }: ReturnType<typeof readWish>): readonly (Tally & {
  readonly name: string;
  readonly note: string;
})[] {
  const wanted = checks.filter((check) => check.parts.some((part) => parts.includes(part)));
  const done: (Tally & { readonly name: string; readonly note: string })[] = [
    { name: 'browser', program: browserFor },
    { name: 'oathtool', program: oathtoolFor },
  ]
    .filter(({ name }) => wanted.some(({ needs }) => needs?.includes(name)))
    .map(({ name, program }) => ({ name, note: '', ...find(program) }));
  for (const check of wanted) {
    const missing = check.needs?.find((need) =>
      done.some(({ name, failed }) => name === need && failed > 0),
    );
    console.log(`\n── ${check.name}: npm run ${check.script}`);
    if (missing) console.log(`Not run, because "${missing}" failed.`);
    const start = performance.now();
    const options = shard && check.script === 'test:browser' ? [shard] : [];
    const tally = missing ? { passed: 0, failed: 1 } : run(check, options);
    done.push({
      name: check.name,
      note: missing ? 'not run' : `${((performance.now() - start) / 1000).toFixed(0)} s`,
      ...tally,
    });
  }
  return done;
}

if (import.meta.main) {
  const wish = readWish(process.argv.slice(2));
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const start = performance.now();
  const done = runAll(wish);
  console.log('');
  for (const { name, passed, failed, note } of done)
    console.log(
      `${failed > 0 ? 'FAILED' : 'passed'}  ${name}: ${passed} passed, ${failed} failed${note && ` (${note})`}`,
    );
  console.log(`All of it took ${((performance.now() - start) / 1000).toFixed(0)} s.`);
  const passed = done.reduce((sum, one) => sum + one.passed, 0);
  const failed = done.reduce((sum, one) => sum + one.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
