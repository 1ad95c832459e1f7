/** What opens with a mission's stage, and which of its steps are done. */
import type { Happened, PortalEvent } from '../facts/events.ts';
import { carrying } from './rules/carrying.ts';
import { gettingIn } from './rules/getting-in.ts';
import { looking } from './rules/looking.ts';
import type { Rules } from './rules/rule.ts';
import { stayingIn } from './rules/staying-in.ts';
import { MISSIONS, type MissionId, type StagePlan, type StepPlace } from './list.ts';
import { PATIENT_CHART } from '../portal/record.ts';
import type { Records } from '../facts/opening-types.ts';
import type { PortalState } from '../facts/state.ts';
import type { MissionRun } from '../visit/visit.ts';

type Progress = Pick<MissionRun, 'id' | 'stage' | 'done'>;

const stagesOf = (id: MissionId): readonly StagePlan[] => MISSIONS[id];

/**
 * One portal of a mission.
 *
 * @param stage - index, from 0
 * @throws RangeError when the mission has no such stage
 */
export function stageOf(id: MissionId, stage: number): StagePlan {
  const plan = stagesOf(id)[stage];
  if (!plan) throw new RangeError(`The mission ${id} has no stage ${stage}.`);
  return plan;
}

/** The step at hand: the first that is not done. Undefined once the stage is. */
export const currentStep = ({ id, stage, done }: Progress): StepPlace | undefined =>
  stageOf(id, stage).steps.find((step) => !done.includes(step.id));

export const stageIsDone = (run: Progress): boolean => currentStep(run) === undefined;

/** Does another portal come after the one at hand? */
export const stageFollows = ({ id, stage }: Progress): boolean => stage + 1 < stagesOf(id).length;

/** Of these ids, the steps of the stage at hand that were not done yet, in their order. */
export const newStepsIn = (
  { id, stage, done }: Progress,
  observed: readonly string[],
): readonly string[] =>
  stageOf(id, stage).steps.flatMap((step) =>
    observed.includes(step.id) && !done.includes(step.id) ? [step.id] : [],
  );

export interface StageOpening extends Pick<StagePlan, 'policy' | 'signedIn'> {
  /** Was the second step set up before? */
  readonly enrolled: boolean;
  /** What has happened when the reader comes in: to be applied at the moment of opening, and no part of what the reader did. */
  readonly events: readonly PortalEvent[];
}

/** A morning's openings of the patient's chart: the second one has no reason. */
const MORNING: readonly PortalEvent[] = [
  { type: 'chart.opened', by: 'nurse', chart: PATIENT_CHART, reason: 'appointment' },
  { type: 'chart.opened', by: 'front-desk', chart: PATIENT_CHART, reason: 'none' },
  { type: 'chart.opened', by: 'nurse', chart: PATIENT_CHART, reason: 'message' },
];

function happenedBefore(id: MissionId, { papers }: Records): readonly PortalEvent[] {
  switch (id) {
    case 'edited-log':
      return MORNING;
    case 'curious-colleague':
      return MORNING.slice(0, 1);
    case 'vault-and-inbox':
      return papers.slice(0, 1).map((paper) => ({ type: 'paper.sent', by: 'nurse', id: paper.id }));
    default:
      return [];
  }
}

/** How the portal of a stage opens. */
export function stageOpening(id: MissionId, stage: number, records: Records): StageOpening {
  const { policy, signedIn } = stageOf(id, stage);
  return {
    policy,
    signedIn,
    enrolled: id !== 'app-code' || stage > 0,
    events: happenedBefore(id, records),
  };
}

const RULES: Readonly<Record<MissionId, Rules>> = {
  ...gettingIn,
  ...stayingIn,
  ...looking,
  ...carrying,
};

/**
 * Which steps of a stage are done, in their order. A step is done by an event and what
 * came of it, wherever in the order the reader did it; some count only after another one.
 * What is done stays done, whatever happens later.
 *
 * @param happened - since the stage began, oldest first
 * @param portal - as it is after all that
 */
export function stepsDone(
  id: MissionId,
  stage: number,
  happened: readonly Happened[],
  portal: PortalState,
): readonly string[] {
  const rules = RULES[id];
  const found = new Map<string, number>();
  /** Where in `happened` a step was done first; -1 when it was not. */
  const doneAt = (step: string): number => {
    const known = found.get(step);
    if (known !== undefined) return known;
    const rule = rules[step];
    if (!rule) throw new RangeError(`The mission ${id} has no rule for the step ${step}.`);
    const since = rule.after === undefined ? -1 : doneAt(rule.after);
    const isPossible = rule.after === undefined || since >= 0;
    const index = isPossible
      ? happened.findIndex(
          (one, index) =>
            index > since && rule.isDoneBy(one, { before: () => happened.slice(0, index), portal }),
        )
      : -1;
    found.set(step, index);
    return index;
  };
  return stageOf(id, stage).steps.flatMap((step) => (doneAt(step.id) >= 0 ? [step.id] : []));
}
