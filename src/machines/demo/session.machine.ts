import { assertEvent, assign, setup } from 'xstate';
import type { Ending, SessionFacts } from '#domain/demo/portal/sign-in-facts.ts';
import { announcementAt, type Announced } from '#domain/time/warning.ts';

export type SessionEvent =
  /** After anything that changed the portal, and each second. */
  | ({ readonly type: 'session.told'; readonly endedBy?: Ending } & SessionFacts)
  /** The page that says why a session ended is left. */
  | { readonly type: 'ending.left' }
  /** Another portal is open now: nothing of this one counts. */
  | { readonly type: 'portal.replaced' };

interface SessionMemory {
  /** Said last in the warning on show. */
  readonly announced?: Announced;
  readonly endedBy?: Ending;
}

const { createMachine, createStateConfig } = setup({
  types: {
    context: {} as SessionMemory,
    events: {} as SessionEvent,
    tags: {} as 'none' | 'active' | 'warning' | 'ended',
  },

  guards: {
    isIn: ({ event }, phase: SessionFacts['phase']) => {
      assertEvent(event, 'session.told');
      return event.phase === phase;
    },
  },

  actions: {
    announce: assign(({ event }) => {
      assertEvent(event, 'session.told');
      return { announced: announcementAt(event.secondsLeft ?? Infinity), endedBy: undefined };
    }),
    noteEnding: assign(({ event }) => {
      assertEvent(event, 'session.told');
      return { announced: undefined, endedBy: event.endedBy };
    }),
    forget: assign({ announced: undefined, endedBy: undefined }),
  },
});

const begins = [
  { guard: { type: 'isIn', params: 'active' }, target: 'active', actions: 'forget' },
  { guard: { type: 'isIn', params: 'warning' }, target: 'warning', actions: 'announce' },
] as const;
const ends = {
  guard: { type: 'isIn', params: 'none' },
  target: 'ended',
  actions: 'noteEnding',
} as const;

/** Nobody is signed in, and nothing is to be said about it. */
const signedOut = createStateConfig({ tags: 'none', on: { 'session.told': begins } });

const active = createStateConfig({ tags: 'active', on: { 'session.told': [ends, ...begins] } });

/** The last minute. Each announcement stays until the next one is due. */
const warning = createStateConfig({ tags: 'warning', on: { 'session.told': [ends, ...begins] } });

/** The page says why, until somebody does something here. */
const ended = createStateConfig({
  tags: 'ended',
  on: {
    'session.told': begins,
    'ending.left': { target: 'signedOut', actions: 'forget' },
  },
});

/**
 * The session in one browser, as its reader meets it: the warning, what is announced of
 * it, and why it ended. The portal decides when that is.
 */
export const sessionMachine = createMachine({
  id: 'session',
  context: {},
  initial: 'signedOut',
  on: { 'portal.replaced': { target: '.signedOut', actions: 'forget' } },
  states: { signedOut, active, warning, ended },
});
