import type { Outcome } from '../facts/events.ts';

/** How a portal stood: it held, it held in part, or it fell. */
export const STANDINGS = ['held', 'partly', 'fell'] as const;
export type Standing = (typeof STANDINGS)[number];

interface ScenarioPlan {
  /** What happens, in its order, and what can come of it under any policy. */
  readonly steps: Readonly<Record<string, readonly Outcome[]>>;
  /** How it can end. */
  readonly endings: Readonly<Record<string, Standing>>;
}

/**
 * Things that can happen to a portal, told side by side for two policies. Ids are
 * permanent; the words stand in `src/content/demo` under the same ids, and `scenarios.ts`
 * says which events they are.
 */
export const SCENARIOS = {
  'stolen-password': {
    steps: {
      password: ['signed-in', 'second-step-needed'],
      read: ['done', 'session-over'],
      look: ['readable', 'nothing-shown'],
    },
    endings: { read: 'fell', stopped: 'held' },
  },
  'six-hours-away': {
    steps: { away: ['done', 'session-over'], read: ['done', 'session-over'] },
    endings: { open: 'fell', closed: 'held' },
  },
  'curious-colleague': {
    steps: {
      peek: ['done'],
      look: ['readable', 'nothing-shown'],
      ask: ['done'],
      answer: ['done', 'no-record'],
    },
    endings: { seen: 'held', asked: 'partly', unknown: 'fell' },
  },
  'edited-record': {
    steps: {
      peek: ['done'],
      remove: ['done', 'no-record'],
      check: ['chain-broken', 'no-chain', 'no-record'],
    },
    endings: { found: 'held', unseen: 'fell', nothing: 'fell' },
  },
  'stolen-disk': {
    steps: { open: ['readable', 'noise'] },
    endings: { read: 'fell', noise: 'held' },
  },
  'tapped-line': {
    steps: { send: ['done'], tap: ['readable', 'noise'] },
    endings: { read: 'fell', noise: 'held' },
  },
  'broken-mailbox': {
    steps: {
      send: ['done'],
      open: ['readable', 'nothing-shown'],
      close: ['attachment-stays', 'paper-closed'],
    },
    endings: { read: 'fell', notice: 'held' },
  },
  'support-call': {
    steps: { ask: ['support-reset', 'support-refused'], password: ['signed-in', 'password-wrong'] },
    endings: { in: 'fell', refused: 'held' },
  },
} as const satisfies Record<string, ScenarioPlan>;

export type ScenarioId = keyof typeof SCENARIOS;
export const SCENARIO_IDS = Object.keys(SCENARIOS) as readonly ScenarioId[];

export type StepOf<Id extends ScenarioId> = keyof (typeof SCENARIOS)[Id]['steps'] & string;
export type EndingOf<Id extends ScenarioId> = keyof (typeof SCENARIOS)[Id]['endings'] & string;
