import type { PortalState, SignIn } from '#domain/demo/facts/state.ts';
import type { DemoWords } from '#lib/content/demo-content.ts';
import type { BrowserView } from '#machines/demo/demo.selectors.ts';

export type PortalWords = DemoWords['portal'];

/** The heading of the screen on show, in the portal and not in what stands round it. */
export const ARRIVE = '.pretend [data-arrive]';

/** Who acts and where, as every act of a browser says it. */
export const actorAt = ({ device, by }: BrowserView) => ({ device, by });

/** Do they hold the device that the passkey and the codes are on? */
export const holdsPhone = ({ by }: Pick<BrowserView, 'by'>): boolean => by === 'patient';

/** Support is for the patient's own sign-in, and for whoever says to be the patient. */
export const mayAskForHelp = ({ by, account }: Pick<BrowserView, 'by' | 'account'>): boolean =>
  account === 'patient' && by !== 'passer-by';

export const userOf = (
  { records }: PortalState,
  { account }: Pick<BrowserView, 'account'>,
): string => records[account].user;

/**
 * The password that the person at a browser knows, to be filled in for the reader: the thief's
 * is the stolen one, and a patient knows nothing of a password that support gave to a thief.
 */
export function knownPassword(
  { credentials, records, loot }: PortalState,
  { by, account }: Pick<BrowserView, 'by' | 'account'>,
): string {
  if (by === 'passer-by') return '';
  if (by === 'thief') return loot.password ?? records.patient.password;
  if (account === 'helper') return records.helper.password;
  return loot.password === credentials.password ? records.patient.password : credentials.password;
}

/** A device of the demo by its name; an older line brings words of its own. */
export const deviceText = (words: PortalWords, { device }: Pick<SignIn, 'device'>): string =>
  (words.places as Readonly<Record<string, string>>)[device] ?? device;
