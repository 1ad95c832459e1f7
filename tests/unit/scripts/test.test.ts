import { describe, expect, it } from 'vitest';
import { checks, groupsOf, readWish } from '../../../scripts/test-list.ts';
import {
  countPlaywright,
  countVitest,
  judge,
  namesFromPlaywright,
  namesFromVitest,
} from '../../../scripts/test-reports.ts';

const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };

describe('counting', () => {
  it('takes the numbers of a Vitest report', () => {
    expect(
      countVitest({
        numTotalTests: 10,
        numPassedTests: 8,
        numFailedTests: 2,
        numFailedTestSuites: 3,
      }),
    ).toEqual({ passed: 8, failed: 2 });
  });

  it('counts a skipped Vitest test as failed', () => {
    expect(
      countVitest({
        numTotalTests: 10,
        numPassedTests: 9,
        numPendingTests: 1,
        numFailedTestSuites: 0,
      }),
    ).toEqual({ passed: 9, failed: 1 });
  });

  it('counts a Vitest file that could not be loaded', () => {
    expect(countVitest({ numTotalTests: 9, numPassedTests: 9, numFailedTestSuites: 1 })).toEqual({
      passed: 9,
      failed: 1,
    });
  });

  it('counts skipped browser tests as failed', () => {
    expect(countPlaywright({ stats: { ...stats, unexpected: 1, skipped: 3 }, errors: [] })).toEqual(
      { passed: 5, failed: 4 },
    );
  });

  it('forgives up to three second tries, and no more', () => {
    expect(countPlaywright({ stats: { ...stats, flaky: 3 }, errors: [] })).toEqual({
      passed: 8,
      failed: 0,
    });
    expect(countPlaywright({ stats: { ...stats, flaky: 4 }, errors: [] })).toEqual({
      passed: 5,
      failed: 4,
    });
  });

  it('counts an error outside a browser test, such as a server that did not start', () => {
    expect(
      countPlaywright({ stats: { ...stats, expected: 0 }, errors: [{ message: 'webServer' }] }),
    ).toEqual({ passed: 0, failed: 1 });
  });
});

describe('naming', () => {
  it('names the Vitest tests that failed, and the files that could not be loaded', () => {
    const test = (fullName: string, status: string) => ({ fullName, status });
    expect(
      namesFromVitest({
        testResults: [
          {
            name: 'a.test.ts',
            status: 'failed',
            assertionResults: [test('adds', 'passed'), test('takes away', 'failed')],
          },
          { name: 'b.test.ts', status: 'passed', assertionResults: [test('stands', 'passed')] },
          { name: 'c.test.ts', status: 'failed', assertionResults: [] },
        ],
      }),
    ).toEqual(['failed: takes away', 'failed: c.test.ts']);
  });

  it('names the browser tests that failed or needed a second try, with their file', () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
    expect(
      namesFromPlaywright({
        suites: [
          {
            title: 'site/exit.spec.ts',
            specs: [spec('leaves', 'expected'), spec('erases', 'unexpected')],
            suites: [{ title: 'in dark', specs: [spec('is seen', 'flaky')] }],
          },
        ],
      }),
    ).toEqual([
      'failed: site/exit.spec.ts › erases',
      'passed at the second try: in dark › is seen',
    ]);
    expect(namesFromPlaywright({})).toEqual([]);
  });
});

describe('judging', () => {
  it('counts a check without tests as one', () => {
    expect(judge(0, undefined)).toEqual({ passed: 1, failed: 0 });
    expect(judge(2, undefined)).toEqual({ passed: 0, failed: 1 });
  });

  it('fails a check that was killed', () => {
    expect(judge(null, undefined).failed).toBe(1);
  });

  it('fails a run of no tests, whatever its exit code', () => {
    expect(judge(0, { passed: 0, failed: 0 }).failed).toBe(1);
  });

  it('fails a run that ended badly though each test passed', () => {
    expect(judge(1, { passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 1 });
  });

  it('keeps what a good report says', () => {
    expect(judge(0, { passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 0 });
    expect(judge(1, { passed: 7, failed: 2 })).toEqual({ passed: 7, failed: 2 });
  });
});

describe('the order', () => {
  const order = (wanted: typeof checks) =>
    groupsOf(wanted).map((lanes) => lanes.map((lane) => lane.map(({ name }) => name)));

  it('runs every check once, and none before what it needs', () => {
    const ran: string[] = [];
    for (const lanes of groupsOf(checks)) {
      for (const lane of lanes) {
        const before = [...ran];
        for (const { name, needs = [] } of lane) {
          expect(
            needs.filter(
              (need) => checks.some((check) => check.name === need) && !before.includes(need),
            ),
            name,
          ).toEqual([]);
          before.push(name);
        }
      }
      ran.push(...lanes.flat().map(({ name }) => name));
    }
    expect(ran.toSorted()).toEqual(checks.map(({ name }) => name).toSorted());
  });

  it('runs beside a check what says so, one after the other', () => {
    const check = (name: string, beside?: string) => ({
      ...checks[0]!,
      name,
      ...(beside && { beside }),
    });
    const all = [check('types'), check('lint', 'types'), check('words', 'types'), check('unit')];
    expect(order(all)).toEqual([[['types'], ['lint', 'words']], [['unit']]]);
  });

  it('leaves nothing out where a check is not wanted that others run beside', () => {
    const pages = checks.filter(({ parts }) => parts.includes('pages'));
    expect(order(pages).flat(2).toSorted()).toEqual(pages.map(({ name }) => name).toSorted());
  });
});

describe('the command line', () => {
  it('asks for all but the three engines when it is empty', () => {
    expect(readWish([])).toEqual({ parts: ['code', 'pages', 'browser'], isWhole: false });
  });

  it('asks for everything by one word, or for the whole of a part', () => {
    expect(readWish(['--whole'])).toEqual({
      parts: ['code', 'pages', 'browser', 'engines'],
      isWhole: true,
    });
    expect(readWish(['code', '--whole'])).toEqual({ parts: ['code'], isWhole: true });
  });

  it('asks for parts, and for a share of the browser tests', () => {
    expect(readWish(['pages', 'code'])).toEqual({ parts: ['code', 'pages'], isWhole: false });
    expect(readWish(['browser', '--shard=2/3'])).toEqual({
      parts: ['browser'],
      shard: '--shard=2/3',
      isWhole: false,
    });
  });

  it('says what it does not know', () => {
    for (const word of ['unit', '--shard=0/2', '--shard=a', '--grep=x'])
      expect(() => readWish(['code', word])).toThrow(/is no part of the tests\. Remedy: /);
  });
});
