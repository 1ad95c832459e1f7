import { assertEvent, assign, emit, setup, type SnapshotFrom } from 'xstate';
import { announcementAt, type Announced } from '#domain/demo/portal/sign-in-facts.ts';
import { MINUTE, SECOND, WARNING } from '#domain/demo/facts/state.ts';

/** Without a sign of life for so long, the demo starts over for the next person. */
export const KIOSK_LIMIT = 3 * MINUTE;

export type KioskEvent =
  /** A key, a press, a touch. `wall` in milliseconds since 1970. */
  | { readonly type: 'life.seen'; readonly wall: number }
  | { readonly type: 'clock.ticked'; readonly wall: number };

interface KioskMemory {
  /** On the wall clock. */
  readonly deadline: number;
  readonly wall: number;
}

const { createMachine, createStateConfig } = setup({
  types: {
    context: {} as KioskMemory,
    events: {} as KioskEvent,
    emitted: {} as { readonly type: 'kiosk.ranOut'; readonly wall: number },
    tags: {} as 'warning',
  },

  guards: {
    isOver: ({ context, event }) => event.wall >= context.deadline,
    isNear: ({ context, event }) => event.wall >= context.deadline - WARNING,
  },

  actions: {
    startAnew: assign(({ event }) => ({ deadline: event.wall + KIOSK_LIMIT, wall: event.wall })),
    /** A wall clock that was set back does not put the reset off. */
    follow: assign(({ context, event }) => ({
      deadline: Math.min(context.deadline, event.wall + KIOSK_LIMIT),
      wall: event.wall,
    })),
    tell: emit(({ event }) => {
      assertEvent(event, 'clock.ticked');
      return { type: 'kiosk.ranOut', wall: event.wall } as const;
    }),
  },
});

/** Nobody has touched the demo since it started over: there is nothing to clear. */
const resting = createStateConfig({
  on: { 'life.seen': { target: 'watching', actions: 'startAnew' } },
});

const watching = createStateConfig({
  on: {
    'life.seen': { actions: 'startAnew' },
    'clock.ticked': [
      { guard: 'isOver', target: 'resting', actions: 'tell' },
      { guard: 'isNear', target: 'warning', actions: 'follow' },
      { actions: 'follow' },
    ],
  },
});

/** The last minute: whoever is there stays by any key or press. */
const warning = createStateConfig({
  tags: 'warning',
  on: {
    'life.seen': { target: 'watching', actions: 'startAnew' },
    'clock.ticked': [
      { guard: 'isOver', target: 'resting', actions: 'tell' },
      { actions: 'follow' },
    ],
  },
});

/** A demo on show in a waiting room or a meeting (`?kiosk`). It tells when to start over. */
export const kioskMachine = createMachine({
  id: 'kiosk',
  context: { deadline: 0, wall: 0 },
  initial: 'resting',
  states: { resting, watching, warning },
});

export type KioskSnapshot = SnapshotFrom<typeof kioskMachine>;

/** The warning on show: whole seconds left, and what a screen reader is told. Undefined without one. */
export function kioskWarning(
  snapshot: KioskSnapshot,
): { readonly secondsLeft: number; readonly announce: Announced | undefined } | undefined {
  if (!snapshot.hasTag('warning')) return undefined;
  const secondsLeft = Math.ceil((snapshot.context.deadline - snapshot.context.wall) / SECOND);
  return { secondsLeft, announce: announcementAt(secondsLeft) };
}
