import { assertEvent, assign, not, setup } from 'xstate';
import type { Turn } from '#domain/demo/visit/demo-events.ts';
import type { DoorFacts } from '#domain/demo/portal/sign-in-facts.ts';

export type SignInEvent =
  /** After anything that changed the portal. */
  | ({ readonly type: 'door.told' } & DoorFacts)
  /** An attempt here met a locked account. */
  | { readonly type: 'lock.met' }
  | { readonly type: 'page.turned'; readonly to: Turn }
  /** Another portal is open now: nothing of this one counts. */
  | { readonly type: 'portal.replaced' };

const NOTHING_KNOWN: DoorFacts = { isSignedIn: false, owes: 'nothing', isLocked: false };

const { createMachine, createStateConfig } = setup({
  types: {
    context: {} as DoorFacts,
    events: {} as SignInEvent,
    /** One each: what the browser shows. */
    tags: {} as
      | 'asking-password'
      | 'asking-second-step'
      | 'using-backup'
      | 'setting-up'
      | 'getting-help'
      | 'locked'
      | 'signed-in',
  },

  guards: {
    isSignedIn: ({ context }) => context.isSignedIn,
    isLocked: ({ context }) => context.isLocked,
    owesSecondStep: ({ context }) => context.owes === 'second-step',
    owesSetUp: ({ context }) => context.owes === 'set-up',
    turnsTo: ({ event }, to: Turn) => {
      assertEvent(event, 'page.turned');
      return event.to === to;
    },
  },

  actions: {
    forget: assign(NOTHING_KNOWN),
    takeIn: assign(({ event }) => {
      assertEvent(event, 'door.told');
      return { isSignedIn: event.isSignedIn, owes: event.owes, isLocked: event.isLocked };
    }),
  },
});

const askingPassword = createStateConfig({
  tags: 'asking-password',
  always: [
    { guard: 'isSignedIn', target: 'signedIn' },
    { guard: 'owesSetUp', target: 'settingUp' },
    { guard: 'owesSecondStep', target: 'askingSecondStep' },
  ],
  on: {
    'lock.met': { guard: 'isLocked', target: 'lockedOut' },
    'page.turned': { guard: { type: 'turnsTo', params: 'help' }, target: 'gettingHelp' },
  },
});

/** The password was right; a code or the passkey is owed. */
const askingSecondStep = createStateConfig({
  tags: 'asking-second-step',
  always: [
    { guard: 'isSignedIn', target: 'signedIn' },
    { guard: not('owesSecondStep'), target: 'askingPassword' },
  ],
  on: {
    'lock.met': { guard: 'isLocked', target: 'lockedOut' },
    'page.turned': [
      { guard: { type: 'turnsTo', params: 'backup' }, target: 'usingBackup' },
      { guard: { type: 'turnsTo', params: 'help' }, target: 'gettingHelp' },
    ],
  },
});

/** The same, with a code from paper. */
const usingBackup = createStateConfig({
  ...askingSecondStep,
  tags: 'using-backup',
  on: {
    'lock.met': { guard: 'isLocked', target: 'lockedOut' },
    'page.turned': [
      { guard: { type: 'turnsTo', params: 'code' }, target: 'askingSecondStep' },
      { guard: { type: 'turnsTo', params: 'help' }, target: 'gettingHelp' },
    ],
  },
});

/** The second step is on and was never set up: that comes before anything is shown. */
const settingUp = createStateConfig({
  tags: 'setting-up',
  always: [
    { guard: 'isSignedIn', target: 'signedIn' },
    { guard: not('owesSetUp'), target: 'askingPassword' },
  ],
});

/** Support, for somebody who cannot get in. */
const gettingHelp = createStateConfig({
  tags: 'getting-help',
  always: { guard: 'isSignedIn', target: 'signedIn' },
  on: { 'page.turned': { guard: { type: 'turnsTo', params: 'start' }, target: 'askingPassword' } },
});

/** No sign-in is taken for a while; the door opens again by itself. */
const lockedOut = createStateConfig({
  tags: 'locked',
  always: [
    { guard: 'isSignedIn', target: 'signedIn' },
    { guard: not('isLocked'), target: 'askingPassword' },
  ],
  on: {
    'page.turned': [
      { guard: { type: 'turnsTo', params: 'start' }, target: 'askingPassword' },
      { guard: { type: 'turnsTo', params: 'help' }, target: 'gettingHelp' },
    ],
  },
});

const signedIn = createStateConfig({
  tags: 'signed-in',
  always: { guard: not('isSignedIn'), target: 'askingPassword' },
});

/**
 * The sign-in page of one browser. Who is let in is the portal's to say, and is told here
 * after every change; the machine decides which page that makes.
 */
export const signInMachine = createMachine({
  id: 'signIn',
  context: NOTHING_KNOWN,
  initial: 'askingPassword',
  on: {
    'door.told': { actions: 'takeIn' },
    'portal.replaced': { target: '.askingPassword', actions: 'forget' },
  },
  states: {
    askingPassword,
    askingSecondStep,
    usingBackup,
    settingUp,
    gettingHelp,
    lockedOut,
    signedIn,
  },
});
