/**
 * What the screens that are fetched later tell of the sign-in and of the portal's settings;
 * apart, so that the first screen need not bring it.
 */
import { MINUTE, type BackupCode, type PortalState } from '../facts/state.ts';
import { secondStepOf } from './protections.ts';

type Portal = Pick<PortalState, 'policy' | 'credentials'>;

export const backupCodesOf = ({ credentials }: Portal): readonly BackupCode[] =>
  credentials.backupCodes;

/** The key of the app codes that is on show while it is set up. */
export const keyToConfirm = ({ credentials }: Portal): string | undefined =>
  credentials.proposedKey;

export const hasAppKey = ({ credentials }: Portal): boolean => credentials.appKey !== undefined;

/** Is this the text code that would be taken now? */
export const isTextInUse = ({ credentials }: Portal, code: string): boolean =>
  code === credentials.textCode;

/** Does each line of the record hang on the line before it? */
export const chainsRecord = ({ policy }: Pick<Portal, 'policy'>): boolean =>
  policy.accessRecord === 'chained';

export const encryptsStorage = ({ policy }: Pick<Portal, 'policy'>): boolean =>
  policy.encryptedStorage === 'on';

/** Do papers go out by email, and not stay in the portal? */
export const emailsPapers = ({ policy }: Pick<Portal, 'policy'>): boolean =>
  policy.files === 'attachments';

/** Does a form answer who asks for help, and no person? */
export const helpsByForm = ({ policy }: Pick<Portal, 'policy'>): boolean =>
  policy.support === 'form';

/** Is there a second step that a backup code could stand in for? */
export const offersBackupCodes = (portal: Portal): boolean =>
  secondStepOf(portal) !== 'off' && backupCodesOf(portal).length > 0;

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
