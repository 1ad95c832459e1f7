import { checkRecord, writeAll, type NewLine } from '#domain/demo/portal/record.ts';
import { opened } from '../tests/unit/demo/pretend-clinic.ts';
import { median } from './median.ts';
import type { Figure } from './figure.ts';

/** How long the demo's chained record takes to be written and to be checked, by its length. */

const LENGTHS = [100, 1_000, 10_000, 100_000] as const;
const ROUNDS = 3;
/** The demo lets a reader fill its record with this many, and promises a second for each deed. */
const OFFERED = 10_000;

const START = Date.UTC(2026, 10, 16, 9);

const lines = (length: number): readonly NewLine[] =>
  Array.from({ length }, (_, at) => ({
    at: START + at * 1_000,
    who: 'front-desk',
    action: 'opened-chart',
    chart: 'patient',
    reason: 'appointment',
    from: 'clinic-computer',
  }));

/** Milliseconds of processor time, which other programs cannot add to. */
function worked(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  return process.cpuUsage(before).user / 1_000;
}

export function measureRecord(): readonly Figure[] {
  return LENGTHS.flatMap((length) => {
    const written: number[] = [];
    const checked: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const portal = opened({ accessRecord: 'chained' });
      const news = lines(length);
      let full = portal;
      written.push(
        worked(() => {
          full = writeAll(portal, news);
        }),
      );
      // Copies: of lines that it wrote itself, the record knows the hash.
      const record = full.record.map((line) => ({ ...line }));
      checked.push(
        worked(() => {
          if (!checkRecord(record, full.anchor).intact) throw new Error('The record is broken.');
        }),
      );
    }
    const named = (what: string, times: readonly number[]): Figure => ({
      name: `access record of ${length.toLocaleString('en')} lines, ${what}`,
      value: median(times),
      unit: 'ms of work',
      ...(length === OFFERED && { most: 1_000 }),
    });
    return [named('written and chained', written), named('checked', checked)];
  });
}
