import { describe, expect, it } from 'vitest';
import { busyLines } from '#domain/demo/portal/busy-record.ts';
import { checkRecord, writeAll } from '#domain/demo/portal/record.ts';
import { at, opened, RECORDS } from '../pretend-clinic.ts';
import { isPlanted } from '../../../fixtures/depth.ts';

describe('a busy clinic', () => {
  const span = { from: at(-480).now, until: at(0).now };

  it.skipIf(isPlanted)('writes and checks 10,000 lines within a second each', () => {
    const lines = busyLines(10_000, 1, RECORDS, span);
    const start = performance.now();
    const full = writeAll(opened(), lines);
    const written = performance.now();
    expect(checkRecord(full.record, full.anchor)).toEqual({ intact: true });
    const checked = performance.now();
    console.info(
      `10,000 lines: written in ${Math.round(written - start)} ms, checked in ${Math.round(checked - written)} ms`,
    );
    expect(full.record).toHaveLength(10_000);
    expect(written - start).toBeLessThan(1_000);
    expect(checked - written).toBeLessThan(1_000);
  });

  it('has the same day for the same seed, in order of time, with a reason for every opening', () => {
    const lines = busyLines(500, 7, RECORDS, span);
    expect(lines).toEqual(busyLines(500, 7, RECORDS, span));
    expect(lines).not.toEqual(busyLines(500, 8, RECORDS, span));
    expect(lines.map((line) => line.at)).toEqual(
      lines.map((line) => line.at).toSorted((one, other) => one - other),
    );
    expect(lines.at(-1)?.at).toBe(span.until);
    expect(new Set(lines.map(({ reason }) => reason))).toEqual(
      new Set(['appointment', 'message', 'billing']),
    );
    expect(new Set(lines.map(({ chart }) => chart))).toEqual(
      new Set(['patient', 'neighbor-a', 'neighbor-b']),
    );
  });

  it('has at most 10,000 lines, and none for a number that is none', () => {
    expect(
      [1e9, 3, 0, -4, 2.5, NaN, Infinity].map((count) => busyLines(count, 1, RECORDS, span).length),
    ).toEqual([10_000, 3, 0, 0, 0, 0, 0]);
  });
});
