import type { Applied, Moment, PortalEvent, Reducer } from '../facts/events.ts';
import { refusalOf } from '../facts/typed-text.ts';
import type { Account } from '../facts/people.ts';
import type { Device, Pending, PortalState, Session, SignIn } from '../facts/state.ts';

/** Who sits where, in an event. */
type Seated = Pick<Session, 'device' | 'by'>;

/** What a right password still needs. */
export function stillOwed({
  policy: { secondStep },
  credentials,
}: PortalState): 'nothing' | 'set-up' | 'text' | 'app' | 'passkey' {
  if (secondStep === 'off' || credentials.secondStepWaived) return 'nothing';
  if (secondStep === 'app' && credentials.appKey === undefined) return 'set-up';
  if (secondStep === 'passkey' && credentials.passkey === undefined) return 'set-up';
  return secondStep;
}

export const isLocked = ({ credentials: { lockedUntil } }: PortalState, now: number): boolean =>
  lockedUntil !== undefined && now < lockedUntil;

export const pendingOn = ({ pending }: PortalState, device: Device): Pending | undefined =>
  pending.find((one) => one.device === device);

/** Adds a line to the sign-in history. Its id is its place there, counted from 1. */
export const listed = (portal: PortalState, line: Omit<SignIn, 'id'>): PortalState => ({
  ...portal,
  signIns: [...portal.signIns, { id: `sign-in-${portal.signIns.length + 1}`, ...line }],
});

/** Tells a line of the sign-in history further, as the sign-in goes on. */
export const retold = (
  portal: PortalState,
  id: string,
  told: Pick<SignIn, 'result'> & Partial<Pick<SignIn, 'how'>>,
): PortalState => ({
  ...portal,
  signIns: portal.signIns.map((line) => (line.id === id ? { ...line, ...told } : line)),
});

/** Signs in. A browser holds one session: a new one takes the place of the last. */
export function enter(
  portal: PortalState,
  { device, by }: Seated,
  account: Account,
  now: number,
): PortalState {
  const isElsewhere = (one: { readonly device: Device }) => one.device !== device;
  const session: Session = { device, by, account, startedAt: now, lastActiveAt: now };
  return {
    ...portal,
    sessions: [...portal.sessions.filter(isElsewhere), session],
    pending: portal.pending.filter(isElsewhere),
  };
}

const dropPending = (portal: PortalState, device: Device): PortalState => ({
  ...portal,
  pending: portal.pending.filter((one) => one.device !== device),
});

/** Half-done sign-ins begin anew: what they were asked for has changed. */
export const restartAll = (portal: PortalState): PortalState => ({
  ...portal,
  pending: [],
  credentials: { ...portal.credentials, textCode: undefined },
});

/** The password was right: now the second step, the line in the history saying how far it came. */
function wait(portal: PortalState, { device, by }: Seated, now: number): Applied {
  const noted = listed(portal, {
    at: now,
    account: 'patient',
    device,
    how: 'password',
    result: 'stopped-at-second-step',
  });
  const mustSetUp = stillOwed(portal) === 'set-up';
  // A text code belongs to the sign-ins under way: with none, the last is not good for this one.
  const credentials =
    portal.pending.length === 0
      ? { ...portal.credentials, textCode: undefined }
      : portal.credentials;
  const pending: Pending = { device, by, at: now, mustSetUp, line: noted.signIns.at(-1)!.id };
  return {
    portal: { ...noted, credentials, pending: [...portal.pending, pending] },
    outcome: mustSetUp ? 'set-up-needed' : 'second-step-needed',
  };
}

function takePassword(
  before: PortalState,
  event: Extract<PortalEvent, { readonly type: 'password.submitted' }>,
  { now }: Moment,
): Applied {
  const portal = dropPending(before, event.device);
  const refusal = refusalOf({ lines: [event.password] });
  if (refusal) return { portal, outcome: refusal };
  const line = { at: now, account: 'patient', device: event.device, how: 'password' } as const;
  // Locked comes first: whether the password was right stays unsaid.
  if (isLocked(portal, now))
    return { portal: listed(portal, { ...line, result: 'locked' }), outcome: 'locked' };
  if (event.password !== portal.credentials.password)
    return {
      portal: listed(portal, { ...line, result: 'wrong-password' }),
      outcome: 'password-wrong',
    };
  if (stillOwed(portal) !== 'nothing') return wait(portal, event, now);
  const entered = enter(listed(portal, { ...line, result: 'signed-in' }), event, 'patient', now);
  return {
    portal: { ...entered, credentials: { ...entered.credentials, secondStepWaived: undefined } },
    outcome: 'signed-in',
  };
}

/** The patient's name and password, and beginning anew. */
export const reduceSignIn: Reducer = (portal, event, moment) => {
  switch (event.type) {
    case 'password.submitted':
      return event.account === 'patient' ? takePassword(portal, event, moment) : undefined;
    case 'signIn.restarted':
      return { portal: dropPending(portal, event.device), outcome: 'done' };
    default:
      return undefined;
  }
};
