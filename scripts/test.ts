import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browserFor, thisMachine, type Machine } from './browser.ts';
import { fingerprintOf } from './figures/fingerprint.ts';
import { oathtoolFor } from './oathtool.ts';
import { paperToolsFor } from './paper-tools.ts';
import { serversFor } from './servers.ts';
import { countFigures, keepRun } from './test-figures.ts';
import { checks, groupsOf, readWish, reports, type Check } from './test-list.ts';
import { judge, type Tally } from './test-reports.ts';

/**
 * Runs every check, in the order in which a fault is cheapest to find, and goes
 * on after a failure: one run tells all. The last line is `N passed, N failed`,
 * where a check without tests of its own counts as one.
 *
 * `npm test -- code`, `-- pages`, `-- browser` and `-- engines` run a part of it, for machines that
 * share the work; `-- browser --shard=1/2` runs half of the browser tests. `--whole` draws
 * and looks at everything that can be drawn and looked at, in three engines too.
 */

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
  for (const lanes of groupsOf(wanted))
    await Promise.all(
      lanes.map(async (lane) => {
        for (const check of lane) done.push(await one(check, lanes.length === 1));
      }),
    );
  return done;
}

if (import.meta.main) {
  const wish = readWish(process.argv.slice(2));
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  if (wish.isWhole) process.env['TEST_DEPTH'] = 'whole';
  const start = performance.now();
  const begunWith = fingerprintOf();
  const checked = await runAll(wish);
  const run = {
    scripts: checks
      .filter(({ name }) => checked.some((one) => one.name === name))
      .map(({ script }) => script),
    isWhole: process.env['TEST_DEPTH'] === 'whole',
    ...(wish.shard && { shared: 'test:browser' }),
  };
  const done: readonly Done[] = [...checked, { name: 'figures', note: '', ...countFigures(run) }];
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
  keepRun(run, { passed, failed }, begunWith);
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
