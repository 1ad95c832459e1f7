import { ALL_QUESTIONS, groupOf } from './questions.ts';
import type { AnsweredQuestion, Step } from './types.ts';

/**
 * Every question of a step, for the form on paper. Paper cannot follow an
 * answer, so it asks all of them, in the order of the screen.
 */
export const questionsOnPaper = (step: Step): readonly AnsweredQuestion[] =>
  ALL_QUESTIONS.filter((question) => groupOf(question) === step);
