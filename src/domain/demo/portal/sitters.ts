/** What whoever sits at a browser of the portal knows, holds and may ask for. */
import type { Account, Person } from '../facts/people.ts';
import type { PortalState } from '../facts/state.ts';

/** Who sits there, and the account that the browser signs in to. */
interface Sitter {
  readonly by: Person;
  readonly account: Account;
}

/** Do they hold the device that the passkey and the codes are on? */
export const holdsPhone = ({ by }: Pick<Sitter, 'by'>): boolean => by === 'patient';

/** Support is for the patient's own sign-in, and for whoever says to be the patient. */
export const mayAskForHelp = ({ by, account }: Sitter): boolean =>
  account === 'patient' && by !== 'passer-by';

export const userOf = ({ records }: PortalState, { account }: Pick<Sitter, 'account'>): string =>
  records[account].user;

/**
 * The password that the person at a browser knows, to be filled in for the reader: the thief's
 * is the stolen one, and a patient knows nothing of a password that support gave to a thief.
 */
export function knownPassword(
  { credentials, records, loot }: PortalState,
  { by, account }: Sitter,
): string {
  if (by === 'passer-by') return '';
  if (by === 'thief') return loot.password ?? records.patient.password;
  if (account === 'helper') return records.helper.password;
  return loot.password === credentials.password ? records.patient.password : credentials.password;
}
