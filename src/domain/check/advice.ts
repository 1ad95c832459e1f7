import { secondStep } from './facts.ts';
import { applicable } from './questions.ts';
import type { AdviceId, Answers, Step } from './types.ts';

/** Hints by step, each with when it helps. None is a fault, none changes an outcome. */
const HINTS: Record<Step, readonly (readonly [AdviceId, (answers: Answers) => boolean])[]> = {
  address: [['not-from-a-link', (a) => a.how === 'link']],
  login: [
    ['no-smartphone', (a) => a.obstacle === 'no-smartphone'],
    ['shared-computer', (a) => a.obstacle === 'shared-computer'],
    ['next-rung', (a) => secondStep(a) === 'text-code' || secondStep(a) === 'email-code'],
  ],
  email: [['leave-out', (a) => a.choice === 'keep-email']],
  activity: [
    ['where-to-look', (a) => a.list === 'not-sure'],
    ['innocent-reasons', (a) => a.lines === 'not-sure'],
  ],
};

/** What to show beside a step for these answers, besides its outcome. */
export function adviceOf(step: Step, answers: Answers): readonly AdviceId[] {
  const kept = applicable(answers);
  return HINTS[step].filter(([, helps]) => helps(kept)).map(([id]) => id);
}
