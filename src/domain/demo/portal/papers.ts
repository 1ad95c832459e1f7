import { acting, noteAct } from './permission.ts';
import type { Applied, Moment, Reducer } from '../facts/events.ts';
import type { Mail, PortalState, Session } from '../facts/state.ts';
import { mailbox } from './views.ts';

/** Did the paper itself go to the mailbox, where nobody can call it back? */
export const wentByMail = ({ mail }: PortalState, id: string): boolean =>
  mail.some(({ kind, paper }) => kind === 'attachment' && paper === id);

/** A notice says only that something waits: it names no paper. */
function send(portal: PortalState, id: string, now: number): Applied {
  const paper = portal.papers.find((one) => one.id === id);
  if (!paper) return { portal, outcome: 'not-allowed' };
  const envelope = { id: `paper-mail-${portal.mail.length + 1}`, at: now };
  const mail: Mail =
    portal.policy.files === 'attachments'
      ? { ...envelope, kind: 'attachment', paper: id, text: paper.body }
      : { ...envelope, kind: 'notice' };
  return { portal: { ...portal, mail: [...portal.mail, mail] }, outcome: 'done' };
}

/** Closing ends what the portal holds. What went out by mail stays where it went. */
function close(portal: PortalState, session: Session, id: string, now: number): Applied {
  const paper = portal.papers.find((one) => one.id === id);
  if (!paper) return { portal, outcome: 'not-allowed' };
  const outcome = wentByMail(portal, id) ? 'attachment-stays' : 'paper-closed';
  if (paper.closed) return { portal, outcome };
  const papers = portal.papers.map((one) => (one === paper ? { ...one, closed: true } : one));
  return { portal: { ...noteAct(portal, session, 'closed-paper', now), papers }, outcome };
}

/** Opening a paper shows it unless it was closed. */
export function readPaper(portal: PortalState, session: Session, id: string, now: number): Applied {
  const paper = portal.papers.find((one) => one.id === id);
  if (!paper || paper.closed) return { portal, outcome: 'nothing-shown' };
  return { portal: noteAct(portal, session, 'opened-paper', now), outcome: 'done' };
}

/** Opening a result. */
export function readResult(
  portal: PortalState,
  session: Session,
  id: string,
  now: number,
): Applied {
  if (!portal.records.results.some((one) => one.id === id))
    return { portal, outcome: 'nothing-shown' };
  return { portal: noteAct(portal, session, 'opened-result', now), outcome: 'done' };
}

function openMailbox(portal: PortalState): Applied {
  const letters = mailbox(portal);
  if (letters.length === 0) return { portal, outcome: 'no-mail' };
  return {
    portal,
    outcome: letters.some(({ text }) => text !== undefined) ? 'readable' : 'nothing-shown',
  };
}

/** Papers, in the vault and in the mailbox. */
export const reducePapers: Reducer = (portal, event, { now }: Moment) => {
  switch (event.type) {
    case 'paper.sent':
      return send(portal, event.id, now);
    case 'paper.closed':
      return acting(portal, event.device, now, 'patient', (session) =>
        close(portal, session, event.id, now),
      );
    case 'mail.opened':
      return openMailbox(portal);
    default:
      return undefined;
  }
};
