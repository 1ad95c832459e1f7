import type { SnapshotFrom } from 'xstate';
import { adviceOf } from '#domain/check/advice.ts';
import { leftOf } from '#domain/check/deeds.ts';
import { letterLines } from '#domain/check/letter.ts';
import { outcomeOf, reasonsOf } from '#domain/check/outcomes.ts';
import { currentPortal } from '#domain/check/portals.ts';
import { questionsOf } from '#domain/check/questions.ts';
import { stepAfter, stepOf } from '#domain/check/route.ts';
import { answersIn, askedIn, stepsIn } from '#domain/check/session.ts';
import { planOf } from '#domain/check/today.ts';
import type {
  AdviceId,
  AnsweredQuestion,
  Answers,
  LetterLineId,
  Outcome,
  PlanItem,
  CheckedPortal,
  QuestionId,
  Reason,
  Step,
} from '#domain/check/types.ts';
import type { checkMachine } from './check.machine.ts';

/** What a screen may ask of a snapshot besides its tags; no screen works a rule out by itself. */
export type CheckSnapshot = SnapshotFrom<typeof checkMachine>;

export const portalIn = ({ context }: CheckSnapshot): CheckedPortal =>
  currentPortal(context.progress);
export const portalsIn = ({ context }: CheckSnapshot): readonly CheckedPortal[] =>
  context.progress.portals;
export const answersOf = ({ context }: CheckSnapshot): Answers => answersIn(context);

/** The question to show; undefined while none is asked. */
export function currentQuestion(snapshot: CheckSnapshot): QuestionId | undefined {
  if (!snapshot.hasTag('question')) return undefined;
  return snapshot.hasTag('incident') ? 'someoneClose' : snapshot.context.question;
}

/** The step that the reader is in; undefined at the start, in the incident and on the result. */
export const currentStep = (snapshot: CheckSnapshot): Step | undefined =>
  snapshot.hasTag('incident') || snapshot.hasTag('result') || snapshot.hasTag('greeting')
    ? undefined
    : stepOf(snapshot.context.question);

export const outcomeIn = (snapshot: CheckSnapshot, step: Step): Outcome =>
  outcomeOf(step, answersOf(snapshot));
export const reasonsIn = (snapshot: CheckSnapshot, step: Step): readonly Reason[] =>
  reasonsOf(step, answersOf(snapshot));
export const adviceIn = (snapshot: CheckSnapshot, step: Step): readonly AdviceId[] =>
  adviceOf(step, answersOf(snapshot));

/**
 * Hints that the last answer brought up in the step on show. The step's end shows them all;
 * `not-from-a-link` stands with its question.
 */
export function newAdvice(before: CheckSnapshot, after: CheckSnapshot): readonly AdviceId[] {
  const step = currentStep(after);
  if (!step || step !== currentStep(before)) return [];
  const known = adviceIn(before, step);
  return adviceIn(after, step).filter((one) => one !== 'not-from-a-link' && !known.includes(one));
}

/** The step list, in order, with what stands beside each. */
export const stepList = (
  snapshot: CheckSnapshot,
): readonly { readonly step: Step; readonly outcome: Outcome }[] =>
  stepsIn(snapshot.context).map((step) => ({ step, outcome: outcomeIn(snapshot, step) }));

/** How far the reader is in the step on show; undefined where none is. */
export function stepProgress(
  snapshot: CheckSnapshot,
): { readonly answered: number; readonly asked: number } | undefined {
  const step = currentStep(snapshot);
  const answers = answersOf(snapshot);
  const asked = step && questionsOf(step, answers);
  return (
    asked && {
      answered: asked.filter((question) => answers[question] !== undefined).length,
      asked: asked.length,
    }
  );
}

/** The questions that have an answer, in order. */
export const givenIn = (snapshot: CheckSnapshot): readonly AnsweredQuestion[] =>
  askedIn(snapshot.context).filter((question) => answersOf(snapshot)[question] !== undefined);

/** Is this the one step that the reader has time for? */
export const isForToday = ({ context }: CheckSnapshot, step: Step): boolean =>
  context.alone === step;

/** The step that comes after this one; undefined when only the result is left. */
export const nextStepIn = (snapshot: CheckSnapshot): Step | undefined =>
  stepAfter(currentStep(snapshot), answersOf(snapshot));

/** The plan, marked off or not, in the order of urgency. */
export const planIn = (snapshot: CheckSnapshot): readonly PlanItem[] => planOf(answersOf(snapshot));
/** What is left of the plan; its first item is the one thing for today. */
export const leftIn = (snapshot: CheckSnapshot): readonly PlanItem[] =>
  leftOf(planIn(snapshot), portalIn(snapshot).deeds);
export const letterIn = (snapshot: CheckSnapshot): readonly LetterLineId[] =>
  letterLines(answersOf(snapshot));

/** May someone close see what the reader changes? Then talking to somebody comes before every other step. */
export const mayBeWatched = ({ context }: CheckSnapshot): boolean =>
  context.watched === context.progress.current;

/** Is the reader helping someone? Then the words are a helper's. */
export const isHelping = (snapshot: CheckSnapshot): boolean =>
  answersOf(snapshot).forWhom === 'helper';
