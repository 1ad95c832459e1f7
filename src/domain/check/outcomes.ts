import { secondStep, settledVerdict, type SecondStep } from './facts.ts';
import { applicable, groupOf, questionsOf } from './questions.ts';
import { RULES } from './rules.ts';
import type { Answers, AnsweredQuestion, Group, ItemKind, Outcome, Reason, Step } from './types.ts';

/** The rows of each step's table from the top: the first that applies gives the outcome. */
const ROWS: Record<Step, readonly ItemKind[]> = {
  address: ['act-now', 'ask-clinic', 'do-next'],
  login: ['act-now', 'do-next', 'ask-clinic'],
  email: ['do-next', 'ask-clinic'],
  activity: ['act-now', 'ask-clinic', 'do-next'],
};

/** Each is better than none; which is better still is the plan's to say. */
const SECOND_STEPS: readonly SecondStep[] = ['passkey', 'app-code', 'text-code', 'email-code'];

/** What must hold for *done*, said outright: an answer that no rule thought of is never done by default. */
const DONE: Record<Step, (answers: Answers) => boolean> = {
  address: (a) =>
    a.how === 'app'
      ? a.appSource === 'clinic' && a.phoneLock === 'yes'
      : settledVerdict(a) === 'no-warning-signs' &&
        typeof a.address === 'object' &&
        a.address.match === 'same' &&
        a.reached === 'typed',
  login: (a) =>
    SECOND_STEPS.some((kind) => kind === secondStep(a)) &&
    a.backup === 'yes' &&
    a.password === 'no',
  email: (a) =>
    (a.clinicEmails === 'no' && (a.youEmail === 'never' || a.about?.join() === 'times')) ||
    (['no', 'yes'].includes(a.clinicEmails ?? '') && a.choice === 'keep-email'),
  activity: (a) => a.lines === 'all-mine' && a.people === 'as-expected' && a.wantViews === 'no',
};

const comeBack = (step: Group, question: AnsweredQuestion): Reason => ({
  step,
  question,
  item: 'come-back',
  kind: 'do-next',
});

const isLater = (value: unknown) =>
  value === 'later' || (Array.isArray(value) && value.includes('later'));

/** Questions of a group that apply and have no answer yet; "later" is an answer. */
export const unanswered = (group: Group, answers: Answers): readonly AnsweredQuestion[] =>
  questionsOf(group, answers).filter((id) => answers[id] === undefined);

/** Questions of a group that wait for the reader: no answer yet, or "later". */
export const openQuestions = (group: Group, answers: Answers): readonly AnsweredQuestion[] =>
  questionsOf(group, answers).filter((id) => answers[id] === undefined || isLater(answers[id]));

/** Has every question of the step that applies an answer ("later" included)? */
export const isComplete = (step: Step, answers: Answers): boolean =>
  unanswered(step, answers).length === 0;

/** Everything in a group's answers that stands in the way of *done*, in the order of the questions. */
export function reasonsOf(group: Group, answers: Answers): readonly Reason[] {
  const kept = applicable(answers);
  const ruled = RULES.filter(({ question, when }) => groupOf(question) === group && when(kept)).map(
    ({ question, item, kind, line }): Reason => ({
      step: group,
      question,
      item,
      kind,
      ...(line && { line }),
    }),
  );
  const later = questionsOf(group, kept).filter((id) => isLater(kept[id]));
  const reasons = [...ruled, ...later.map((id) => comeBack(group, id))];
  if (group === 'start' || group === 'incident' || reasons.length > 0) return reasons;
  const last = questionsOf(group, kept).at(-1);
  return isComplete(group, kept) && !DONE[group](kept) && last ? [comeBack(group, last)] : reasons;
}

/**
 * The outcome of a step, for any answers. *Todo* only while nothing in a step that has
 * questions left speaks against it; unanswered never counts as good.
 */
export function outcomeOf(step: Step, answers: Answers): Outcome {
  const reasons = reasonsOf(step, answers);
  const row = ROWS[step].find((kind) => reasons.some((reason) => reason.kind === kind));
  return row ?? (isComplete(step, answers) ? 'done' : 'todo');
}
