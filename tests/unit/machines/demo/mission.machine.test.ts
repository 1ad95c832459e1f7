import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createActor,
  initialTransition,
  transition,
  type AnyStateNode,
  type AnyTransitionDefinition,
  type SnapshotFrom,
} from 'xstate';
import { getShortestPaths, getStateNodes } from 'xstate/graph';
import { currentStep, stageOf } from '#domain/demo/missions/stages.ts';
import {
  MISSION_IDS,
  MISSIONS,
  type MissionId,
  type StagePlan,
} from '#domain/demo/missions/list.ts';
import {
  missionMachine,
  type MissionEvent,
  type MissionProgress,
} from '#machines/demo/mission.machine.ts';
import { neverIn } from '../walked.ts';
import { runs, runsInWords } from '../../../fixtures/depth.ts';
import { holds } from '../../../fixtures/figures.ts';

type Snapshot = SnapshotFrom<typeof missionMachine>;

const begin = (id: MissionId, parked?: MissionProgress): Snapshot =>
  initialTransition(missionMachine, { id, parked })[0];
const after = (snapshot: Snapshot, ...events: readonly MissionEvent[]): Snapshot =>
  events.reduce((next, event) => transition(missionMachine, next, event)[0], snapshot);

const stagesOf = (id: MissionId): readonly StagePlan[] => MISSIONS[id];
const idsOf = ({ steps }: StagePlan) => steps.map((step) => step.id);
const started: MissionEvent = { type: 'mission.started' };
const onward: MissionEvent = { type: 'stage.continued' };
const hint: MissionEvent = { type: 'hint.asked' };
const left: MissionEvent = { type: 'mission.left' };
const observed = (...done: readonly string[]): MissionEvent => ({ type: 'steps.observed', done });
/** Everything that the guide's own buttons send. */
const GUIDE = [started, onward, hint, left] as const;

const anyMission = fc.constantFrom(...MISSION_IDS);
const anyEvent = (id: MissionId): fc.Arbitrary<MissionEvent> =>
  fc.oneof(
    fc.constantFrom(started, onward, hint),
    fc.subarray(stagesOf(id).flatMap(idsOf)).map((done) => observed(...done)),
    fc.constant(observed('no-such-step')),
    { weight: 1, arbitrary: fc.constant(left) },
  );
const anyRun = anyMission.chain((id) =>
  fc.array(anyEvent(id), { maxLength: 14 }).map((events) => ({ id, events })),
);

describe('a mission', () => {
  it('opens with its briefing, and waits there', () => {
    const snapshot = begin('stolen-password');
    expect(snapshot.hasTag('briefing')).toBe(true);
    expect(after(snapshot, observed('walk-in'))).toEqual(snapshot);
  });

  it.each(MISSION_IDS)(
    '%s goes from portal to portal, and ends when the last step was seen',
    (id) => {
      let snapshot = after(begin(id), started);
      for (const [index, stage] of stagesOf(id).entries()) {
        expect([snapshot.value, snapshot.context.stage]).toEqual(['working', index]);
        for (const step of idsOf(stage)) {
          expect(currentStep(snapshot.context)?.id).toBe(step);
          snapshot = after(snapshot, observed(step));
        }
        const isLast = index === stagesOf(id).length - 1;
        expect(snapshot.value).toBe(isLast ? 'finished' : 'between');
        if (!isLast) snapshot = after(snapshot, onward);
      }
      expect(snapshot.context.done).toEqual(stagesOf(id).flatMap(idsOf));
    },
  );

  it.each(MISSION_IDS)(
    "%s is never done by the guide's own buttons, whatever their order",
    (id) => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...GUIDE), { maxLength: 30 }), (events) => {
          const snapshot = after(begin(id), ...events);
          expect([snapshot.hasTag('finished'), snapshot.context.done]).toEqual([false, []]);
        }),
        { numRuns: 50 },
      );
    },
  );

  it('takes a later step before the one at hand, and goes on with the first that is missing', () => {
    const snapshot = after(begin('sim-swap'), started, observed('use-the-text'));
    expect([snapshot.value, currentStep(snapshot.context)?.id]).toEqual(['working', 'move-number']);
  });

  it('takes no step of another stage, and none that is unknown', () => {
    const working = after(begin('sim-swap'), started);
    for (const stray of ['move-number-again', 'walk-in', ''])
      expect(working.can(observed(stray))).toBe(false);
  });

  it('gives hints one at a time, and takes them back when something was done', () => {
    const working = after(begin('sim-swap'), started, hint, hint);
    expect(working.context.hints).toBe(2);
    expect(after(working, observed('use-the-text')).context.hints).toBe(0);
    expect(after(working, observed()).context.hints).toBe(2);
  });

  it('goes on where it was left', () => {
    const parked = {
      ...after(begin('walk-away'), started, observed('write-half'), hint).context,
      happened: [],
    };
    const again = begin('walk-away', parked);
    expect(again.value).toBe('working');
    expect(again.context).toEqual({ id: 'walk-away', stage: 0, done: ['write-half'], hints: 1 });
  });

  it('comes back between two portals when it was left there', () => {
    expect(
      begin(
        'sim-swap',
        after(begin('sim-swap'), started, observed('move-number', 'use-the-text')).context,
      ).value,
    ).toBe('between');
  });

  it('is over once it is left', () => {
    const snapshot = after(begin('odd-line'), started, left);
    expect(snapshot.status).toBe('done');
  });
});

