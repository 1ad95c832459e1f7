import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#domain/demo/portal/apply.ts';
import type { Happened } from '#domain/demo/facts/events.ts';
import {
  currentStep,
  newStepsIn,
  stageFollows,
  stageOf,
  stageOpening,
  stepsDone,
} from '#domain/demo/missions/stages.ts';
import { carrying } from '#domain/demo/missions/rules/carrying.ts';
import { gettingIn } from '#domain/demo/missions/rules/getting-in.ts';
import { looking } from '#domain/demo/missions/rules/looking.ts';
import type { Rules } from '#domain/demo/missions/rules/rule.ts';
import { stayingIn } from '#domain/demo/missions/rules/staying-in.ts';
import {
  MISSION_IDS,
  MISSIONS,
  type MissionId,
  type StagePlan,
} from '#domain/demo/missions/list.ts';
import { DEMO_START } from '#domain/demo/portal/opening.ts';
import { HOUR, IDLE_LIMIT, WARNING } from '#domain/demo/facts/state.ts';
import { openStage, walk, WALKS, type Act } from '../mission-walks.ts';
import { REAL_RECORDS } from '../real-records.ts';
import { runs } from '../../../fixtures/depth.ts';

const stagesOf = (id: MissionId): readonly StagePlan[] => MISSIONS[id];
const idsOf = ({ steps }: StagePlan) => steps.map((step) => step.id);
const ALL_STAGES = MISSION_IDS.flatMap((id) =>
  stagesOf(id).map((_, stage) => [id, stage] as const),
);

const doneBy = (id: MissionId, stage: number, acts: readonly Act[]): readonly string[] => {
  const { portal, happened } = walk(openStage(id, stage), acts);
  return stepsDone(id, stage, happened, portal);
};

it('has steps whose ids are unlike each other within a mission', () => {
  for (const id of MISSION_IDS) {
    const ids = stagesOf(id).flatMap(idsOf);
    expect(new Set(ids).size, id).toBe(ids.length);
  }
});

it('has a rule for each step and for nothing else, and waits only for steps of the same portal', () => {
  const tables: Readonly<Record<string, Rules>> = {
    ...gettingIn,
    ...stayingIn,
    ...looking,
    ...carrying,
  };
  expect(Object.keys(tables).sort()).toEqual([...MISSION_IDS].sort());
  for (const id of MISSION_IDS) {
    const stages = stagesOf(id).map(idsOf);
    expect(Object.keys(tables[id]!).sort(), id).toEqual(stages.flat().sort());
    for (const [step, { after }] of Object.entries(tables[id]!))
      if (after)
        expect(
          stages.find((ids) => ids.includes(step)),
          step,
        ).toContain(after);
  }
});

describe.each(ALL_STAGES)('%s, portal %i', (id, stage) => {
  const acts = WALKS[id][stage]!;
  const steps = idsOf(stageOf(id, stage));

  it('begins with nothing done', () => {
    expect(stepsDone(id, stage, [], openStage(id, stage))).toEqual([]);
  });

  it('is done by what really happens', () => {
    expect(doneBy(id, stage, acts)).toEqual(steps);
  });

  it('does its steps in the order in which they stand', () => {
    const counts = acts.map((_, index) => doneBy(id, stage, acts.slice(0, index + 1)));
    for (const done of counts) expect(done).toEqual(steps.slice(0, done.length));
  });

  it.each(acts.map((_, index) => index))('stays unfinished without act %i', (index) => {
    expect(doneBy(id, stage, acts.toSpliced(index, 1))).not.toEqual(steps);
  });

  it('is not done by time that passes', () => {
    const away: Act[] = Array.from({ length: 30 }, () => ({
      does: () => ({ type: 'time.passed' }),
      wait: HOUR,
    }));
    const others = id === 'six-hours-open' ? ['leave-six-hours'] : [];
    expect(doneBy(id, stage, away)).toEqual(others);
  });
});

