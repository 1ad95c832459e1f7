import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../fixtures/depth.ts';

/** A fresh clone must build, pass and ship a mend on any later day, whatever is overdue by then. */
const root = resolve(import.meta.dirname, '../..');
const clock = join(import.meta.dirname, 'clock.mjs');

function on(day: string, ...command: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', clock, ...command], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      ON_DAY: day,
      NODE_OPTIONS: `--import=${clock}`,
      // Vitest's own marks would make the program below take itself for a test.
      VITEST: undefined,
      NODE_ENV: undefined,
    },
  });
  return { status, said: stdout + stderr };
}

/** Tests whose answer could hang on the day: words, their rules, calendars, reminders. */
const dated = [
  'tests/content',
  'tests/unit/schemas/due',
  'tests/unit/schemas/rules',
  'tests/unit/calendar',
  'tests/unit/check/reminder',
  'tests/unit/scorer/review/reminders',
  'tests/unit/scorer/review/years',
  'tests/unit/scripts/content',
];

const demos = new Set<string>();

/** The nearer day is tried at whole depth: what stops a build on it stops one on the later day too. */
const days = ['2027-03-01', '2031-01-01'].filter((_, at) => isWhole || at > 0);

describe.each(days)('on %s', (day) => {
  let outDir = '';
  beforeAll(() => {
    outDir = mkdtempSync(join(tmpdir(), 'any-day-'));
  });
  afterAll(() => rmSync(outDir, { recursive: true, force: true }));

  it('the clock of the programs below is really set', () => {
    expect(on(day, '-p', 'new Date().toISOString().slice(0, 10)').said.trim()).toBe(day);
  });

  it('the content check passes, and names what is overdue', () => {
    const { status, said } = on(day, 'scripts/content.ts');
    expect(said).toContain('all rules kept');
    expect(said).toMatch(/\d+ overdue\. Nothing is stopped by it/);
    expect(status).toBe(0);
  });

  it('the list of what is due fails only where it is asked to', () => {
    expect(on(day, 'scripts/review.ts').status).toBe(0);
    expect(on(day, 'scripts/review.ts', '--strict').status).toBe(1);
  });

  it('the site builds, and a lesson that is overdue says so', { timeout: 120_000 }, () => {
    const { status, said } = on(
      day,
      'node_modules/astro/bin/astro.mjs',
      'build',
      '--outDir',
      outDir,
    );
    expect(status, said.slice(-2000)).toBe(0);
    const page = readFileSync(join(outDir, 'lessons/two-step-login/index.html'), 'utf8');
    const notice = /<p class="note careful" data-overdue-after="([\d-]+)"( hidden)?>/.exec(page);
    expect(notice?.[2] === undefined).toBe((notice?.[1] ?? day) < day);
    demos.add(readFileSync(join(outDir, 'demo/index.html'), 'utf8'));
  });

  it('unit tests of all that knows a date pass', { timeout: 240_000 }, () => {
    const { status, said } = on(
      day,
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      'unit',
      ...dated,
    );
    expect(said).toMatch(/Tests .*\d+ passed/);
    expect(status, said.slice(-3000)).toBe(0);
  });
});

if (isWhole)
  it('the demo, which runs on a clock of its own, is the same page whenever it is built', () => {
    expect(demos.size).toBe(1);
  });
