/** Whose part the reader takes, one at a time. */
export const SEATS = ['patient', 'clinic', 'attacker'] as const;
export type Seat = (typeof SEATS)[number];

/** What the attacker's seat holds. */
export const TOOLS = [
  'stolen-password',
  'phone-number',
  'fake-site',
  'open-computer',
  'line',
  'disk',
  'mailbox',
  'support',
  'staff-login',
  'record',
] as const;
export type Tool = (typeof TOOLS)[number];
