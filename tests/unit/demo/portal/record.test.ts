import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chainAll,
  checkRecord,
  editRecord,
  hashOf,
  NO_HASH,
  unchainAll,
  write,
  writeAll,
  type NewLine,
} from '#domain/demo/portal/record.ts';
import type { AccessLine } from '#domain/demo/facts/state.ts';
import {
  anyRecord,
  anyNewLine,
  anyTampering,
  KINDS,
  type Kind,
  type Tampering,
} from '../any-record.ts';
import { at, opened } from '../pretend-clinic.ts';
import { runs, runsInWords } from '../../../fixtures/depth.ts';
import { holds } from '../../../fixtures/figures.ts';

const LINE: NewLine = {
  at: at(1).now,
  who: 'front-desk',
  action: 'opened-chart',
  chart: 'patient',
  reason: 'none',
  from: 'clinic-computer',
};
const five = writeAll(
  opened(),
  [0, 1, 2, 3, 4].map((minute) => ({ ...LINE, at: at(minute).now })),
);

const renumbered = (lines: readonly AccessLine[]) =>
  lines.map((line, index) => ({ ...line, number: index + 1 }));
const rechained = (lines: readonly AccessLine[]) =>
  writeAll(
    opened(),
    lines.map(({ number: _number, hash: _hash, ...line }) => line),
  ).record;

/** The tampering done by hand, without the product's own edits. */
function tampered(
  lines: readonly AccessLine[],
  { kind, place, other, change, line, renumbers }: Tampering,
): readonly AccessLine[] {
  const here = place % lines.length;
  const there = other % lines.length;
  const changed = lines.map((one, index) => (index === here ? change(one) : one));
  const without = lines.filter((_, index) => index !== here);
  const tidy = renumbers ? renumbered : (all: readonly AccessLine[]) => all;
  switch (kind) {
    case 'edited':
      return changed;
    case 'deleted':
      return tidy(without);
    case 'inserted':
      return tidy(
        lines.toSpliced(here, 0, { ...line, number: here + 1, hash: lines[there]!.hash! }),
      );
    case 'reordered':
      return tidy(without.toSpliced(there, 0, lines[here]!));
    case 'cut':
      return lines.slice(0, here);
    case 'redone':
      return rechained(other % 2 === 0 ? without : changed);
  }
}

const sameLines = (one: readonly AccessLine[], other: readonly AccessLine[]) =>
  JSON.stringify(one) === JSON.stringify(other);

describe('the officer, who kept head and length', () => {
  it(
    `finds ${runsInWords(10_000)} tamperings of every kind, and raises no false alarm on the same ${runsInWords(10_000)} records before`,
    { timeout: 120_000 },
    () => {
      const done: Record<Kind, number> = {
        edited: 0,
        deleted: 0,
        inserted: 0,
        reordered: 0,
        cut: 0,
        redone: 0,
      };
      holds(
        'record-tampering',
        fc.property(anyRecord(), anyTampering, ({ lines, anchor }, tampering) => {
          const after = tampered(lines, tampering);
          // A change into what was there before, or a line moved to its own place, is no tampering.
          fc.pre(!sameLines(lines, after));
          done[tampering.kind] += 1;
          expect(checkRecord(lines, anchor)).toEqual({ intact: true });
          expect(checkRecord(after, anchor).intact).toBe(false);
        }),
        { numRuns: runs(10_000), seed: 20_261_116, maxSkipsPerRun: 100 },
      );
      expect(KINDS.reduce((sum, kind) => sum + done[kind], 0)).toBe(runs(10_000));
      expect(Math.min(...Object.values(done)), JSON.stringify(done)).toBeGreaterThan(
        runs(10_000) / 10,
      );
    },
  );

  it('still finds what was done when the portal has gone on writing', () => {
    fc.assert(
      fc.property(
        anyRecord(),
        anyTampering,
        fc.array(anyNewLine, { minLength: 1, maxLength: 4 }),
        ({ lines, anchor }, tampering, later) => {
          const after = tampered(lines, tampering);
          fc.pre(!sameLines(lines, after));
          const { record, anchor: note } = writeAll({ ...opened(), record: after, anchor }, later);
          expect(checkRecord(record, note).intact).toBe(false);
        },
      ),
      { numRuns: runs(2_000), seed: 9 },
    );
  });
});

