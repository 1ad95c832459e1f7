import { relative } from 'node:path';

/** What the reports of the test runners say, counted and named the same way. */

export interface Tally {
  readonly passed: number;
  readonly failed: number;
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
