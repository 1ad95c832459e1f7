import {
  IDLE_LIMIT,
  OVERALL_LIMIT,
  PENDING_LIMIT,
  SECOND,
  WARNING,
  type Device,
  type PortalState,
  type Session,
} from '../facts/state.ts';

/** When a session ends by itself, on the demo's clock, and by which limit. */
export interface Deadline {
  readonly at: number;
  readonly kind: 'idle' | 'overall';
}

/** The end of a session when nobody does anything more; undefined when nothing ends it. */
export function deadlineOf(
  { policy, timersOff }: PortalState,
  { startedAt, lastActiveAt }: Session,
): Deadline | undefined {
  if (timersOff) return undefined;
  const idle = policy.idleSignOut === 'off' ? Infinity : lastActiveAt + IDLE_LIMIT;
  const overall = policy.overallSignOut === 'off' ? Infinity : startedAt + OVERALL_LIMIT;
  if (idle === Infinity && overall === Infinity) return undefined;
  return idle <= overall ? { at: idle, kind: 'idle' } : { at: overall, kind: 'overall' };
}

const isOver = (portal: PortalState, session: Session, now: number): boolean =>
  (deadlineOf(portal, session)?.at ?? Infinity) <= now;

/** The session on a device, as long as it lasts. @param now on the demo's clock */
export const sessionOn = (portal: PortalState, device: Device, now: number): Session | undefined =>
  portal.sessions.find((session) => session.device === device && !isOver(portal, session, now));

/** Milliseconds that a session still has; undefined when nothing ends it. */
const left = (portal: PortalState, session: Session, now: number): number | undefined => {
  const deadline = deadlineOf(portal, session);
  return deadline && deadline.at - now;
};

/** Whole seconds until the session on a device ends; undefined without one, or when nothing ends it. */
export function secondsLeft(portal: PortalState, device: Device, now: number): number | undefined {
  const session = sessionOn(portal, device, now);
  const time = session && left(portal, session, now);
  return time === undefined ? undefined : Math.ceil(time / SECOND);
}

/** Is anybody signed in on a device, and is the end near? The warning is WCAG 2.2.1's. */
export function phaseOf(
  portal: PortalState,
  device: Device,
  now: number,
): 'none' | 'active' | 'warning' {
  const session = sessionOn(portal, device, now);
  if (!session) return 'none';
  return (left(portal, session, now) ?? Infinity) <= WARNING ? 'warning' : 'active';
}

/**
 * How far the demo's clock may be moved on at once: to the target, or to where the first
 * warning begins, so that nobody is signed out unwarned. It never goes back.
 */
export function stopBefore(portal: PortalState, now: number, target: number): number {
  const warnings = portal.sessions.flatMap((session) => {
    const deadline = deadlineOf(portal, session);
    return deadline && deadline.at > now ? [deadline.at - WARNING] : [];
  });
  return Math.max(now, Math.min(target, ...warnings));
}

/** Ends what is overdue: sessions, and sign-ins that were left half-way together with their text code. */
export function endOverdue(portal: PortalState, now: number): PortalState {
  const sessions = portal.sessions.filter((session) => !isOver(portal, session, now));
  const pending = portal.pending.filter((one) => now < one.at + PENDING_LIMIT);
  if (sessions.length === portal.sessions.length && pending.length === portal.pending.length)
    return portal;
  const isLast = pending.length === 0 && portal.pending.length > 0;
  return {
    ...portal,
    sessions,
    pending,
    credentials: isLast ? { ...portal.credentials, textCode: undefined } : portal.credentials,
  };
}

/** Somebody did something on a device: the idle time of its session begins anew. */
export const touch = (portal: PortalState, device: Device, now: number): PortalState => ({
  ...portal,
  sessions: portal.sessions.map((session) =>
    session.device === device
      ? { ...session, lastActiveAt: Math.max(session.lastActiveAt, now) }
      : session,
  ),
});
