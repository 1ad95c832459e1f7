import { helpersHaveOwnSignIn } from './protections.ts';
import { acting, noteAct } from './permission.ts';
import type { Applied, PortalEvent, Reducer } from '../facts/events.ts';
import { enter, listed } from './sign-in.ts';
import { notify } from './notices.ts';
import { refusalOf } from '../facts/typed-text.ts';
import {
  HELPER_LIMITS,
  type HelperAccess,
  type PortalState,
  type Session,
} from '../facts/state.ts';

type Of<Type extends PortalEvent['type']> = Extract<PortalEvent, { readonly type: Type }>;

const NO_ACCESS: HelperAccess = { way: 'none', limits: [] };

/** From now on no login of a helper's own opens anything, and one that is open shuts. */
export const withoutHelper = (portal: PortalState): PortalState => ({
  ...portal,
  helper: NO_ACCESS,
  sessions: portal.sessions.filter(({ account }) => account !== 'helper'),
});

function invite(
  portal: PortalState,
  session: Session,
  limits: Of<'helper.invited'>['limits'],
  now: number,
): Applied {
  // The portal knows nothing of a password that was passed on, so nothing is noted.
  if (!helpersHaveOwnSignIn(portal))
    return {
      portal: { ...portal, helper: { way: 'shared-password', limits: [] } },
      outcome: 'done',
    };
  const given = HELPER_LIMITS.filter((limit) => limits.includes(limit));
  if (given.length === 0) return { portal, outcome: 'empty' };
  const noted = noteAct(portal, session, 'gave-access', now);
  return {
    portal: notify({ ...noted, helper: { way: 'own-login', limits: given } }, 'helper-added', now),
    outcome: 'done',
  };
}

/** A login can be ended. A password that somebody knows cannot be taken back. */
function end(portal: PortalState, session: Session, now: number): Applied {
  if (portal.helper.way !== 'own-login') return { portal, outcome: 'not-allowed' };
  return { portal: withoutHelper(noteAct(portal, session, 'ended-access', now)), outcome: 'done' };
}

/** The helper's own name and password. The second step that the demo plays is the patient's. */
function takeHelper(portal: PortalState, event: Of<'password.submitted'>, now: number): Applied {
  const refusal = refusalOf({ lines: [event.password] });
  if (refusal) return { portal, outcome: refusal };
  const line = { at: now, account: 'helper', device: event.device, how: 'password' } as const;
  if (portal.helper.way !== 'own-login')
    return { portal: listed(portal, { ...line, result: 'refused' }), outcome: 'helper-refused' };
  if (event.password !== portal.records.helper.password)
    return {
      portal: listed(portal, { ...line, result: 'wrong-password' }),
      outcome: 'password-wrong',
    };
  return {
    portal: enter(listed(portal, { ...line, result: 'signed-in' }), event, 'helper', now),
    outcome: 'signed-in',
  };
}

/** Somebody who helps the patient: let in, ended, and at the door. */
export const reduceHelpers: Reducer = (portal, event, { now }) => {
  switch (event.type) {
    case 'password.submitted':
      return event.account === 'helper' ? takeHelper(portal, event, now) : undefined;
    case 'helper.invited':
      return acting(portal, event.device, now, 'patient', (session) =>
        invite(portal, session, event.limits, now),
      );
    case 'helper.ended':
      return acting(portal, event.device, now, 'patient', (session) => end(portal, session, now));
    default:
      return undefined;
  }
};
