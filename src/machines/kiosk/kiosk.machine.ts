import { assign, emit, setup, type SnapshotFrom } from 'xstate';
import { announcementAt, MINUTE, SECOND, WARNING, type Announced } from '#domain/time/warning.ts';

/** Without a sign of life for so long, the screen starts over for the next person. */
export const KIOSK_LIMIT = 3 * MINUTE;

/** `wall` in milliseconds since 1970. */
export type KioskEvent =
  | { readonly type: 'visit.begun'; readonly wall: number }
  /** By whoever sits there: nobody has to wait until it starts over. */
  | { readonly type: 'visit.ended' }
  /** A key, a press, a touch. */
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
    emitted: {} as { readonly type: 'visit.over' },
    tags: {} as 'visit' | 'warning',
  },

  guards: {
    isOver: ({ context, event }) => 'wall' in event && event.wall >= context.deadline,
    isNear: ({ context, event }) => 'wall' in event && event.wall >= context.deadline - WARNING,
  },

  actions: {
    startAnew: assign(({ event }) =>
      'wall' in event ? { deadline: event.wall + KIOSK_LIMIT, wall: event.wall } : {},
    ),
    /** A wall clock that was set back does not put the reset off. */
    follow: assign(({ context, event }) =>
      'wall' in event
        ? { deadline: Math.min(context.deadline, event.wall + KIOSK_LIMIT), wall: event.wall }
        : {},
    ),
    tell: emit({ type: 'visit.over' }),
  },
});

/** The start screen: nobody has begun, and there is nothing to clear. */
const resting = createStateConfig({
  on: { 'visit.begun': { target: 'watching', actions: 'startAnew' } },
});

const watching = createStateConfig({
  tags: 'visit',
  on: {
    'visit.ended': { target: 'resting', actions: 'tell' },
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
  tags: ['visit', 'warning'],
  on: {
    'life.seen': { target: 'watching', actions: 'startAnew' },
    'clock.ticked': [
      { guard: 'isOver', target: 'resting', actions: 'tell' },
      { actions: 'follow' },
    ],
  },
});

/** A screen that many people use, in a waiting room or a meeting (`?kiosk`). It tells when a visit is over. */
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
