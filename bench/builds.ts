import { spawn } from 'node:child_process';
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { copyProject } from '../tests/anywhere/sites.ts';
import type { Figure } from './figure.ts';

/** How long the pages take to be built, and how much memory, with many more lessons than there are. */

const project = join(import.meta.dirname, '..');
const scratch = join(project, '.cache/bench/builds');

/** Milliseconds a page, and MiB at a thousand lessons. */
const PER_PAGE = 16;
const MEMORY = 1_228;

type Yaml = Record<string, unknown>;

/** Changes a YAML file of the copy. */
function edit(file: string, change: (data: Yaml) => void): void {
  const data = parse(readFileSync(file, 'utf8')) as Yaml;
  change(data);
  writeFileSync(file, stringify(data, { aliasDuplicateObjects: false }));
}

/** So many lessons fit into no list that people read: in the copy, lists may be of any length. */
function liftLimits(copy: string): void {
  for (const name of ['home', 'lesson', 'changes']) {
    const file = join(copy, `src/schemas/${name}.ts`);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/\.max\(\d+/g, '.max(99_999'));
  }
}

/** A copy of the project with so many lessons: ours over and over, each under a name of its own. */
function layOut(lessons: number): string {
  const copy = join(scratch, String(lessons));
  copyProject({ project: copy });
  liftLimits(copy);
  const content = join(copy, 'src/content');
  const ours = globSync('*.mdx', { cwd: join(content, 'lessons/en') })
    .sort()
    .map((file) => file.replace('.mdx', ''));
  const more = Array.from({ length: Math.max(0, lessons - ours.length) }, (_, at) => {
    const of = ours[at % ours.length]!;
    return { of, name: `${of}-${at}`, order: ours.length + at + 1 };
  });
  for (const { of, name, order } of more) {
    const text = readFileSync(join(content, `lessons/en/${of}.mdx`), 'utf8');
    writeFileSync(
      join(content, `lessons/en/${name}.mdx`),
      text.replace(/^order: \d+$/m, `order: ${order}`),
    );
    cpSync(
      join(content, `lessons/pictures/${of}.svg`),
      join(content, `lessons/pictures/${name}.svg`),
    );
  }
  edit(join(content, 'teach/en.yaml'), ({ plans }) => {
    for (const { of, name } of more) (plans as Yaml)[name] = (plans as Yaml)[of];
  });
  edit(join(content, 'addresses.yaml'), ({ lessons: promised }) => {
    for (const { of, name } of more) (promised as Yaml)[name] = (promised as Yaml)[of];
  });
  edit(join(content, 'changes/en.yaml'), ({ entries }) => {
    for (const entry of entries as { lessons: string[] }[])
      entry.lessons.push(
        ...more.filter(({ of }) => entry.lessons.includes(of)).map(({ name }) => name),
      );
  });
  edit(join(content, 'home/en.yaml'), ({ groups }) => {
    for (const group of groups as { lessons: string[] }[])
      group.lessons.push(
        ...more.filter(({ of }) => group.lessons.includes(of)).map(({ name }) => name),
      );
  });
  return copy;
}

/** Processor time is told beside time by the clock: other programs can only add to the latter. */
const TELL = `data:text/javascript,process.on('exit',()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();console.log('BUILD '+JSON.stringify({maxRSS,cpu:(userCPUTime+systemCPUTime)/1000}))})`;

interface Built {
  readonly pages: number;
  /** Milliseconds: by the clock, and of the processor, all cores added up. */
  readonly clock: number;
  readonly worked: number;
  readonly mib: number;
}

async function build(copy: string): Promise<Built> {
  const begun = performance.now();
  const child = spawn(
    'node',
    [`--import=${TELL}`, join(project, 'node_modules/astro/bin/astro.mjs'), 'build'],
    {
      cwd: copy,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', OUT_DIR: 'dist', BASE_PATH: '/' },
    },
  );
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const status = await new Promise((done) => child.on('exit', done));
  const clock = performance.now() - begun;
  const told = /^BUILD (.*)$/m.exec(said)?.[1];
  if (status !== 0 || !told) throw new Error(`The build failed.\n${said.slice(-3_000)}`);
  const { maxRSS, cpu } = JSON.parse(told) as { readonly maxRSS: number; readonly cpu: number };
  const pages = globSync('**/*.html', { cwd: join(copy, 'dist') }).length;
  return { pages, clock, worked: cpu, mib: maxRSS / 1_024 };
}

/** @param counts how many lessons to build, one after the other */
export async function measureBuilds(counts: readonly number[]): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const count of counts) {
    const copy = layOut(count);
    const { pages, clock, worked, mib } = await build(copy);
    rmSync(copy, { recursive: true, force: true });
    const named = (what: string) => `build of ${count.toLocaleString('en')} lessons: ${what}`;
    figures.push(
      { name: named('pages'), value: pages, unit: 'pages' },
      {
        name: named('time a page'),
        value: clock / pages,
        unit: 'ms',
        ...(count <= 1_000 && { most: PER_PAGE, byClock: true }),
      },
      { name: named('processor time a page'), value: worked / pages, unit: 'ms' },
      {
        name: named('memory at most'),
        value: mib,
        unit: 'MiB',
        ...(count <= 1_000 && { most: MEMORY }),
      },
    );
  }
  return figures;
}