describe(`${runsInWords(5_000)} random runs`, () => {
  it('finish only with every step of every portal, and count each step once', () => {
    holds(
      'machine-runs',
      fc.property(anyRun, ({ id, events }) => {
        const { context, value } = after(begin(id), ...events);
        const all = stagesOf(id).flatMap(idsOf);
        const passed = stagesOf(id).slice(0, context.stage).flatMap(idsOf);
        return (
          (value !== 'finished' || all.every((step) => context.done.includes(step))) &&
          passed.every((step) => context.done.includes(step)) &&
          new Set(context.done).size === context.done.length &&
          context.done.every((step) => all.includes(step)) &&
          (value !== 'working' || currentStep(context) !== undefined)
        );
      }),
      { numRuns: runs(5_000) },
    );
  });

  it('come to the same place when put away and taken up again', () => {
    fc.assert(
      fc.property(anyRun, ({ id, events }) => {
        const snapshot = after(begin(id), started, ...events.filter((event) => event !== left));
        const again = begin(id, snapshot.context);
        expect(again.context).toEqual(snapshot.context);
        if (snapshot.context.done.length > 0) expect(again.value).toBe(snapshot.value);
      }),
      { numRuns: runs(1_000) },
    );
  });
});

const EVENTS: readonly MissionEvent[] = [
  ...GUIDE,
  ...stagesOf('sim-swap').map((stage) => observed(...idsOf(stage))),
];

it('reaches every state, and only the end card and a mission that was left lead nowhere', () => {
  const paths = getShortestPaths(missionMachine, {
    input: { id: 'sim-swap' },
    events: EVENTS,
    serializeState: ({ value, context: { stage } }) => `${String(value)} ${stage}`,
  });
  const places = paths.map(({ state }) => state as Snapshot);
  expect([...new Set(places.map(({ value }) => value))].sort()).toEqual([
    'between',
    'briefing',
    'finished',
    'left',
    'working',
  ]);
  const ways = (place: Snapshot) =>
    EVENTS.filter((event) => event !== left && event !== hint && place.can(event));
  expect(
    places
      .filter((place) => ways(place).length === 0)
      .map(({ value }) => value)
      .filter((value) => value !== 'left'),
  ).toEqual(['finished']);
});

it('takes every transition that the machine has', () => {
  const nameOf = ({ source, eventType, guard, target }: AnyTransitionDefinition): string =>
    [
      source.id,
      eventType || 'always',
      typeof guard === 'string' ? guard : '',
      target?.map(({ id }: AnyStateNode) => id),
    ].join(' ');
  const nodes: AnyStateNode[] = [missionMachine.root, ...getStateNodes(missionMachine)];
  const all = new Set(
    nodes.flatMap((node) =>
      [...[...node.transitions.values()].flat(), ...(node.always ?? [])].map(nameOf),
    ),
  );
  const taken = new Set<string>();
  const walk = (id: MissionId, events: readonly MissionEvent[], parked?: MissionProgress) => {
    const actor = createActor(missionMachine, {
      input: { id, parked },
      inspect: (inspected) => {
        if (inspected.type === '@xstate.microstep')
          inspected._transitions.forEach((one) => taken.add(nameOf(one)));
      },
    });
    actor.start();
    events.forEach((event) => actor.send(event));
    actor.stop();
  };
  walk('sim-swap', [
    started,
    hint,
    observed(...idsOf(stageOf('sim-swap', 0))),
    onward,
    observed(...idsOf(stageOf('sim-swap', 1))),
    left,
  ]);
  walk('sim-swap', [], { id: 'sim-swap', stage: 1, done: [], hints: 0 });
  expect(neverIn(all, taken)).toEqual([]);
});
