/** What opens with a mission's stage, and which of its steps are done. */
import { MISSIONS, type MissionId, type StagePlan, type StepPlace } from './mission-list.ts';
import type { MissionRun } from './visit.ts';

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
export const currentStep = ({ id, stage, done }: Progress): StepPlace | undefined => stageOf(id, stage).steps.find((step) => !done.includes(step.id));

export const stageIsDone = (run: Progress): boolean => currentStep(run) === undefined;

/** Does another portal come after the one at hand? */
export const stageFollows = ({ id, stage }: Progress): boolean => stage + 1 < stagesOf(id).length;

/** Of these ids, the steps of the stage at hand that were not done yet, in their order. */
export const newStepsIn = ({ id, stage, done }: Progress, observed: readonly string[]): readonly string[] =>
  stageOf(id, stage).steps.flatMap((step) => (observed.includes(step.id) && !done.includes(step.id) ? [step.id] : []));
