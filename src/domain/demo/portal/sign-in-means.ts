/** What the patient's sign-in rests on, as the screens need to know it: codes, keys, the number, the lock. */
import {
  MINUTE,
  type BackupCode,
  type Passkey,
  type Phone,
  type PortalState,
} from '../facts/state.ts';
import { secondStepOf } from './protections.ts';

type Portal = Pick<PortalState, 'policy' | 'credentials'>;

export const passkeyOf = ({ credentials }: Portal): Passkey | undefined => credentials.passkey;

export const backupCodesOf = ({ credentials }: Portal): readonly BackupCode[] =>
  credentials.backupCodes;

/** Is there a second step that a backup code could stand in for? */
export const offersBackupCodes = (portal: Portal): boolean =>
  secondStepOf(portal) !== 'off' && backupCodesOf(portal).length > 0;

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

/** Was a text code sent that can still be used? */
export const textIsOut = ({ credentials }: Portal): boolean => credentials.textCode !== undefined;

/** Is this the text code that would be taken now? */
export const isTextInUse = ({ credentials }: Portal, code: string): boolean =>
  code === credentials.textCode;

/** Does this phone have the patient's number? */
export const hasNumber = ({ credentials }: Portal, phone: Phone): boolean =>
  credentials.number === phone;

/**
 * How long nobody gets in yet.
 *
 * @param now - demo clock, milliseconds
 * @returns minutes, rounded up; 0 or less when the lock is over
 */
export const minutesLocked = ({ credentials }: Portal, now: number): number =>
  credentials.lockedUntil === undefined ? 0 : Math.ceil((credentials.lockedUntil - now) / MINUTE);
