import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Barrier } from './barrier.ts';
import { looksAt } from './rounds.ts';

/** A test that failed, and what it said. */
export interface Failure {
  /** From the root of the project. */
  readonly file: string;
  readonly title: string;
  readonly message: string;
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly results: readonly {
        readonly status: string;
        readonly errors: readonly { readonly message?: string }[];
      }[];
    }[];
  }[];
}

const plain = (text: string) => text.replace(/\u001b\[\d+m/g, '');

/** The failed tests in a report of Vitest. */
export const failedInVitest = (report: VitestReport, root: string): readonly Failure[] =>
  report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({
        file: relative(root, name),
        title: fullName,
        message: plain(failureMessages.join('\n')),
      })),
  );

/** The failed tests in a report of Playwright; one that passed at its second try is none. */
export const failedInPlaywright = (suites: readonly Suite[], folder: string): readonly Failure[] =>
  suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...specs.flatMap(({ title, file, tests }) =>
      tests.flatMap(({ results }) => {
        const last = results.at(-1);
        return last === undefined || last.status === 'passed' || last.status === 'skipped'
          ? []
          : [
              {
                file: join(folder, file),
                title,
                message: plain(last.errors.map(({ message = '' }) => message).join('\n')),
              },
            ];
      }),
    ),
    ...failedInPlaywright(inner, folder),
  ]);

function run(root: string, command: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const [name = '', ...rest] = command;
  return spawnSync(name, rest, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
}

function vitest(root: string, project: string, paths: readonly string[] = []): readonly Failure[] {
  const file = join(root, '.cache/barriers.json');
  rmSync(file, { force: true });
  const command = ['npx', 'vitest', 'run', '--project', project];
  run(root, [...command, '--reporter=json', '--outputFile', file, ...paths]);
  return existsSync(file)
    ? failedInVitest(JSON.parse(readFileSync(file, 'utf8')) as VitestReport, root)
    : [];
}

function playwright(root: string, folder: string, options: readonly string[]): readonly Failure[] {
  const file = join(root, '.cache/barriers.json');
  rmSync(file, { force: true });
  run(root, ['npx', 'playwright', 'test', '--reporter=json', '--retries=1', ...options], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const { suites } = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly suites: readonly Suite[] })
    : { suites: [] };
  return failedInPlaywright(suites, folder);
}

/** Builds a copy. @returns false where it cannot be built */
export const builds = (root: string): boolean =>
  run(root, ['npm', 'run', '--silent', 'build']).status === 0;

/** Runs what looks at the areas of these barriers. */
export function failures(
  root: string,
  barriers: readonly Barrier[],
  options: readonly string[],
): readonly Failure[] {
  const looks = barriers.map(({ area }) => looksAt(area));
  const browser = [...new Set(looks.flatMap(({ browser: specs = [] }) => specs))];
  const unit = [...new Set(looks.flatMap(({ unit: paths = [] }) => paths))];
  const found: Failure[] = [];
  if (unit.length > 0)
    found.push(
      ...vitest(
        root,
        'unit',
        unit.map((one) => `tests/${one}`),
      ),
    );
  if (looks.some(({ built }) => built)) found.push(...vitest(root, 'built'));
  if (browser.length > 0)
    found.push(
      ...playwright(root, 'tests/e2e', [...browser.map((one) => `tests/e2e/${one}`), ...options]),
    );
  if (looks.some(({ anywhere }) => anywhere)) {
    found.push(...vitest(root, 'anywhere'));
    found.push(
      ...playwright(root, 'tests/anywhere', ['-c', 'playwright.anywhere.config.ts', ...options]),
    );
  }
  return found;
}

const isOf = (area: Barrier['area'], file: string): boolean => {
  const { unit = [], browser = [], built = false, anywhere = false } = looksAt(area);
  return (
    browser.some((one) => file.startsWith(`tests/e2e/${one}`)) ||
    (built && file.startsWith('tests/built/')) ||
    (anywhere && file.startsWith('tests/anywhere/')) ||
    unit.some((one) => file.startsWith(`tests/${one}`))
  );
};

/** The first failed test that looks at the area of a barrier and says what fits it. */
export const finderOf = (
  { area, trace }: Barrier,
  failed: readonly Failure[],
): Failure | undefined =>
  failed.find(({ file, title, message }) => isOf(area, file) && trace.test(`${title}\n${message}`));
