import { secondStepOf } from './protections.ts';
import { acting } from './permission.ts';
import { checkAppCode, isKey } from './codes.ts';
import type { Applied, Moment, Outcome, PortalEvent, Reducer } from '../facts/events.ts';
import { complete } from './second-step.ts';
import { sessionOn } from './sessions.ts';
import { pendingOn, restartAll } from './sign-in.ts';
import { notify } from './notices.ts';
import { refusalOf } from '../facts/typed-text.ts';
import type { Credentials, Device, Pending, PortalState, Session, SignIn } from '../facts/state.ts';

type Of<Type extends PortalEvent['type']> = Extract<PortalEvent, { readonly type: Type }>;
type Seated = Pick<Session, 'device' | 'by'>;

/** From where the second step is set up: the account's own pages, or a sign-in that must do it first. */
function setUpFrom(portal: PortalState, device: Device, now: number): Session | Pending | Outcome {
  const session = sessionOn(portal, device, now);
  if (session) return session.account === 'patient' ? session : 'not-allowed';
  const pending = pendingOn(portal, device);
  return pending?.mustSetUp ? pending : 'session-over';
}

/** Takes the new second step in. Sign-ins under way elsewhere were asked for another one. */
function enroll(
  portal: PortalState,
  from: Session | Pending,
  now: number,
  change: Partial<Credentials>,
): PortalState {
  const restarted = restartAll(portal);
  const enrolled = {
    ...restarted,
    pending: portal.pending.filter((one) => one === from),
    credentials: { ...restarted.credentials, ...change },
  };
  return notify(enrolled, 'second-step-on', now);
}

/** A sign-in that had to set up ends here, signed in. */
const finish = (
  portal: PortalState,
  from: Session | Pending,
  seated: Seated,
  how: SignIn['how'],
  now: number,
): PortalState => ('line' in from ? complete(portal, from, seated, how, now) : portal);

function propose(portal: PortalState, key: string): Applied {
  if (secondStepOf(portal) !== 'app' || !isKey(key)) return { portal, outcome: 'not-allowed' };
  return {
    portal: { ...portal, credentials: { ...portal.credentials, proposedKey: key } },
    outcome: 'done',
  };
}

/**
 * A first code shows that the app has the key. It has worked once now (RFC 6238, 5.2). A
 * sign-in waits until the backup codes were seen. Wrong codes do not count: there is nothing to guess.
 */
function confirm(
  portal: PortalState,
  from: Session | Pending,
  { text, backupCodes }: Of<'key.confirmed'>,
  { now, real }: Moment,
): Applied {
  const { proposedKey, ...credentials } = portal.credentials;
  if (secondStepOf(portal) !== 'app' || proposedKey === undefined)
    return { portal, outcome: 'not-allowed' };
  const refusal = refusalOf({ lines: [text] });
  if (refusal) return { portal, outcome: refusal };
  const check = checkAppCode({
    key: proposedKey,
    text,
    real,
    usedSteps: credentials.appKey === proposedKey ? credentials.usedSteps : [],
  });
  if (check.outcome !== 'right') return { portal, outcome: check.outcome };
  const usedSteps =
    credentials.appKey === proposedKey ? [...credentials.usedSteps, check.step] : [check.step];
  const change = {
    appKey: proposedKey,
    proposedKey: undefined,
    usedSteps,
    backupCodes: backupCodes.map((code) => ({ code })),
    wrongCodes: 0,
  };
  return { portal: enroll(portal, from, now, change), outcome: 'second-step-on' };
}

/** The reader has the codes. Only a sign-in that set up app codes waits for that. */
function keepBackup(
  portal: PortalState,
  from: Session | Pending,
  seated: Seated,
  now: number,
): Applied {
  if (portal.credentials.backupCodes.length === 0) return { portal, outcome: 'not-allowed' };
  const isSetUp = secondStepOf(portal) === 'app' && portal.credentials.appKey !== undefined;
  return { portal: isSetUp ? finish(portal, from, seated, 'app', now) : portal, outcome: 'done' };
}

function makePasskey(
  portal: PortalState,
  from: Session | Pending,
  event: Of<'passkey.made'>,
  now: number,
): Applied {
  if (secondStepOf(portal) !== 'passkey') return { portal, outcome: 'not-allowed' };
  const enrolled = enroll(portal, from, now, {
    passkey: { kind: event.kind, site: portal.records.clinic.site },
  });
  return { portal: finish(enrolled, from, event, 'passkey', now), outcome: 'second-step-on' };
}

/** Sign-ins under way begin anew: they were asked for it. */
function removePasskey(portal: PortalState): Applied {
  const restarted = restartAll(portal);
  return {
    portal: { ...restarted, credentials: { ...restarted.credentials, passkey: undefined } },
    outcome: 'done',
  };
}

/** Setting up the second step, from inside or on the way in. */
export const reduceSetUp: Reducer = (portal, event, moment) => {
  switch (event.type) {
    case 'key.proposed':
    case 'key.confirmed':
    case 'backup.kept':
    case 'passkey.made':
      break;
    // Only from inside: on the way in there is none.
    case 'passkey.removed':
      return acting(portal, event.device, moment.now, 'patient', () => removePasskey(portal));
    default:
      return undefined;
  }
  const from = setUpFrom(portal, event.device, moment.now);
  if (typeof from === 'string') return { portal, outcome: from };
  switch (event.type) {
    case 'key.proposed':
      return propose(portal, event.key);
    case 'key.confirmed':
      return confirm(portal, from, event, moment);
    case 'backup.kept':
      return keepBackup(portal, from, event, moment.now);
    case 'passkey.made':
      return makePasskey(portal, from, event, moment.now);
  }
};
