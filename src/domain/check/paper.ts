import { ALL_QUESTIONS, groupOf } from './questions.ts';
import { STEPS, type AnsweredQuestion, type Step } from './types.ts';

/**
 * Every question of each step, for the form on paper. Paper cannot follow an
 * answer, so it asks all, but not what only a screen can put to use.
 */
export const QUESTIONS_ON_PAPER: Readonly<Record<Step, readonly AnsweredQuestion[]>> = Object.fromEntries(
  STEPS.map((step) => [step, ALL_QUESTIONS.filter((question) => groupOf(question) === step)]),
) as Record<Step, readonly AnsweredQuestion[]>;
