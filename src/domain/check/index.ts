/**
 * The rules of the four-step check. The calendar file is left out on purpose:
 * `reminder.ts` is imported when the reader asks for it.
 */
export * from './types.ts';
export { settledVerdict } from './facts.ts';
export { choicesOf, groupOf, questionsOf } from './questions.ts';
export { giveAnswer, readAnswer } from './answers.ts';
export { isComplete, outcomeOf, reasonsOf } from './outcomes.ts';
export { letterLines, recipientOf } from './letter.ts';
export { planOf } from './today.ts';
export { adviceOf } from './advice.ts';
export { INCIDENT_STEPS, incidentCauses } from './incident.ts';
export { applyChange, currentPortal, NO_PROGRESS } from './portals.ts';
export { decodeProgress, encodeProgress, type Decoded } from './progress.ts';
export { stepOf } from './route.ts';
