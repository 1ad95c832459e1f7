import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { emptyPortal } from '#domain/check/portals.ts';
import type { CheckEvent } from '#domain/check/event-types.ts';
import type { Answers, QuestionId, Step } from '#domain/check/types.ts';
import { checkMachine } from '#machines/check/check.machine.ts';

export type Snapshot = SnapshotFrom<typeof checkMachine>;

/** The first snapshot, as the page is built with it. */
export const begin = (only?: Step, today?: string): Snapshot =>
  initialTransition(checkMachine, { only, today })[0];

/** The snapshot after these events, by pure transitions. */
export const after = (snapshot: Snapshot, ...events: readonly CheckEvent[]): Snapshot =>
  events.reduce((next, event) => transition(checkMachine, next, event)[0], snapshot);

export const give = (question: QuestionId, value: string | string[]): CheckEvent => ({
  type: 'answer.given',
  question,
  value,
});
export const back: CheckEvent = { type: 'question.returned' };
export const report = (change: object): CheckEvent => ({
  type: 'address.checked',
  site: 'clinic.example',
  verdict: 'no-warning-signs',
  match: 'same',
  signs: [],
  ...change,
});
export const restore = (answers: Answers): CheckEvent => ({
  type: 'progress.restored',
  progress: { version: 1, portals: [emptyPortal('first', '', answers)], current: 'first' },
});
