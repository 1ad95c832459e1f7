import { keepsRecord, secondStepOf } from './protections.ts';
import type { Applied, Moment, PortalEvent, Reducer } from '../facts/events.ts';
import { editRecord } from './record.ts';
import { isBlank, refusalOf } from '../facts/typed-text.ts';
import type { Phone, PortalState } from '../facts/state.ts';
import { readableAt } from './views.ts';

type Of<Type extends PortalEvent['type']> = Extract<PortalEvent, { readonly type: Type }>;

/** A text code follows the number; an app code stays on the patient's phone, whoever has the number. */
function hasCode(portal: PortalState, phone: Phone): boolean {
  if (secondStepOf(portal) === 'app')
    return phone === 'patient-phone' && portal.credentials.appKey !== undefined;
  return portal.texts.some(({ to, code }) => to === phone && code === portal.credentials.textCode);
}

function tap(portal: PortalState, { id, stop }: Of<'line.tapped'>): Applied {
  const packet = portal.packets.find((one) => one.id === id);
  if (!packet) return { portal, outcome: 'nothing-shown' };
  return { portal, outcome: readableAt(packet, stop) ? 'readable' : 'noise' };
}

function edit(portal: PortalState, { edit: change }: Of<'record.edited'>): Applied {
  if (!keepsRecord(portal) || portal.record.length === 0) return { portal, outcome: 'no-record' };
  const record = editRecord(portal.record, change);
  if (
    record.length === portal.record.length &&
    record.every((line, index) => line === portal.record[index])
  )
    return { portal, outcome: 'not-allowed' };
  // The officer's note stays as it was: it is out of reach.
  return { portal: { ...portal, record }, outcome: 'done' };
}

/** Email is often encrypted between servers. The demo shows the case where it is not, and says so. */
function sendEmail(portal: PortalState, { body }: Of<'email.sent'>, now: number): Applied {
  if (isBlank(body)) return { portal, outcome: 'empty' };
  const refusal = refusalOf({ lines: [], body });
  if (refusal) return { portal, outcome: refusal };
  const packet = {
    id: `packet-${portal.packets.length + 1}`,
    at: now,
    by: 'email',
    text: body,
    sealed: false,
  } as const;
  const mail = {
    id: `own-mail-${portal.mail.length + 1}`,
    at: now,
    kind: 'own-words',
    text: body,
  } as const;
  return {
    portal: { ...portal, packets: [...portal.packets, packet], mail: [...portal.mail, mail] },
    outcome: 'done',
  };
}

/** What is typed into the look-alike page is the thief's, until its time is over. */
function catchTyped(
  portal: PortalState,
  { password, code }: Of<'fakeSite.filled'>,
  realAt: number,
): Applied {
  if (isBlank(password)) return { portal, outcome: 'empty' };
  const refusal = refusalOf({ lines: [password, code] });
  if (refusal) return { portal, outcome: refusal };
  return {
    portal: {
      ...portal,
      loot: isBlank(code) ? { password } : { password, code: { text: code, realAt } },
    },
    outcome: 'caught',
  };
}

/** What the thief does outside the portal's own doors, and what falls into their hands. */
export const reduceAttacker: Reducer = (portal, event, { now, real }: Moment) => {
  switch (event.type) {
    case 'number.moved':
      return {
        portal: { ...portal, credentials: { ...portal.credentials, number: event.to } },
        outcome: 'done',
      };
    case 'phone.looked':
      return { portal, outcome: hasCode(portal, event.phone) ? 'code-here' : 'no-code-here' };
    case 'line.tapped':
      return tap(portal, event);
    case 'disk.opened':
      return { portal, outcome: portal.policy.encryptedStorage === 'on' ? 'noise' : 'readable' };
    case 'record.edited':
      return edit(portal, event);
    case 'email.sent':
      return sendEmail(portal, event, now);
    case 'fakeSite.filled':
      return catchTyped(portal, event, real);
    default:
      return undefined;
  }
};
