import { assertEvent, assign, enqueueActions, forwardTo, setup, type SnapshotFrom } from 'xstate';
import type { DemoEvent, DemoInput } from '#domain/demo/visit/demo-events.ts';
import { doorOf, sessionFactsOf } from '#domain/demo/portal/sign-in-facts.ts';
import { stageFollows, stageIsDone, stepsDone } from '#domain/demo/missions/stages.ts';
import { isChoice } from '#domain/demo/facts/switches.ts';
import { DEVICES, type Device } from '#domain/demo/facts/state.ts';
import { warningShows } from '#domain/demo/visit/clock.ts';
import { takeDemoEvent } from '#domain/demo/visit/events.ts';
import { beginDemo, followMission, type Demo } from '#domain/demo/visit/missions.ts';
import { missionMachine } from './mission.machine.ts';
import { sessionMachine } from './session.machine.ts';
import { signInMachine } from './sign-in.machine.ts';

export type { DemoEvent };

/** A browser's sign-in page and its session, as children of the demo. */
export const signInAt = <D extends Device>(device: D) => `sign-in at ${device}` as const;
export const sessionAt = <D extends Device>(device: D) => `session at ${device}` as const;

type Children = { [D in Device as `sign-in at ${D}`]: 'signIn' } & {
  [D in Device as `session at ${D}`]: 'session';
} & { mission: 'mission' };

const { createMachine, createStateConfig } = setup({
  types: {
    input: {} as DemoInput,
    context: {} as Demo,
    events: {} as DemoEvent,
    children: {} as Children,
    tags: {} as 'ready' | 'own-portal' | 'mission',
  },

  actors: { signIn: signInMachine, session: sessionMachine, mission: missionMachine },

  guards: {
    missionIsOpen: ({ context }) => context.run !== undefined,
    isWholeDemo: ({ context }) => context.input.only === undefined,
    isAnotherMission: ({ context, event }) => {
      assertEvent(event, 'mission.opened');
      return context.input.only === undefined && context.run?.id !== event.id;
    },
    nextStageWaits: ({ context: { run } }) =>
      run !== undefined && stageIsDone(run) && stageFollows(run),
    actFits: ({ event }) => {
      assertEvent(event, 'portal.acted');
      return event.event.type !== 'policy.changed' && event.event.type !== 'time.passed';
    },
    choiceFits: ({ event }) => {
      assertEvent(event, 'switch.changed');
      return isChoice(event.id, event.choice);
    },
    opensNoChart: ({ event }) => {
      assertEvent(event, 'desk.chosen');
      return event.page !== 'chart';
    },
    warningShows: ({ context }) => warningShows(context),
    noWarningShows: ({ context }) => !warningShows(context),
  },

  actions: {
    takeIn: assign(({ context, event }) => takeDemoEvent(context, event)),
    returnToOwnPortal: assign(({ context }) => takeDemoEvent(context, { type: 'mission.left' })),
    /** Tells each browser how the portal stands now. */
    tellBrowsers: enqueueActions(({ context: { portal, clock, endings }, enqueue }) => {
      for (const device of DEVICES) {
        enqueue.sendTo(signInAt(device), {
          type: 'door.told',
          ...doorOf(portal, device, clock.now),
        });
        enqueue.sendTo(sessionAt(device), {
          type: 'session.told',
          endedBy: endings[device],
          ...sessionFactsOf(portal, device, clock.now),
        });
      }
    }),
    /** Another portal is open: nothing of the one before is on show. */
    resetBrowsers: enqueueActions(({ enqueue }) => {
      for (const device of DEVICES) {
        enqueue.sendTo(signInAt(device), { type: 'portal.replaced' });
        enqueue.sendTo(sessionAt(device), { type: 'portal.replaced' });
      }
    }),
    /** What came of an attempt at a sign-in page, besides what the portal shows of it. */
    tellAttempt: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'portal.acted');
      if (!('device' in event.event)) return;
      const { device, type } = event.event;
      if (context.latest === 'locked') enqueue.sendTo(signInAt(device), { type: 'lock.met' });
      if (type === 'password.submitted' || type === 'passkey.answered')
        enqueue.sendTo(sessionAt(device), { type: 'ending.left' });
    }),
    turnPage: enqueueActions(({ event, enqueue }) => {
      assertEvent(event, 'signIn.turned');
      enqueue.sendTo(signInAt(event.device), { type: 'page.turned', to: event.to });
      enqueue.sendTo(sessionAt(event.device), { type: 'ending.left' });
    }),
    /** Asks the rules what is done by now, and tells the mission. */
    observe: enqueueActions(({ context: { run, portal }, enqueue }) => {
      if (run)
        enqueue.sendTo('mission', {
          type: 'steps.observed',
          done: stepsDone(run.id, run.stage, run.happened, portal),
        });
    }),
  },
});

