import { isPrivateLink } from './protections.ts';
import { acting, noteAct } from './permission.ts';
import type { Applied, Moment, PortalEvent, Reducer } from '../facts/events.ts';
import { isBlank, refusalOf } from '../facts/typed-text.ts';
import type { PortalState, Session } from '../facts/state.ts';

type Of<Type extends PortalEvent['type']> = Extract<PortalEvent, { readonly type: Type }>;

/** A draft is kept letter by letter: what grew into somebody's real detail was its beginning, and goes with it. */
function keepDraft(portal: PortalState, { subject, body }: Of<'draft.kept'>): Applied {
  const { draft: _old, ...rest } = portal;
  const refusal = refusalOf({ lines: [subject], body });
  if (refusal) return { portal: refusal === 'pretend-please' ? rest : portal, outcome: refusal };
  return {
    portal: isBlank(subject) && isBlank(body) ? rest : { ...rest, draft: { subject, body } },
    outcome: 'done',
  };
}

/** The message arrives, leaves as a packet on the line and as a line in the record, and the draft is done with. */
function send(
  portal: PortalState,
  session: Session,
  { subject, body, attachment }: Of<'message.sent'>,
  now: number,
): Applied {
  if (isBlank(subject) || isBlank(body)) return { portal, outcome: 'empty' };
  const refusal = refusalOf({ lines: [subject, attachment ?? ''], body });
  if (refusal) return { portal, outcome: refusal };
  const { draft: _sent, ...rest } = noteAct(portal, session, 'sent-message', now);
  const message = {
    id: `sent-${portal.messages.length + 1}`,
    at: now,
    from: session.account,
    to: 'nurse',
    subject,
    body,
    ...(attachment && { attachment }),
    read: false,
  } as const;
  const packet = {
    id: `packet-${portal.packets.length + 1}`,
    at: now,
    by: 'portal',
    text: `${subject}\n\n${body}`,
    sealed: isPrivateLink(portal),
  } as const;
  return {
    portal: {
      ...rest,
      messages: [...portal.messages, message],
      packets: [...portal.packets, packet],
    },
    outcome: 'done',
  };
}

function book(portal: PortalState, session: Session, id: string, now: number): Applied {
  const wanted = portal.appointments.find((one) => one.id === id);
  if (!wanted) return { portal, outcome: 'not-allowed' };
  if (wanted.booked) return { portal, outcome: 'done' };
  const appointments = portal.appointments.map((one) =>
    one === wanted ? { ...one, booked: true } : one,
  );
  return { portal: { ...noteAct(portal, session, 'booked', now), appointments }, outcome: 'done' };
}

/** Opening a message that is there: read from now on if it was for the patient's side, and noted in the record. */
export function readMessage(
  portal: PortalState,
  session: Session,
  id: string,
  now: number,
): Applied {
  const wanted = portal.messages.find((one) => one.id === id);
  if (!wanted) return { portal, outcome: 'nothing-shown' };
  const messages =
    wanted.to === session.account
      ? portal.messages.map((one) => (one === wanted ? { ...one, read: true } : one))
      : portal.messages;
  return {
    portal: { ...noteAct(portal, session, 'read-message', now), messages },
    outcome: 'done',
  };
}

/** Drafts, messages and appointments. */
export const reduceMessages: Reducer = (portal, event, { now }: Moment) => {
  switch (event.type) {
    case 'draft.kept':
      return acting(portal, event.device, now, 'messages', () => keepDraft(portal, event));
    case 'message.sent':
      return acting(portal, event.device, now, 'messages', (session) =>
        send(portal, session, event, now),
      );
    case 'appointment.booked':
      return acting(portal, event.device, now, 'appointments', (session) =>
        book(portal, session, event.id, now),
      );
    default:
      return undefined;
  }
};
