import { acting } from './permission.ts';
import type { Reducer } from '../facts/events.ts';
import { endOverdue, sessionOn, touch } from './sessions.ts';
import { DEVICES, type Device, type PortalState, type Session } from '../facts/state.ts';

const withoutSession = (portal: PortalState, device: Device): PortalState => ({
  ...portal,
  sessions: portal.sessions.filter((session) => session.device !== device),
});

/** Everywhere else this account is out, and its half-done sign-ins are. A helper's own login is another account. */
export const signOutOthers = (portal: PortalState, { device, account }: Session): PortalState => ({
  ...portal,
  sessions: portal.sessions.filter((one) => one.device === device || one.account !== account),
  pending: portal.pending.filter((one) => one.device === device),
});

/** Turned on again, the idle time counts from now: nobody was warned while it was off. */
const turnTimersOn = (portal: PortalState, now: number): PortalState =>
  DEVICES.reduce<PortalState>((on, device) => touch(on, device, now), {
    ...portal,
    timersOff: false,
  });

/** Staying signed in, leaving, and looking back. What is overdue has been ended before. */
export const reduceSessions: Reducer = (portal, event, { now }) => {
  switch (event.type) {
    // `apply` has ended what time ends, and says so.
    case 'time.passed':
      return { portal, outcome: 'done' };
    case 'timers.turnedOff':
      return {
        portal: event.off
          ? { ...portal, timersOff: true }
          : endOverdue(turnTimersOn(portal, now), now),
        outcome: 'done',
      };
    case 'back.pressed':
      return {
        portal,
        outcome: sessionOn(portal, event.device, now) ? 'still-shown' : 'nothing-shown',
      };
    // Acting on a device is what extends its session: `apply` sees to that for every act.
    case 'session.extended':
      return { portal, outcome: sessionOn(portal, event.device, now) ? 'done' : 'session-over' };
    case 'session.ended':
      return sessionOn(portal, event.device, now)
        ? { portal: withoutSession(portal, event.device), outcome: 'signed-out' }
        : { portal, outcome: 'session-over' };
    case 'others.signedOut':
      return acting(portal, event.device, now, 'patient', (session) => ({
        portal: signOutOthers(portal, session),
        outcome: 'done',
      }));
    default:
      return undefined;
  }
};
