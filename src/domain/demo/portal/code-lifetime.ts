import { checkAppCode, STEP } from './codes.ts';
import { SECOND, type PortalState } from '../facts/state.ts';

/**
 * How long the portal would still take a stolen app code: until the end of the step after
 * its own.
 *
 * @param real real time, milliseconds since 1970
 * @returns whole seconds; 0 when it would be refused now, undefined where no clock runs on it
 */
export function secondsOf(
  { policy, credentials: { appKey: key, usedSteps } }: PortalState,
  text: string,
  real: number,
): number | undefined {
  if (policy.secondStep !== 'app' || key === undefined) return undefined;
  const check = checkAppCode({ key, text, real, usedSteps });
  return check.outcome === 'right'
    ? Math.max(0, Math.ceil(((check.step + 2) * STEP - real) / SECOND))
    : 0;
}
