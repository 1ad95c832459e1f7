import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import type { ScorerEvent } from '#domain/scorer/review/events.ts';
import type { ScorerInput } from '#domain/scorer/review/session.ts';
import { scorerMachine } from '#machines/scorer/scorer.machine.ts';
import { INPUT } from '../../scorer/scorer-run.ts';

export type Snapshot = SnapshotFrom<typeof scorerMachine>;

/** The first snapshot, as the page is built with it. */
export const begin = (input: Partial<ScorerInput> = {}): Snapshot =>
  initialTransition(scorerMachine, { ...INPUT, ...input })[0];

/** The snapshot after these events, by pure transitions. */
export const after = (snapshot: Snapshot, ...events: readonly ScorerEvent[]): Snapshot =>
  events.reduce((next, event) => transition(scorerMachine, next, event)[0], snapshot);
