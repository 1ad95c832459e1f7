import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { browserFor, thisMachine, type Machine } from './browser.ts';
import { oathtoolFor } from './oathtool.ts';
import { paperToolsFor } from './paper-tools.ts';
import { serversFor } from './servers.ts';

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
    readonly names: (report: unknown) => readonly string[];
    readonly options: readonly string[];
  };
  /** Names of the checks without which this one says nothing. */
  readonly needs?: readonly string[];
  /** Runs at the same time as the check before it: both keep one processor busy, and neither needs a quiet one. */
  readonly beside?: boolean;
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

/**
 * How many browser tests may need their second try in one run. A busy machine
 * holds one back now and then; more than that is a fault of the tests or of the site.
 */
const SECOND_TRIES = 3;

/** Counts a Playwright JSON report. Skipped tests count as failed, and tests that needed a second try when they are many. */
export function countPlaywright(report: unknown): Tally {
  const { stats, errors } = report as {
    readonly stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
    readonly errors: readonly unknown[];
  };
  const tooMany = stats.flaky > SECOND_TRIES;
  return {
    passed: stats.expected + (tooMany ? 0 : stats.flaky),
    failed: stats.unexpected + stats.skipped + errors.length + (tooMany ? stats.flaky : 0),
  };
}

/** The titles of tests that did not simply pass, so that the end of a long output says what to look at. */
export function namesFromVitest(report: unknown): readonly string[] {
  const { testResults = [] } = report as {
    readonly testResults?: readonly {
      readonly name: string;
      readonly status: string;
      readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
    }[];
  };
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status !== 'passed');
    if (failed.length > 0) return failed.map((one) => `${one.status}: ${one.fullName}`);
    return status === 'passed' ? [] : [`${status}: ${relative(process.cwd(), name)}`];
  });
}

interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
}

/** The same from a Playwright report, tests that needed a second try included. */
export function namesFromPlaywright(report: unknown): readonly string[] {
  const words: Readonly<Record<string, string>> = {
    unexpected: 'failed',
    flaky: 'passed at the second try',
    skipped: 'skipped',
  };
  const read = ({ title, suites = [], specs = [] }: Suite): readonly string[] => [
    ...specs.flatMap((spec) =>
      spec.tests.flatMap(({ status }) =>
        words[status] ? [`${words[status]}: ${title} › ${spec.title}`] : [],
      ),
    ),
    ...suites.flatMap(read),
  ];
  return (report as { readonly suites?: readonly Suite[] }).suites?.flatMap(read) ?? [];
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
  names: namesFromVitest,
  options: ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, file)}`],
});
const playwright = (file: string) => ({
  file,
  count: countPlaywright,
  names: namesFromPlaywright,
  options: [],
});

const checks: readonly Check[] = [
  { name: 'types', script: 'check:types', parts: ['code'] },
  { name: 'lint', script: 'check:lint', parts: ['code'], beside: true },
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
    report: playwright('browser.json'),
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
    report: playwright('anywhere-browser.json'),
    needs: ['browser', 'tests of the site in a folder'],
  },
  { name: 'handouts', script: 'handouts', parts: ['pages'], needs: ['browser', 'build'] },
  { name: 'course', script: 'course', parts: ['pages'], needs: ['build'] },
  {
    name: 'tests of the files for clinics, and on real servers',
    script: 'test:kit',
    parts: ['pages'],
    report: vitest('kit.json'),
    needs: ['browser', 'paper tools', 'servers', 'handouts', 'course'],
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

type Outcome = Tally & { readonly names?: readonly string[] };

/** @param aloud shows the output as it comes; otherwise it is shown in one piece at the end */
async function run(
  { script, report }: Check,
  options: readonly string[],
  aloud: boolean,
): Promise<Outcome> {
  const file = report && join(reports, report.file);
  const child = spawn(
    'npm',
    ['run', '--silent', script, '--', ...(report?.options ?? []), ...options],
    {
      stdio: aloud ? 'inherit' : 'pipe',
      env: { ...process.env, ...(file && { PLAYWRIGHT_JSON_OUTPUT_FILE: file }) },
      shell: process.platform === 'win32',
    },
  );
  const output: Buffer[] = [];
  child.stdout?.on('data', (piece: Buffer) => output.push(piece));
  child.stderr?.on('data', (piece: Buffer) => output.push(piece));
  const [status] = (await once(child, 'close')) as [number | null];
  if (!aloud) process.stdout.write(Buffer.concat(output));
  if (!report || !file || !existsSync(file)) return judge(status, undefined);
  const left: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return { ...judge(status, report.count(left)), names: report.names(left) };
}

/** What the tests need is found before anything else, so that a machine without it says so in the first minute. */
function find(program: (machine: Machine, print: (line: string) => void) => unknown): Tally {
  try {
    program(thisMachine(), console.log);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error((error as Error).message);
    return { passed: 0, failed: 1 };
  }
}

interface Done extends Outcome {
  readonly name: string;
  readonly note: string;
}

async function runAll({ parts, shard }: ReturnType<typeof readWish>): Promise<readonly Done[]> {
  const wanted = checks.filter((check) => check.parts.some((part) => parts.includes(part)));
  const done: Done[] = [
    { name: 'browser', program: browserFor },
    { name: 'oathtool', program: oathtoolFor },
    { name: 'paper tools', program: paperToolsFor },
    { name: 'servers', program: serversFor },
  ]
    .filter(({ name }) => wanted.some(({ needs }) => needs?.includes(name)))
    .map(({ name, program }) => ({ name, note: '', ...find(program) }));
  const one = async (check: Check, aloud: boolean): Promise<Done> => {
    const missing = check.needs?.find((need) =>
      done.some(({ name, failed }) => name === need && failed > 0),
    );
    console.log(`\n── ${check.name}: npm run ${check.script}`);
    if (missing) console.log(`Not run, because "${missing}" failed.`);
    const start = performance.now();
    const options = shard && check.script === 'test:browser' ? [shard] : [];
    const outcome = missing ? { passed: 0, failed: 1 } : await run(check, options, aloud);
    return {
      name: check.name,
      note: missing ? 'not run' : `${((performance.now() - start) / 1000).toFixed(0)} s`,
      ...outcome,
    };
  };
  const groups: Check[][] = [];
  for (const check of wanted) {
    const last = groups.at(-1);
    if (check.beside && last) last.push(check);
    else groups.push([check]);
  }
  for (const group of groups)
    done.push(...(await Promise.all(group.map((check) => one(check, group.length === 1)))));
  return done;
}

if (import.meta.main) {
  const wish = readWish(process.argv.slice(2));
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const start = performance.now();
  const done = await runAll(wish);
  console.log('');
  for (const { name, passed, failed, note, names = [] } of done) {
    console.log(
      `${failed > 0 ? 'FAILED' : 'passed'}  ${name}: ${passed} passed, ${failed} failed${note && ` (${note})`}`,
    );
    for (const one of names) console.log(`        ${one}`);
  }
  console.log(`All of it took ${((performance.now() - start) / 1000).toFixed(0)} s.`);
  const passed = done.reduce((sum, one) => sum + one.passed, 0);
  const failed = done.reduce((sum, one) => sum + one.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
