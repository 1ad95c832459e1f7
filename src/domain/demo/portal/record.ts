import { keepsRecord } from './protections.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RecordCheck, RecordEdit } from '../facts/events.ts';
import type { AccessLine, Anchor, PortalState } from '../facts/state.ts';

/** Chart id of the one patient; every other chart is a neighbor's. */
export const PATIENT_CHART = 'patient';

/** What the first line hangs on. */
export const NO_HASH = '0'.repeat(64);

/** A line before it has its place in the record. */
export type NewLine = Omit<AccessLine, 'number' | 'hash'>;

/**
 * The hash of one line of a chained record, in 64 lowercase hexadecimal digits.
 *
 * SHA-256 (FIPS 180-4) over the UTF-8 bytes of this JSON array, written without spaces
 * (RFC 8259, as `JSON.stringify` writes it):
 * `[previous, number, at, who, action, chart, reason, from]`.
 * `number` and `at` (milliseconds since 1970) are numbers, the others are strings;
 * `reason` is `null` where a line has none.
 *
 * @param previous - hash of the line before; 64 zeros before the first
 */
export function hashOf(
  { number, at, who, action, chart, reason, from }: Omit<AccessLine, 'hash'>,
  previous: string,
): string {
  return bytesToHex(
    sha256(
      utf8ToBytes(JSON.stringify([previous, number, at, who, action, chart, reason ?? null, from])),
    ),
  );
}

/**
 * Which hash a line's own was worked out from. A line never changes and an edit makes another,
 * so what is known here need not be worked out again: ten thousand lines would hold up the page.
 */
const workedOut = new WeakMap<AccessLine, string>();

/** The line with its hash. */
function sealed(line: Omit<AccessLine, 'hash'>, previous: string, hash: string): AccessLine {
  const whole = { ...line, hash };
  workedOut.set(whole, previous);
  return whole;
}

/** What the hash of a line should be. */
const hashAfter = (line: AccessLine, previous: string): string =>
  (workedOut.get(line) === previous && line.hash) || hashOf(line, previous);

const renumbered = (lines: readonly AccessLine[]): readonly AccessLine[] =>
  lines.map((line, index) => (line.number === index + 1 ? line : { ...line, number: index + 1 }));

function chained(lines: readonly AccessLine[]): readonly AccessLine[] {
  let head = NO_HASH;
  return lines.map((line) => {
    const before = head;
    head = hashOf(line, before);
    return sealed(line, before, head);
  });
}

const headOf = (lines: readonly AccessLine[]) => lines.at(-1)?.hash ?? NO_HASH;

/**
 * Chains what was written so far, and hands the officer its head and length. For the
 * moment when chaining is switched on: it vouches for what comes, not for what was there.
 */
export function chainAll(portal: PortalState): PortalState {
  const record = chained(portal.record);
  return { ...portal, record, anchor: { head: headOf(record), length: record.length } };
}

/** For the moment when chaining is switched off: the lines stay, their hashes and the officer's note go. */
export function unchainAll({ anchor: _anchor, ...portal }: PortalState): PortalState {
  return { ...portal, record: portal.record.map(({ hash: _hash, ...line }) => line) };
}

/**
 * The officer gets every line as it is written and works out the chain alone, so that
 * nothing done to the record's own past finds its way into the note. Where both agree so
 * far, they agree on the new hash too, which saves half the work.
 */
function noted(
  { head, length }: Anchor,
  line: Omit<AccessLine, 'hash'>,
  { before, hash }: { readonly before: string; readonly hash: string },
): Anchor {
  const agrees = before === head && line.number === length + 1;
  return {
    head: agrees ? hash : hashOf({ ...line, number: length + 1 }, head),
    length: length + 1,
  };
}

/** Appends lines as the policy says: not at all, plainly, or chained and noted by the officer. */
export function writeAll(portal: PortalState, lines: readonly NewLine[]): PortalState {
  if (!keepsRecord(portal)) return portal;
  const record = [...portal.record];
  if (portal.policy.accessRecord === 'on') {
    for (const line of lines) record.push({ ...line, number: record.length + 1 });
    return { ...portal, record };
  }
  let anchor = portal.anchor ?? { head: NO_HASH, length: 0 };
  for (const line of lines) {
    const placed = { ...line, number: record.length + 1 };
    const before = headOf(record);
    const hash = hashOf(placed, before);
    anchor = noted(anchor, placed, { before, hash });
    record.push(sealed(placed, before, hash));
  }
  return { ...portal, record, anchor };
}

/** Appends one line as the policy says. */
export const write = (portal: PortalState, line: NewLine): PortalState => writeAll(portal, [line]);

/**
 * Does a chained record still fit together? It finds edits, deletions, insertions and
 * reorderings. Only the officer's note gives away a cut tail, or a chain that someone
 * worked out anew: without it both go unseen.
 *
 * @param anchor - the officer's note of head and length
 */
export function checkRecord(lines: readonly AccessLine[], anchor?: Anchor): RecordCheck {
  let head = NO_HASH;
  for (const [index, line] of lines.entries()) {
    if (line.number !== index + 1) return { intact: false, line: index + 1, fault: 'order' };
    head = hashAfter(line, head);
    if (line.hash !== head) return { intact: false, line: index + 1, fault: 'hash' };
  }
  if (!anchor) return { intact: true };
  if (lines.length !== anchor.length)
    return { intact: false, line: Math.min(lines.length, anchor.length) + 1, fault: 'length' };
  return head === anchor.head
    ? { intact: true }
    : { intact: false, line: lines.length, fault: 'head' };
}

function moved(lines: readonly AccessLine[], from: number, to: number): readonly AccessLine[] {
  const others = lines.filter(({ number }) => number !== from);
  return [
    ...others.slice(0, to - 1),
    ...lines.filter(({ number }) => number === from),
    ...others.slice(to - 1),
  ];
}

/**
 * What an edit from inside makes of the record. Lines are numbered anew, since a gap would
 * give the edit away where nothing else does; only `redone` works out the hashes again.
 * An edit that changes nothing leaves every line the same object.
 */
export function editRecord(lines: readonly AccessLine[], edit: RecordEdit): readonly AccessLine[] {
  switch (edit.kind) {
    case 'cut':
      return lines.slice(0, Math.max(0, edit.length));
    case 'altered':
      return lines.map((line) =>
        line.number === edit.line && line.who !== edit.who ? { ...line, who: edit.who } : line,
      );
    case 'moved':
      return renumbered(moved(lines, edit.line, edit.to));
    case 'removed':
      return renumbered(lines.filter(({ number }) => number !== edit.line));
    case 'redone': {
      const left = renumbered(lines.filter(({ number }) => number !== edit.line));
      return left.length === lines.length || left[0]?.hash === undefined ? left : chained(left);
    }
  }
}