/** Built into the page; answers nothing until there is a clock and chance. */
const closed = createStateConfig({
  on: { 'demo.opened': { target: 'open', actions: ['takeIn', 'resetBrowsers', 'tellBrowsers'] } },
});

/** Finds which portal is open. Nothing is shown here. */
const entering = createStateConfig({
  always: [{ guard: 'missionIsOpen', target: 'onMission' }, { target: 'exploring' }],
});

/** The reader's own portal: every switch is theirs. */
const exploring = createStateConfig({
  tags: 'own-portal',
  on: {
    'preset.chosen': { actions: ['takeIn', 'tellBrowsers'] },
    'switch.changed': { guard: 'choiceFits', actions: ['takeIn', 'tellBrowsers'] },
  },
});

/** A mission has a portal of its own, set as it needs. */
const onMission = createStateConfig({
  tags: 'mission',
  invoke: {
    id: 'mission',
    src: 'mission',
    // A mission is open in this state, and what happened in it stays with the demo.
    input: ({ context: { run } }) => ({
      id: run!.id,
      parked: { id: run!.id, stage: run!.stage, done: run!.done, hints: run!.hints },
    }),
    onSnapshot: {
      actions: assign(({ context, event }) => followMission(context, event.snapshot.context)),
    },
    onDone: {
      target: 'exploring',
      actions: ['returnToOwnPortal', 'resetBrowsers', 'tellBrowsers'],
    },
  },
  on: {
    'mission.started': { actions: forwardTo('mission') },
    'hint.asked': { actions: forwardTo('mission') },
    'step.followed': { actions: 'takeIn' },
    'stage.continued': {
      guard: 'nextStageWaits',
      actions: ['takeIn', forwardTo('mission'), 'resetBrowsers', 'tellBrowsers'],
    },
    'mission.restarted': {
      target: 'onMission',
      reenter: true,
      actions: ['takeIn', 'resetBrowsers', 'tellBrowsers'],
    },
    'mission.left': { guard: 'isWholeDemo', actions: forwardTo('mission') },
  },
});

const open = createStateConfig({
  tags: 'ready',
  initial: 'entering',
  states: { entering, exploring, onMission },
  on: {
    'demo.forgotten': {
      target: 'open',
      reenter: true,
      actions: ['takeIn', 'resetBrowsers', 'tellBrowsers'],
    },
    'clock.ticked': { actions: ['takeIn', 'tellBrowsers', 'observe'] },
    'clock.skipped': { guard: 'noWarningShows', actions: ['takeIn', 'tellBrowsers', 'observe'] },
    'clock.ranOut': { guard: 'warningShows', actions: ['takeIn', 'tellBrowsers', 'observe'] },
    'portal.acted': {
      guard: 'actFits',
      actions: ['takeIn', 'tellBrowsers', 'tellAttempt', 'observe'],
    },
    'signIn.turned': { actions: ['takeIn', 'turnPage'] },
    'seat.chosen': { actions: 'takeIn' },
    'role.chosen': { actions: 'takeIn' },
    'desk.chosen': { guard: 'opensNoChart', actions: 'takeIn' },
    'tool.chosen': { actions: 'takeIn' },
    'patient.moved': { actions: 'takeIn' },
    'mission.opened': {
      guard: 'isAnotherMission',
      target: '.onMission',
      reenter: true,
      actions: ['takeIn', 'resetBrowsers', 'tellBrowsers'],
    },
  },
});

/**
 * The demo portal as one visit. What is so in the portal is the domain's; the pages of
 * each browser, its session and the mission are flows of their own, told after every
 * change. The first snapshot knows no clock and no chance, so a page can be built of it.
 */
export const demoMachine = createMachine({
  id: 'demo',
  context: ({ input }) => beginDemo(input, input.kit, 0),
  invoke: [
    { id: 'sign-in at home-computer', src: 'signIn' },
    { id: 'sign-in at helper-phone', src: 'signIn' },
    { id: 'sign-in at far-computer', src: 'signIn' },
    { id: 'session at home-computer', src: 'session' },
    { id: 'session at helper-phone', src: 'session' },
    { id: 'session at far-computer', src: 'session' },
  ],
  initial: 'closed',
  states: { closed, open },
});

export type DemoSnapshot = SnapshotFrom<typeof demoMachine>;
