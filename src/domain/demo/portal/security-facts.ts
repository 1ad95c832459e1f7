/** What the security page, the second step and the lock tell; apart, since only screens that are fetched later need it. */
import { MINUTE, type PortalState } from '../facts/state.ts';
import { secondStepOf } from './protections.ts';
import { backupCodesOf } from './sign-in-means.ts';

type Portal = Pick<PortalState, 'policy' | 'credentials'>;

/** Is there a second step that a backup code could stand in for? */
export const offersBackupCodes = (portal: Portal): boolean =>
  secondStepOf(portal) !== 'off' && backupCodesOf(portal).length > 0;

/** Was a text code sent that can still be used? */
export const textIsOut = ({ credentials }: Portal): boolean => credentials.textCode !== undefined;

/**
 * How long nobody gets in yet.
 *
 * @param now - demo clock, milliseconds
 * @returns minutes, rounded up; 0 or less when the lock is over
 */
export const minutesLocked = ({ credentials }: Portal, now: number): number =>
  credentials.lockedUntil === undefined ? 0 : Math.ceil((credentials.lockedUntil - now) / MINUTE);

/** Does a session end when nobody does anything? */
export const endsIdleSessions = ({ policy }: Pick<Portal, 'policy'>): boolean =>
  policy.idleSignOut !== 'off';

/** Does a session end after some hours whatever is done in it? */
export const endsLongSessions = ({ policy }: Pick<Portal, 'policy'>): boolean =>
  policy.overallSignOut !== 'off';
