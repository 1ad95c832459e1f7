import type { Applied, PortalEvent, Reducer } from '../facts/events.ts';
import { PATIENT_CHART, write, type NewLine } from './record.ts';
import { restartAll } from './sign-in.ts';
import { mailAbout, notify } from './notices.ts';
import type { PortalState } from '../facts/state.ts';

type Asker = Extract<PortalEvent, { readonly type: 'support.asked' }>['by'];

/** A new password, and everybody out who came in by the old one. The patient is told in two places. */
function reset(before: PortalState, line: Pick<NewLine, 'who' | 'from'>, now: number): PortalState {
  const portal = write(restartAll(before), {
    ...line,
    at: now,
    action: 'reset-sign-in',
    chart: PATIENT_CHART,
  });
  const credentials = {
    ...portal.credentials,
    password: portal.records.patient.passwordAfterReset,
    wrongCodes: 0,
    lockedUntil: undefined,
  };
  const sessions = portal.sessions.filter(({ account }) => account !== 'patient');
  return notify(
    mailAbout({ ...portal, credentials, sessions }, 'reset', now),
    'sign-in-reset',
    now,
  );
}

/** A form asks for what many people know, so it takes whoever fills it in for the patient. */
function askForm(before: PortalState, by: Asker, now: number): Applied {
  const portal = reset(
    before,
    { who: 'patient', from: by === 'thief' ? 'far-computer' : 'home-computer' },
    now,
  );
  const { password } = portal.credentials;
  const loot = by === 'thief' ? { ...portal.loot, password } : portal.loot;
  return {
    portal: { ...portal, loot, credentials: { ...portal.credentials, secondStepWaived: true } },
    outcome: 'support-reset',
  };
}

/** A person calls back and asks: the thief gets nowhere, the patient a new password. The second step stays. */
function askPerson(portal: PortalState, by: Asker, now: number): Applied {
  if (by === 'thief') return { portal, outcome: 'support-refused' };
  return {
    portal: reset(portal, { who: 'front-desk', from: 'clinic-computer' }, now),
    outcome: 'support-helped',
  };
}

/** Somebody says that they cannot get in. */
export const reduceSupport: Reducer = (portal, event, { now }) => {
  if (event.type !== 'support.asked') return undefined;
  return portal.policy.support === 'form'
    ? askForm(portal, event.by, now)
    : askPerson(portal, event.by, now);
};
