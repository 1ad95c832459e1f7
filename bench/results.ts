import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figure.ts';

/** What the bench found: `bench/results.json`, and the table of it. */

const FILE = join(import.meta.dirname, 'results.json');

export interface Result extends Figure {
  readonly isMet?: boolean;
}

/** `pages` loads built pages, `clicks` uses them, `record` and `builds` count work without a browser. */
export const PARTS = ['pages', 'clicks', 'record', 'builds'] as const;
export type PartName = (typeof PARTS)[number];

/** What one part found, on one day. */
export interface Part {
  readonly measuredAt: string;
  /** Processes that wanted the processor in the last minute, before it began: more than the cores is a noisy machine. */
  readonly loadBefore: number;
  readonly loadAfter: number;
  /** Had the machine little else to do? Otherwise what was timed by the clock, paints and builds too, is longer than it would be. */
  readonly wasQuiet: boolean;
  readonly versions: Readonly<Record<string, string>>;
  readonly results: readonly Result[];
}

export interface Results {
  readonly cores: number;
  readonly processor: string;
  readonly parts: Partial<Readonly<Record<PartName, Part>>>;
}

const isMet = ({ value, most = Infinity, least = -Infinity }: Figure): boolean =>
  value <= most && value >= least;

const resultOf = (figure: Figure, wasQuiet: boolean): Result => ({
  ...figure,
  value: Math.round(figure.value * 1_000) / 1_000,
  ...((figure.most !== undefined || figure.least !== undefined) &&
    (wasQuiet || !figure.byClock) && { isMet: isMet(figure) }),
});

const load = (): number => Math.round(loadavg()[0]! * 10) / 10;

/** Measures a part. */
export async function measured(
  measure: () => Promise<readonly Figure[]>,
  versions: Part['versions'],
): Promise<Part> {
  const loadBefore = load();
  const wasQuiet = loadBefore < cpus().length;
  const results = (await measure()).map((figure) => resultOf(figure, wasQuiet));
  return {
    measuredAt: new Date().toISOString(),
    loadBefore,
    loadAfter: load(),
    wasQuiet,
    versions,
    results,
  };
}

/** Puts a part beside those that were measured before. */
export function keepPart(name: PartName, part: Part): void {
  const before = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Results).parts : {};
  const results: Results = {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    parts: { ...before, [name]: part },
  };
  writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);
}

const goalOf = ({ most, least }: Figure): string =>
  most !== undefined ? `≤ ${most}` : least !== undefined ? `≥ ${least}` : '';

const judgmentOf = (result: Result): string =>
  result.isMet === false ? 'missed' : result.isMet || goalOf(result) === '' ? '' : 'not judged';

/** Prints what a part found. @returns the figures that missed their goal */
export function printPart(
  name: PartName,
  { results, loadBefore, loadAfter, wasQuiet }: Part,
): readonly Result[] {
  const noise = wasQuiet ? '' : '; a busy machine: times by the clock are not judged';
  console.log(`${name} (load ${loadBefore} before, ${loadAfter} after${noise})`);
  console.table(
    results.map((result) => ({
      figure: result.name,
      measured: `${result.value.toLocaleString('en')} ${result.unit}`,
      goal: goalOf(result),
      '': judgmentOf(result),
    })),
  );
  return results.filter((result) => result.isMet === false);
}
