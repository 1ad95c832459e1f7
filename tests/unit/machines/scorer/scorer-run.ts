import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import type { ScorerEvent } from '#domain/scorer/review/events.ts';
import type { ScorerInput } from '#domain/scorer/review/session.ts';
import { scorerMachine } from '#machines/scorer/scorer.machine.ts';
import { eventOf, INPUT, type Act } from '../../scorer/scorer-run.ts';

export type Snapshot = SnapshotFrom<typeof scorerMachine>;

/** The first snapshot, as the page is built with it. */
export const begin = (input: Partial<ScorerInput> = {}): Snapshot =>
  initialTransition(scorerMachine, { ...INPUT, ...input })[0];

/** The snapshot after these events, by pure transitions. */
export const after = (snapshot: Snapshot, ...acts: readonly (ScorerEvent | Act)[]): Snapshot =>
  acts.reduce(
    (next, act) => transition(scorerMachine, next, eventOf(next.context, act))[0],
    snapshot,
  );
