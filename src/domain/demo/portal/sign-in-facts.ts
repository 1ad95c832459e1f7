/** What the sign-in page and the session of one browser rest on, as facts of the portal. */
import { deadlineOf, phaseOf, secondsLeft, sessionOn } from './sessions.ts';
import { isLocked, pendingOn } from './sign-in.ts';
import type { Device, PortalState, Session } from '../facts/state.ts';

export interface DoorFacts {
  readonly isSignedIn: boolean;
  /** What a right password still asks for here. */
  readonly owes: 'nothing' | 'second-step' | 'set-up';
  /** No new sign-in to the patient's account for a while. */
  readonly isLocked: boolean;
}

export interface SessionFacts {
  readonly phase: 'none' | 'active' | 'warning';
  /** Undefined without a timer that runs. */
  readonly secondsLeft?: number;
}

/** Why a session ended: by a limit of the portal, or because somebody ended it, there or from elsewhere. */
export type Ending = 'idle' | 'overall' | 'sign-out' | 'elsewhere';

export function doorOf(portal: PortalState, device: Device, now: number): DoorFacts {
  const pending = pendingOn(portal, device);
  return {
    isSignedIn: sessionOn(portal, device, now) !== undefined,
    owes: pending ? (pending.mustSetUp ? 'set-up' : 'second-step') : 'nothing',
    isLocked: isLocked(portal, now),
  };
}

export const sessionFactsOf = (portal: PortalState, device: Device, now: number): SessionFacts => ({
  phase: phaseOf(portal, device, now),
  secondsLeft: secondsLeft(portal, device, now),
});

/**
 * Why a session that was there is gone from the portal. A limit that was just switched on counts as one.
 *
 * @param isOwn - was it ended by what was done at its own device?
 */
export function endingOf(
  session: Session,
  portal: PortalState,
  now: number,
  isOwn: boolean,
): Ending {
  const deadline = deadlineOf(portal, session);
  return deadline && deadline.at <= now ? deadline.kind : isOwn ? 'sign-out' : 'elsewhere';
}