describe('without the note', () => {
  it('a changed, missing, added or moved line inside the record still shows', () => {
    fc.assert(
      fc.property(anyRecord(2), anyTampering, ({ lines }, tampering) => {
        const inside = { ...tampering, place: tampering.place % (lines.length - 1) };
        fc.pre(tampering.kind !== 'cut' && tampering.kind !== 'redone');
        const after = tampered(lines, inside);
        fc.pre(!sameLines(lines, after));
        expect(checkRecord(after).intact).toBe(false);
      }),
      { numRuns: runs(2_000), seed: 4, maxSkipsPerRun: 100 },
    );
  });

  it('a cut tail and a chain worked out anew go unseen, as the guide says', () => {
    fc.assert(
      fc.property(
        anyRecord(2),
        fc.constantFrom('cut' as const, 'redone' as const),
        fc.nat(),
        ({ lines, anchor }, kind, place) => {
          const line = (place % lines.length) + 1;
          const after = editRecord(
            lines,
            kind === 'cut' ? { kind, length: line - 1 } : { kind, line },
          );
          expect(checkRecord(after)).toEqual({ intact: true });
          expect(checkRecord(after, anchor).intact).toBe(false);
        },
      ),
      { numRuns: 500, seed: 5 },
    );
  });
});

describe('a hash', () => {
  it('is what Node’s crypto makes of the array in the description', () => {
    fc.assert(
      fc.property(anyRecord(), ({ lines, anchor }) => {
        let head = '0'.repeat(64);
        for (const { number, at: when, who, action, chart, reason, from, hash } of lines) {
          head = createHash('sha256')
            .update(
              JSON.stringify([head, number, when, who, action, chart, reason ?? null, from]),
              'utf8',
            )
            .digest('hex');
          expect(hash).toBe(head);
        }
        expect(anchor).toEqual({ head, length: lines.length });
      }),
      { numRuns: 500 },
    );
  });

  it('never changes its rule: a known line has a known hash', () => {
    expect(hashOf({ ...LINE, number: 1 }, NO_HASH)).toBe(
      '9e967d852a8976554f158c8c71eb590a2accfa457dd9c60f6cea7060ad95b33c',
    );
  });

  it('tells a line with no reason given from one whose reason is not asked for', () => {
    expect(hashOf({ ...LINE, number: 1, reason: undefined }, NO_HASH)).not.toBe(
      hashOf({ ...LINE, number: 1, reason: 'none' }, NO_HASH),
    );
  });
});

describe('the check', () => {
  const faultOf = (record: readonly AccessLine[], anchor = five.anchor) =>
    checkRecord(record, anchor);

  it('names the first line that does not fit, and why', () => {
    const lines = five.record;
    expect(faultOf(editRecord(lines, { kind: 'removed', line: 3 }))).toEqual({
      intact: false,
      line: 3,
      fault: 'hash',
    });
    expect(faultOf(editRecord(lines, { kind: 'altered', line: 2, who: 'nurse' }))).toEqual({
      intact: false,
      line: 2,
      fault: 'hash',
    });
    expect(faultOf(editRecord(lines, { kind: 'moved', line: 4, to: 2 }))).toEqual({
      intact: false,
      line: 2,
      fault: 'hash',
    });
    expect(faultOf(lines.filter(({ number }) => number !== 3))).toEqual({
      intact: false,
      line: 3,
      fault: 'order',
    });
    expect(faultOf(editRecord(lines, { kind: 'cut', length: 2 }))).toEqual({
      intact: false,
      line: 3,
      fault: 'length',
    });
    expect(faultOf(editRecord(lines, { kind: 'redone', line: 1 }))).toEqual({
      intact: false,
      line: 5,
      fault: 'length',
    });
    expect(faultOf(write(five, LINE).record)).toEqual({ intact: false, line: 6, fault: 'length' });
    expect(faultOf(rechained(lines.map((line) => ({ ...line, who: 'nurse' }))))).toEqual({
      intact: false,
      line: 5,
      fault: 'head',
    });
  });

  it('has nothing against a record in which nothing was written', () => {
    expect(checkRecord([])).toEqual({ intact: true });
    expect(checkRecord([], { head: NO_HASH, length: 0 })).toEqual({ intact: true });
  });
});

