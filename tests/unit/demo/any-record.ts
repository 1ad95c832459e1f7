import fc from 'fast-check';
import { DEMO_START } from '#domain/demo/portal/opening.ts';
import { writeAll, type NewLine } from '#domain/demo/portal/record.ts';
import { PERSONS } from '#domain/demo/facts/people.ts';
import { ACTIONS, REASONS, type AccessLine } from '#domain/demo/facts/state.ts';
import { opened } from './pretend-clinic.ts';

const PLACES = ['home-computer', 'helper-phone', 'far-computer', 'clinic-computer'] as const;

/** Before they have their place. Times may repeat, and so may whole lines. */
export const anyNewLine: fc.Arbitrary<NewLine> = fc.record({
  at: fc.integer({ min: DEMO_START, max: DEMO_START + 1_000 }),
  who: fc.constantFrom(...PERSONS),
  action: fc.constantFrom(...ACTIONS),
  chart: fc.oneof(fc.constantFrom('patient', 'neighbor-a'), fc.string()),
  reason: fc.constantFrom(undefined, ...REASONS),
  from: fc.constantFrom(...PLACES),
});

/** A chained record with the officer's note, as the portal writes it. */
export const anyRecord = (minLength = 1) =>
  fc.array(anyNewLine, { minLength, maxLength: 12 }).map((lines) => {
    const { record, anchor = { head: '', length: NaN } } = writeAll(
      opened({ accessRecord: 'chained' }),
      lines,
    );
    return { lines: record, anchor };
  });

/** What makes one line different from what it was, in each of its fields. */
const anyChange: fc.Arbitrary<(line: AccessLine) => AccessLine> = fc.oneof(
  fc.integer({ min: -5, max: 20 }).map((number) => (line: AccessLine) => ({ ...line, number })),
  fc
    .integer({ min: -2_000, max: 2_000 })
    .map((by) => (line: AccessLine) => ({ ...line, at: line.at + by })),
  fc.constantFrom(...PERSONS).map((who) => (line: AccessLine) => ({ ...line, who })),
  fc.constantFrom(...ACTIONS).map((action) => (line: AccessLine) => ({ ...line, action })),
  fc.string().map((chart) => (line: AccessLine) => ({ ...line, chart })),
  fc
    .constantFrom(undefined, ...REASONS)
    .map((reason) => (line: AccessLine) => ({ ...line, reason })),
  fc.constantFrom(...PLACES).map((from) => (line: AccessLine) => ({ ...line, from })),
  fc
    .constantFrom(undefined, '', '0'.repeat(64), 'f'.repeat(64))
    .map((hash) => (line: AccessLine) => ({ ...line, hash })),
);

export const KINDS = ['edited', 'deleted', 'inserted', 'reordered', 'cut', 'redone'] as const;
export type Kind = (typeof KINDS)[number];

export interface Tampering {
  readonly kind: Kind;
  /** Taken modulo the record's length. */
  readonly place: number;
  readonly other: number;
  readonly change: (line: AccessLine) => AccessLine;
  readonly line: NewLine;
  /** Someone careful closes the gaps in the numbers. */
  readonly renumbers: boolean;
}

export const anyTampering: fc.Arbitrary<Tampering> = fc.record({
  kind: fc.constantFrom(...KINDS),
  place: fc.nat(),
  other: fc.nat(),
  change: anyChange,
  line: anyNewLine,
  renumbers: fc.boolean(),
});
