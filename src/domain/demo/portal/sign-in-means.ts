/** What the patient's sign-in rests on, as the screens need to know it: codes, keys, the number. */
import type { BackupCode, Passkey, Phone, PortalState } from '../facts/state.ts';
import { secondStepOf } from './protections.ts';

type Portal = Pick<PortalState, 'policy' | 'credentials'>;

export const passkeyOf = ({ credentials }: Portal): Passkey | undefined => credentials.passkey;

export const backupCodesOf = ({ credentials }: Portal): readonly BackupCode[] =>
  credentials.backupCodes;

/** The key of the app codes that is on show while it is set up. */
export const keyToConfirm = ({ credentials }: Portal): string | undefined =>
  credentials.proposedKey;

export const hasAppKey = ({ credentials }: Portal): boolean => credentials.appKey !== undefined;

/**
 * The key that a phone makes codes with.
 *
 * @param added - the key that the reader put on the phone, of this portal or of another
 */
export const keyOnPhone = ({ credentials }: Portal, added?: string): string | undefined =>
  added !== undefined && added === credentials.proposedKey ? added : credentials.appKey;

/** Can codes for this portal come from the patient's phone? */
export const phoneGivesCodes = (portal: Portal): boolean => {
  const kind = secondStepOf(portal);
  return kind === 'text' || kind === 'app' || keyToConfirm(portal) !== undefined;
};

/** Is this the text code that would be taken now? */
export const isTextInUse = ({ credentials }: Portal, code: string): boolean =>
  code === credentials.textCode;

/** Does this phone have the patient's number? */
export const hasNumber = ({ credentials }: Portal, phone: Phone): boolean =>
  credentials.number === phone;
