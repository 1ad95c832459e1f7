import { describe, expect, it } from 'vitest';
import {
  backupCodesOf,
  hasAppKey,
  isTextInUse,
  keyToConfirm,
  minutesLocked,
  offersBackupCodes,
} from '#domain/demo/portal/security-facts.ts';
import {
  hasNumber,
  keyOnPhone,
  passkeyOf,
  phoneGivesCodes,
  textIsOut,
} from '#domain/demo/portal/sign-in-means.ts';
import { MINUTE, type Credentials } from '#domain/demo/facts/state.ts';
import { PRESETS, type Policy } from '#domain/demo/facts/switches.ts';
import { opened } from '../pretend-clinic.ts';

const portal = opened();
const withMeans = (
  change: Partial<Credentials>,
  secondStep: Policy['secondStep'] = 'app',
): Parameters<typeof offersBackupCodes>[0] => ({
  policy: { ...PRESETS.strong, secondStep },
  credentials: { ...portal.credentials, ...change },
});

it('shows the passkey and the backup codes of the patient', () => {
  const passkey = { kind: 'real', site: 'portal.clinic.example' } as const;
  const backupCodes = [{ code: 'AAAA-BBBB' }];
  expect(passkeyOf(withMeans({ passkey }))).toEqual(passkey);
  expect(backupCodesOf(withMeans({ backupCodes }))).toEqual(backupCodes);
});

it('offers backup codes only where there are some, and a second step that they stand in for', () => {
  const backupCodes = [{ code: 'AAAA-BBBB' }];
  expect(offersBackupCodes(withMeans({ backupCodes }))).toBe(true);
  expect(offersBackupCodes(withMeans({ backupCodes }, 'off'))).toBe(false);
  expect(offersBackupCodes(withMeans({ backupCodes: [] }))).toBe(false);
});

describe('the key of the app codes', () => {
  it('is the one in use, whatever was put on the phone at another portal', () => {
    expect(hasAppKey(withMeans({ appKey: 'KEY' }))).toBe(true);
    expect(hasAppKey(withMeans({ appKey: undefined }))).toBe(false);
    expect(keyOnPhone(withMeans({ appKey: 'KEY' }))).toBe('KEY');
    expect(keyOnPhone(withMeans({ appKey: 'KEY' }), 'OTHER')).toBe('KEY');
  });

  it('is the new one once the reader has put that on the phone', () => {
    const changing = withMeans({ appKey: 'KEY', proposedKey: 'NEW' });
    expect(keyToConfirm(changing)).toBe('NEW');
    expect(keyOnPhone(changing)).toBe('KEY');
    expect(keyOnPhone(changing, 'NEW')).toBe('NEW');
  });
});

it('has codes come from the phone by text, by app, and while a key is set up', () => {
  const gives = (secondStep: Policy['secondStep'], proposedKey?: string) =>
    phoneGivesCodes(withMeans({ proposedKey }, secondStep));
  expect(gives('text')).toBe(true);
  expect(gives('app')).toBe(true);
  expect(gives('passkey')).toBe(false);
  expect(gives('off')).toBe(false);
  expect(gives('passkey', 'NEW')).toBe(true);
});

it('takes the last text code and no other, on the phone that has the number', () => {
  const sent = withMeans({ textCode: '123456', number: 'thief-phone' });
  expect(textIsOut(sent)).toBe(true);
  expect(textIsOut(withMeans({ textCode: undefined }))).toBe(false);
  expect(isTextInUse(sent, '123456')).toBe(true);
  expect(isTextInUse(sent, '654321')).toBe(false);
  expect(hasNumber(sent, 'thief-phone')).toBe(true);
  expect(hasNumber(sent, 'patient-phone')).toBe(false);
});

it('counts the minutes of a lock, rounded up', () => {
  const locked = withMeans({ lockedUntil: 10 * MINUTE });
  expect(minutesLocked(locked, 0)).toBe(10);
  expect(minutesLocked(locked, 1)).toBe(10);
  expect(minutesLocked(locked, 9 * MINUTE)).toBe(1);
  expect(minutesLocked(locked, 10 * MINUTE)).toBe(0);
  expect(minutesLocked(withMeans({ lockedUntil: undefined }), 10 * MINUTE)).toBe(0);
});
