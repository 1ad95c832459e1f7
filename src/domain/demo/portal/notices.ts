/** What the portal tells the patient by itself. */
import type { Mail, Notice, PortalState } from '../facts/state.ts';

/** Tells the patient inside the portal, at the next sign-in. */
export const notify = (portal: PortalState, kind: Notice['kind'], now: number): PortalState => ({
  ...portal,
  notices: [...portal.notices, { id: `notice-${portal.notices.length + 1}`, at: now, kind }],
});

/** Writes to the patient's own mailbox that something happened, and nothing more. */
export const mailAbout = (
  portal: PortalState,
  kind: Extract<Mail['kind'], 'lock' | 'reset'>,
  now: number,
): PortalState => ({
  ...portal,
  mail: [...portal.mail, { id: `${kind}-mail-${portal.mail.length + 1}`, at: now, kind }],
});
