import { secondStepOf } from './protections.ts';
import { checkAppCode, countedCode, readBackup, readCode, sameCode } from './codes.ts';
import type { Applied, Moment, Outcome, PortalEvent, Reducer } from '../facts/events.ts';
import { enter, isLocked, pendingOn, restartAll, retold } from './sign-in.ts';
import { mailAbout, notify } from './notices.ts';
import { refusalOf } from '../facts/typed-text.ts';
import {
  LOCK,
  MOST_WRONG_CODES,
  type Credentials,
  type Device,
  type Pending,
  type PortalState,
  type Session,
  type SignIn,
} from '../facts/state.ts';

type Of<Type extends PortalEvent['type']> = Extract<PortalEvent, { readonly type: Type }>;

/** Text codes before the last that are told as old, and not just as wrong. */
const FAR = 20;

const withCredentials = (portal: PortalState, change: Partial<Credentials>): PortalState => ({
  ...portal,
  credentials: { ...portal.credentials, ...change },
});

/** No new sign-in for a while, and the patient is told in two places. */
function lock(portal: PortalState, now: number): PortalState {
  const locked = withCredentials(restartAll(portal), { wrongCodes: 0, lockedUntil: now + LOCK });
  return notify(mailAbout(locked, 'lock', now), 'wrong-codes', now);
}

/** A code that was no good counts, whatever its kind and whatever was wrong with it. */
function refuse(portal: PortalState, pending: Pending, outcome: Outcome, now: number): Applied {
  const wrongCodes = portal.credentials.wrongCodes + 1;
  if (wrongCodes >= MOST_WRONG_CODES)
    return {
      portal: lock(retold(portal, pending.line, { result: 'locked' }), now),
      outcome: 'locked',
    };
  return {
    portal: withCredentials(retold(portal, pending.line, { result: 'wrong-code' }), { wrongCodes }),
    outcome,
  };
}

/** Both steps are done. `change` is what makes the code useless from now on. */
export function complete(
  portal: PortalState,
  { line }: Pending,
  seated: Pick<Session, 'device' | 'by'>,
  how: SignIn['how'],
  now: number,
  change: Partial<Credentials> = {},
): PortalState {
  return enter(
    withCredentials(retold(portal, line, { result: 'signed-in', how }), {
      wrongCodes: 0,
      ...change,
    }),
    seated,
    'patient',
    now,
  );
}

/** What stands in the way of a second step on a device; the pending sign-in when nothing does. */
function awaited(portal: PortalState, device: Device, now: number): Pending | Outcome {
  if (isLocked(portal, now)) return 'locked';
  const pending = pendingOn(portal, device);
  if (!pending) return 'password-first';
  return pending.mustSetUp ? 'set-up-needed' : pending;
}

function sendText(portal: PortalState, now: number): Applied {
  if (secondStepOf(portal) !== 'text') return { portal, outcome: 'not-allowed' };
  const { textKey, textsSent, number } = portal.credentials;
  const code = countedCode(textKey, textsSent);
  return {
    portal: {
      ...withCredentials(portal, { textsSent: textsSent + 1, textCode: code }),
      texts: [...portal.texts, { to: number, at: now, code }],
    },
    outcome: 'text-sent',
  };
}

/** @returns undefined when the text code is right */
function faultInText(
  { textKey, textsSent, textCode, usedTexts }: Credentials,
  text: string,
): Outcome | undefined {
  const code = readCode(text);
  if (code === undefined) return 'code-unreadable';
  if (textCode === code) return undefined;
  const counters = Array.from({ length: Math.min(textsSent, FAR) }, (_, by) => textsSent - 1 - by);
  const counter = counters.find((one) => countedCode(textKey, one) === code);
  if (counter !== undefined) return usedTexts.includes(counter) ? 'code-used' : 'code-old';
  return textCode === undefined ? 'no-code-sent' : 'code-wrong';
}

