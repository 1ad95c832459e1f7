import { assertEvent, assign, setup } from 'xstate';
import { newStepsIn, stageIsDone, stageFollows } from '#domain/demo/missions/stages.ts';
import type { MissionId } from '#domain/demo/missions/list.ts';
import type { MissionRun } from '#domain/demo/visit/visit.ts';

/** How far a mission is: a run without what happened, which the demo keeps. */
export type MissionProgress = Omit<MissionRun, 'happened'>;

export type MissionEvent =
  | { readonly type: 'mission.started' }
  /** What is done of the stage at hand, as `stepsDone` has it. Other ids are left out. */
  | { readonly type: 'steps.observed'; readonly done: readonly string[] }
  | { readonly type: 'hint.asked' }
  /** Whoever sends this opens the portal of the next stage. */
  | { readonly type: 'stage.continued' }
  | { readonly type: 'mission.left' };

const { createMachine, createStateConfig } = setup({
  types: {
    /** With `parked`, goes on where a mission was left. */
    input: {} as { readonly id: MissionId; readonly parked?: MissionProgress },
    context: {} as MissionProgress,
    events: {} as MissionEvent,
    /** One each: what the guide shows. */
    tags: {} as 'briefing' | 'working' | 'between' | 'finished',
  },

  guards: {
    wasParked: ({ context }) => context.stage > 0 || context.done.length > 0,
    stepsAreNew: ({ context, event }) => {
      assertEvent(event, 'steps.observed');
      return newStepsIn(context, event.done).length > 0;
    },
    missionIsDone: ({ context }) => stageIsDone(context) && !stageFollows(context),
    stageIsDone: ({ context }) => stageIsDone(context),
  },

  actions: {
    takeIn: assign(({ context, event }) => {
      assertEvent(event, 'steps.observed');
      return { done: [...context.done, ...newStepsIn(context, event.done)], hints: 0 };
    }),
    showHint: assign({ hints: ({ context }) => context.hints + 1 }),
    goToNextStage: assign({ stage: ({ context }) => context.stage + 1 }),
  },
});

/** Comes back to where the reader left off. Nothing is shown here. */
const resuming = createStateConfig({
  always: [{ guard: 'wasParked', target: 'working' }, { target: 'briefing' }],
});

/** Who you are, and the goal. */
const briefing = createStateConfig({
  tags: 'briefing',
  on: { 'mission.started': { target: 'working' } },
});

/** Waits for what the reader really does. Nothing else leads on from here. */
const working = createStateConfig({
  tags: 'working',
  always: [
    { guard: 'missionIsDone', target: 'finished' },
    { guard: 'stageIsDone', target: 'between' },
  ],
  on: {
    'steps.observed': { guard: 'stepsAreNew', actions: 'takeIn' },
    'hint.asked': { actions: 'showHint' },
  },
});

/** One portal is done with, and the next one has not opened yet. */
const between = createStateConfig({
  tags: 'between',
  on: { 'stage.continued': { target: 'working', actions: 'goToNextStage' } },
});

/** What protected you, what did not, and where to go from here. */
const finished = createStateConfig({ tags: 'finished' });

const left = createStateConfig({ type: 'final' });

/**
 * One mission, from its briefing to its end card. It knows the steps and their order;
 * what does a step is the domain's to say (`stepsDone`), from what really happened.
 */
export const missionMachine = createMachine({
  id: 'mission',
  context: ({ input: { id, parked } }) => ({
    id,
    stage: parked?.stage ?? 0,
    done: parked?.done ?? [],
    hints: parked?.hints ?? 0,
  }),
  initial: 'resuming',
  on: { 'mission.left': { target: '.left' } },
  states: { resuming, briefing, working, between, finished, left },
});
