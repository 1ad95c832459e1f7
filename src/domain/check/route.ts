import { isComplete, openQuestions, unanswered } from './outcomes.ts';
import { allQuestionsFor, groupOf, questionsOf } from './questions.ts';
import { STEPS, type AnsweredQuestion, type Answers, type QuestionId, type Step } from './types.ts';

const isStep = (group: string): group is Step => STEPS.some((step) => step === group);

/** The step of a question; undefined for the start's and the incident's. */
export function stepOf(question: QuestionId): Step | undefined {
  const group = groupOf(question);
  return isStep(group) ? group : undefined;
}

/** Where a step opens: at what waits in it, or else at its first question. */
export const entryOf = (step: Step, answers: Answers): AnsweredQuestion =>
  openQuestions(step, answers)[0] ?? questionsOf(step, answers)[0]!;

/** The question after this one in its group, then any passed over; undefined when the group is through. */
export function questionAfter(
  question: AnsweredQuestion,
  answers: Answers,
): AnsweredQuestion | undefined {
  const group = groupOf(question);
  const asked = questionsOf(group, answers);
  return asked[asked.indexOf(question) + 1] ?? unanswered(group, answers)[0];
}

/** The question before this one on the whole way (or in the only step); undefined at the beginning. */
export function questionBefore(
  question: AnsweredQuestion,
  answers: Answers,
  only?: Step,
): AnsweredQuestion | undefined {
  const asked = only ? questionsOf(only, answers) : allQuestionsFor(answers);
  return asked[asked.indexOf(question) - 1];
}

/** Has every question of this one's group an answer? */
export const isThrough = (question: AnsweredQuestion, answers: Answers): boolean =>
  unanswered(groupOf(question), answers).length === 0;

/** The first question of the same step that has no answer; undefined when there is none. */
export function gapAt(question: AnsweredQuestion, answers: Answers): AnsweredQuestion | undefined {
  const step = stepOf(question);
  return step && unanswered(step, answers)[0];
}

/** The first step after this one that has questions left, going round; undefined when none has. */
export function stepAfter(step: Step | undefined, answers: Answers): Step | undefined {
  const from = step ? STEPS.indexOf(step) + 1 : 0;
  return [...STEPS.slice(from), ...STEPS].find((one) => !isComplete(one, answers));
}

/** Where a reader who comes back goes on: the first question without an answer; undefined when there is none. */
export function resumeAt(answers: Answers, only?: Step): AnsweredQuestion | undefined {
  const groups = only ? [only] : (['start', ...STEPS] as const);
  return groups.flatMap((group) => unanswered(group, answers))[0];
}
