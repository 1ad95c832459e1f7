import { describe, expect, it } from 'vitest';
import { DEMO_START } from '#domain/demo/portal/opening.ts';
import { checkRecord } from '#domain/demo/portal/record.ts';
import { sessionOn } from '#domain/demo/portal/sessions.ts';
import { MINUTE } from '#domain/demo/facts/state.ts';
import { mailAbout, notify } from '#domain/demo/portal/notices.ts';
import { KIT, opened, RECORDS } from '../pretend-clinic.ts';

describe('a portal that opens', () => {
  it('does so on a Monday at nine', () => {
    expect(new Date(DEMO_START).toUTCString()).toBe('Mon, 16 Nov 2026 09:00:00 GMT');
  });

  it('has the patient signed in at home, or nobody', () => {
    expect(sessionOn(opened(), 'home-computer', DEMO_START)).toMatchObject({
      account: 'patient',
      by: 'patient',
    });
    expect(opened({}, { signedIn: false }).sessions).toEqual([]);
  });

  it('lists the earlier sign-ins, oldest first, and then the one that it takes for granted', () => {
    const { signIns } = opened({ secondStep: 'off' });
    expect(signIns.map(({ id }) => id)).toEqual([
      'usual',
      'abroad',
      'typing-error',
      'at-night',
      'sign-in-at-opening',
    ]);
    expect(signIns.at(0)).toEqual({
      id: 'usual',
      at: DEMO_START - 500 * MINUTE,
      account: 'patient',
      device: 'home-computer',
      place: 'home',
      how: 'older',
      result: 'signed-in',
    });
    expect(signIns.at(-1)).toMatchObject({
      device: 'home-computer',
      how: 'password',
      result: 'signed-in',
    });
    expect(opened({ secondStep: 'passkey' }).signIns.at(-1)?.how).toBe('passkey');
    expect(opened({}, { signedIn: false }).signIns).toHaveLength(RECORDS.signIns.length);
  });

  it('has the second step set up, or nothing of it', () => {
    expect(opened().credentials).toMatchObject({
      appKey: KIT.appKey,
      passkey: { kind: 'pretend', site: RECORDS.clinic.site },
      backupCodes: KIT.backupCodes.map((code) => ({ code })),
    });
    const { appKey, passkey, backupCodes } = opened({}, { enrolled: false }).credentials;
    expect([appKey, passkey, backupCodes]).toEqual([undefined, undefined, []]);
  });

  it('begins its record empty, with the officer’s note from the first line on', () => {
    expect(checkRecord(opened().record, opened().anchor)).toEqual({ intact: true });
    expect([opened().anchor?.length, opened({ accessRecord: 'on' }).anchor]).toEqual([
      0,
      undefined,
    ]);
  });

  it('has unread only what was written to the patient', () => {
    expect(
      opened()
        .messages.filter(({ read }) => !read)
        .map(({ id }) => id),
    ).toEqual(['to-patient']);
  });
});

it('what the portal tells the patient has an id of its own each time', () => {
  const told = notify(
    notify(
      mailAbout(mailAbout(opened(), 'lock', DEMO_START), 'reset', DEMO_START),
      'wrong-codes',
      DEMO_START,
    ),
    'sign-in-reset',
    DEMO_START,
  );
  expect([...told.mail, ...told.notices].map(({ id }) => id)).toEqual([
    'lock-mail-1',
    'reset-mail-2',
    'notice-1',
    'notice-2',
  ]);
});

it('earlier sign-ins come in order of time, however the records list them', () => {
  const records = { ...RECORDS, signIns: RECORDS.signIns.slice().reverse() };
  expect(opened({}, { records }).signIns.map(({ id }) => id)).toEqual(
    opened().signIns.map(({ id }) => id),
  );
});