function takeTextCode(
  portal: PortalState,
  pending: Pending,
  event: Of<'code.submitted'>,
  now: number,
): Applied {
  const { textsSent, usedTexts } = portal.credentials;
  const fault = faultInText(portal.credentials, event.text);
  if (!fault)
    return {
      portal: complete(portal, pending, event, 'text', now, {
        textCode: undefined,
        usedTexts: [...usedTexts, textsSent - 1],
      }),
      outcome: 'signed-in',
    };
  return fault === 'code-unreadable' || fault === 'no-code-sent'
    ? { portal, outcome: fault }
    : refuse(portal, pending, fault, now);
}

function takeAppCode(
  portal: PortalState,
  pending: Pending,
  event: Of<'code.submitted'>,
  { now, real }: Moment,
): Applied {
  const { appKey, usedSteps } = portal.credentials;
  if (appKey === undefined) return { portal, outcome: 'not-allowed' };
  const check = checkAppCode({ key: appKey, text: event.text, real, usedSteps });
  if (check.outcome === 'right')
    return {
      portal: complete(portal, pending, event, 'app', now, {
        usedSteps: [...usedSteps, check.step],
      }),
      outcome: 'signed-in',
    };
  return check.outcome === 'code-unreadable'
    ? { portal, outcome: check.outcome }
    : refuse(portal, pending, check.outcome, now);
}

function takeBackup(
  portal: PortalState,
  pending: Pending,
  event: Of<'backup.submitted'>,
  now: number,
): Applied {
  if (readBackup(event.text) === undefined) return { portal, outcome: 'code-unreadable' };
  const same = portal.credentials.backupCodes.filter(({ code }) => sameCode(event.text, code));
  const unused = same.find(({ usedAt }) => usedAt === undefined);
  if (!unused)
    return refuse(portal, pending, same.length > 0 ? 'backup-used' : 'backup-wrong', now);
  const backupCodes = portal.credentials.backupCodes.map((one) =>
    one === unused ? { ...one, usedAt: now } : one,
  );
  return {
    portal: complete(portal, pending, event, 'backup', now, { backupCodes }),
    outcome: 'signed-in',
  };
}

/** A passkey looks at the site before anything else: elsewhere it does not answer, whoever asks. */
function takePasskey(portal: PortalState, event: Of<'passkey.answered'>, now: number): Applied {
  const { passkey } = portal.credentials;
  if (!passkey) return { portal, outcome: 'passkey-not-here' };
  if (event.site !== passkey.site) return { portal, outcome: 'passkey-other-site' };
  if (!event.holds) return { portal, outcome: 'passkey-not-here' };
  const pending = awaited(portal, event.device, now);
  if (typeof pending === 'string') return { portal, outcome: pending };
  if (secondStepOf(portal) !== 'passkey') return { portal, outcome: 'not-allowed' };
  return { portal: complete(portal, pending, event, 'passkey', now), outcome: 'signed-in' };
}

function takeCode(
  portal: PortalState,
  pending: Pending,
  event: Of<'code.submitted'>,
  moment: Moment,
): Applied {
  if (secondStepOf(portal) === 'text') return takeTextCode(portal, pending, event, moment.now);
  return secondStepOf(portal) === 'app'
    ? takeAppCode(portal, pending, event, moment)
    : { portal, outcome: 'not-allowed' };
}

/** What comes after the password: text codes, app codes, backup codes and the passkey. */
export const reduceSecondStep: Reducer = (portal, event, moment) => {
  const { now } = moment;
  if (event.type === 'passkey.answered') return takePasskey(portal, event, now);
  if (
    event.type !== 'text.requested' &&
    event.type !== 'code.submitted' &&
    event.type !== 'backup.submitted'
  )
    return undefined;
  const pending = awaited(portal, event.device, now);
  if (typeof pending === 'string') return { portal, outcome: pending };
  const refusal = event.type === 'text.requested' ? undefined : refusalOf({ lines: [event.text] });
  if (refusal) return { portal, outcome: refusal };
  switch (event.type) {
    case 'text.requested':
      return sendText(portal, now);
    case 'code.submitted':
      return takeCode(portal, pending, event, moment);
    case 'backup.submitted':
      return takeBackup(portal, pending, event, now);
  }
};
