import { allReasons } from './letter.ts';
import {
  INCIDENT_NOW,
  INCIDENT_THEN,
  type Answers,
  type IncidentStepId,
  type ItemId,
  type QuestionId,
  type Reason,
} from './types.ts';

/** The eight steps in order, four now and four then. */
export const INCIDENT_STEPS: readonly IncidentStepId[] = [...INCIDENT_NOW, ...INCIDENT_THEN];

const OPENERS: readonly ItemId[] = ['unknown-line', 'unknown-person', 'typed-password'];

/** The answers that call for the incident path; empty when none does. */
export const incidentCauses = (answers: Answers): readonly Reason[] =>
  allReasons(answers).filter(({ item }) => OPENERS.includes(item));

/** Does the answer to this very question open the incident path? */
export const opensIncident = (question: QuestionId, answers: Answers): boolean =>
  incidentCauses(answers).some((reason) => reason.question === question);

/**
 * Whether to call a help line before the list. A changed password is seen by someone who
 * lives close; only a plain "no" to "could it be someone close to you?" goes straight on.
 */
export const callsFirst = (someoneClose: string): boolean => someoneClose !== 'no';

/** Marks a step or takes the mark away; the marks stay in the order of the list. */
export const setTick = (
  ticks: readonly IncidentStepId[],
  tick: IncidentStepId,
  on: boolean,
): readonly IncidentStepId[] =>
  INCIDENT_STEPS.filter((step) => (step === tick ? on : ticks.includes(step)));