describe('an edit from inside', () => {
  const plain = unchainAll(five).record;

  it('leaves no gap in the numbers, so that nothing shows where there is no chain', () => {
    for (const edit of [
      { kind: 'removed', line: 2 },
      { kind: 'redone', line: 2 },
      { kind: 'moved', line: 1, to: 4 },
      { kind: 'cut', length: 3 },
    ] as const) {
      const after = editRecord(plain, edit);
      expect(after.map(({ number }) => number)).toEqual(after.map((_, index) => index + 1));
      expect(after.filter(({ hash }) => hash !== undefined)).toEqual([]);
    }
  });

  it('moves a line to the place that it names', () => {
    expect(editRecord(plain, { kind: 'moved', line: 4, to: 2 }).map((line) => line.at)).toEqual(
      [0, 3, 1, 2, 4].map((minute) => at(minute).now),
    );
    expect(editRecord(plain, { kind: 'moved', line: 1, to: 5 }).map((line) => line.at)).toEqual(
      [1, 2, 3, 4, 0].map((minute) => at(minute).now),
    );
  });

  it('of a line that is not there changes nothing', () => {
    for (const edit of [
      { kind: 'removed', line: 9 },
      { kind: 'redone', line: 0 },
      { kind: 'moved', line: 9, to: 1 },
      { kind: 'altered', line: 6, who: 'thief' },
      { kind: 'cut', length: 9 },
    ] as const) {
      expect(editRecord(five.record, edit)).toEqual(five.record);
    }
    expect(editRecord(five.record, { kind: 'cut', length: -1 })).toEqual([]);
  });
});

describe('the policy', () => {
  it('off writes nothing, on writes without hashes or note, chained writes with both', () => {
    expect(write(opened({ accessRecord: 'off' }), LINE)).toMatchObject({ record: [] });
    expect(write(opened({ accessRecord: 'on' }), LINE)).toMatchObject({
      record: [{ ...LINE, number: 1 }],
    });
    expect(write(opened({ accessRecord: 'on' }), LINE).record[0]).not.toHaveProperty('hash');
    expect(write(opened({ accessRecord: 'on' }), LINE)).not.toHaveProperty('anchor');
    expect(write(opened(), LINE)).toMatchObject({
      record: [{ ...LINE, number: 1, hash: hashOf({ ...LINE, number: 1 }, NO_HASH) }],
      anchor: { length: 1 },
    });
  });

  it('switched to chained in the middle of a visit chains what is there and goes on from it', () => {
    const unchained = writeAll(opened({ accessRecord: 'on' }), [LINE, LINE]);
    const now = chainAll({
      ...unchained,
      policy: { ...unchained.policy, accessRecord: 'chained' },
    });
    const later = write(now, LINE);
    expect(later.record).toHaveLength(3);
    expect(checkRecord(later.record, later.anchor)).toEqual({ intact: true });
    expect(
      checkRecord(editRecord(later.record, { kind: 'removed', line: 1 }), later.anchor).intact,
    ).toBe(false);
  });

  it('switched away from chained keeps the lines and drops hashes and note', () => {
    const plain = unchainAll(five);
    expect(plain.record.map(({ at: when, number }) => [number, when])).toEqual(
      five.record.map(({ at: when, number }) => [number, when]),
    );
    expect(plain.record.some((line) => 'hash' in line) || 'anchor' in plain).toBe(false);
  });
});

it('a chain worked out anew without its only line is empty', () => {
  const one = write(opened(), {
    at: 0,
    who: 'nurse',
    action: 'opened-chart',
    chart: 'patient',
    reason: 'none',
    from: 'clinic-computer',
  });
  expect(editRecord(one.record, { kind: 'redone', line: 1 })).toEqual([]);
});
