import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

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

/** Runs a project of Vitest, or those of its tests whose paths begin so. */
export function vitest(
  root: string,
  project: string,
  paths: readonly string[] = [],
): readonly Failure[] {
  const file = join(root, '.cache/planted.json');
  rmSync(file, { force: true });
  const command = ['npx', 'vitest', 'run', '--project', project];
  run(root, [...command, '--reporter=json', '--outputFile', file, ...paths]);
  return existsSync(file)
    ? failedInVitest(JSON.parse(readFileSync(file, 'utf8')) as VitestReport, root)
    : [];
}

/** @param folder where the tests of its configuration stand */
export function playwright(
  root: string,
  folder: string,
  options: readonly string[],
): readonly Failure[] {
  const file = join(root, '.cache/planted.json');
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
