/** What the patient's sign-in rests on, as the screens need to know it: codes, keys, the number. */
import type { Passkey, Phone, PortalState } from '../facts/state.ts';
import { secondStepOf } from './protections.ts';

type Portal = Pick<PortalState, 'policy' | 'credentials'>;

export const passkeyOf = ({ credentials }: Portal): Passkey | undefined => credentials.passkey;

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
  return kind === 'text' || kind === 'app' || portal.credentials.proposedKey !== undefined;
};

/** Was a text code sent that can still be used? */
export const textIsOut = ({ credentials }: Portal): boolean => credentials.textCode !== undefined;

/** Does this phone have the patient's number? */
export const hasNumber = ({ credentials }: Portal, phone: Phone): boolean =>
  credentials.number === phone;
