import type { CheckEvent } from './event-types.ts';
import { STEPS } from './types.ts';

/**
 * What a link to a part of the check asks for: `/check/#login` a step, `#result` the plan.
 *
 * @param fragment what stands after the `#`
 * @returns undefined where it names no part
 */
export function eventOfFragment(fragment: string): CheckEvent | undefined {
  if (fragment === 'result') return { type: 'result.opened' };
  const step = STEPS.find((one) => one === fragment);
  return step && { type: 'step.chosen', step };
}
