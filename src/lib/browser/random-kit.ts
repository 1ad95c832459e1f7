import { BACKUP_BYTES, KEY_BYTES, newBackupCodes, newKey } from '#domain/demo/portal/codes.ts';
import type { Kit } from '#domain/demo/facts/opening-types.ts';

/** The only place where the demo draws lots; rules and machines are told. */
const randomBytes = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length));

/** A key for one-time codes, in base32. */
export const freshKey = (): string => newKey(randomBytes(KEY_BYTES));

export const freshBackupCodes = (): readonly string[] => newBackupCodes(randomBytes(BACKUP_BYTES));

/** All the randomness that a portal opens with. */
export const freshKit = (): Kit => ({
  appKey: freshKey(),
  textKey: freshKey(),
  backupCodes: freshBackupCodes(),
});