/** Everything that anyone does in any mission, and time. */
const ACTS: readonly Act[] = [
  ...Object.values(WALKS).flat(2),
  { does: () => ({ type: 'time.passed' }), wait: IDLE_LIMIT - WARNING },
];
const anyActs = fc.array(fc.constantFrom(...ACTS), { maxLength: 25 });

it('never takes back a step that was done, in 3,000 random runs', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ALL_STAGES), anyActs, fc.nat(25), ([id, stage], acts, cut) => {
      const [sooner, later] = [doneBy(id, stage, acts.slice(0, cut)), doneBy(id, stage, acts)];
      return sooner.every((step) => later.includes(step));
    }),
    { numRuns: runs(3_000) },
  );
});

it('does no step by an event whose outcome was another', () => {
  for (const [id, stage] of ALL_STAGES) {
    const { portal, happened } = walk(openStage(id, stage), WALKS[id][stage]!);
    const refused = happened.map((one): Happened => ({ ...one, outcome: 'pretend-please' }));
    expect(stepsDone(id, stage, refused, portal), id).toEqual([]);
  }
});

describe('a step that shows nothing sooner', () => {
  it('is done only after the one that it needs', () => {
    const [type, look] = WALKS['stolen-password'][1]!;
    expect(doneBy('stolen-password', 1, [look!])).toEqual([]);
    expect(doneBy('stolen-password', 1, [look!, type!])).toEqual(['be-stopped']);
    expect(doneBy('stolen-password', 1, [look!, type!, look!])).toEqual([
      'be-stopped',
      'see-the-try',
    ]);
  });
});

describe('how a stage opens', () => {
  it('is set up but for the mission that sets up', () => {
    for (const [id, stage] of ALL_STAGES)
      expect(stageOpening(id, stage, REAL_RECORDS).enrolled, id).toBe(
        id !== 'app-code' || stage > 0,
      );
  });

  it('has what happened before, all of which came off', () => {
    for (const [id, stage] of ALL_STAGES) {
      for (const event of stageOpening(id, stage, REAL_RECORDS).events) {
        expect(
          apply(openStage(id, stage), event, { now: DEMO_START, real: DEMO_START }).outcome,
          id,
        ).toBe('done');
      }
    }
    expect(openStage('edited-log', 0).record.map(({ who, reason }) => [who, reason])).toEqual([
      ['nurse', 'appointment'],
      ['front-desk', 'none'],
      ['nurse', 'message'],
    ]);
    expect(
      openStage('curious-colleague', 0).record.map(({ who, reason }) => [who, reason]),
    ).toEqual([['nurse', 'appointment']]);
    expect(openStage('stolen-password', 0).record).toEqual([]);
    expect(openStage('vault-and-inbox', 0).mail.map(({ kind }) => kind)).toEqual(['attachment']);
    expect(openStage('vault-and-inbox', 1).mail.map(({ kind }) => kind)).toEqual(['notice']);
  });
});

it('knows the step at hand and whether a portal follows', () => {
  expect(currentStep({ id: 'sim-swap', stage: 0, done: ['move-number'] })?.id).toBe('use-the-text');
  expect(
    currentStep({ id: 'sim-swap', stage: 0, done: ['move-number', 'use-the-text'] }),
  ).toBeUndefined();
  expect([
    stageFollows({ id: 'sim-swap', stage: 0, done: [] }),
    stageFollows({ id: 'sim-swap', stage: 1, done: [] }),
  ]).toEqual([true, false]);
  expect(() => stageOf('sim-swap', 2)).toThrow(
    new RangeError('The mission sim-swap has no stage 2.'),
  );
});

it('tells new steps of the portal at hand in their order, and none twice', () => {
  const run = { id: 'sim-swap', stage: 0, done: [] } as const;
  expect(newStepsIn(run, ['use-the-text', 'move-number', 'be-stopped'])).toEqual([
    'move-number',
    'use-the-text',
  ]);
  expect(newStepsIn({ ...run, done: ['move-number'] }, ['move-number', 'use-the-text'])).toEqual([
    'use-the-text',
  ]);
  expect(newStepsIn(run, [])).toEqual([]);
});
