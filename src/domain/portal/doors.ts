/** What the sign-in page and the session of one browser rest on, as facts of the portal. */
import { deadlineOf, phaseOf, secondsLeft, sessionOn } from './sessions.ts';
import type { Device, Portal } from './types.ts';

export interface DoorFacts {
  readonly isSignedIn: boolean;
  /** What a right password still asks for here. */
  readonly owes: 'nothing' | 'second-step' | 'set-up';
  /** No new sign-in to the patient's account for a while. */
  readonly isLocked: boolean;
}

export interface SessionFacts {
  readonly now: number;
  readonly phase: 'none' | 'active' | 'warning';
  /** Left out without a timer that runs. */
  readonly deadline?: { readonly at: number; readonly kind: 'idle' | 'overall' };
  readonly secondsLeft?: number;
}

export function doorOf(portal: Portal, device: Device, now: number): DoorFacts {
  const pending = portal.pending.find((one) => one.device === device);
  return {
    isSignedIn: sessionOn(portal, device, now) !== undefined,
    owes: pending ? (pending.mustSetUp ? 'set-up' : 'second-step') : 'nothing',
    isLocked: (portal.credentials.lockedUntil ?? 0) > now,
  };
}

export function sessionFactsOf(portal: Portal, device: Device, now: number): SessionFacts {
  const session = sessionOn(portal, device, now);
  return {
    now,
    phase: phaseOf(portal, device, now),
    deadline: session && deadlineOf(portal, session),
    secondsLeft: secondsLeft(portal, device, now),
  };
}

/** Full announcements of a warning, in seconds before the end; one for each second would talk over everything. */
export const ANNOUNCED = [60, 30, 20, 10] as const;
export type Announced = (typeof ANNOUNCED)[number];

/** The announcement that is due with so many seconds left. */
export const announcementAt = (seconds: number): Announced | undefined => ANNOUNCED.findLast((one) => seconds <= one);
