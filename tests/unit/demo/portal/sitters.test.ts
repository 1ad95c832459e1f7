import { describe, expect, it } from 'vitest';
import { holdsPhone, knownPassword, mayAskForHelp, userOf } from '#domain/demo/portal/sitters.ts';
import { opened, RECORDS } from '../pretend-clinic.ts';

const { patient, helper } = RECORDS;

describe('the password that is filled in', () => {
  const known = (by: Parameters<typeof knownPassword>[1]['by'], portal = opened()) =>
    knownPassword(portal, { by, account: 'patient' });

  it('is the one that whoever sits there knows', () => {
    expect(known('patient')).toBe(patient.password);
    expect(known('thief')).toBe(patient.password);
    expect(known('passer-by')).toBe('');
    expect(knownPassword(opened(), { by: 'helper', account: 'helper' })).toBe(helper.password);
  });

  it('is the new one for whom support gave it to, and for nobody else', () => {
    const reset = patient.passwordAfterReset;
    const portal = opened();
    const changed = { ...portal, credentials: { ...portal.credentials, password: reset } };
    expect(known('patient', changed)).toBe(reset);
    expect(known('thief', { ...changed, loot: { ...portal.loot, password: reset } })).toBe(reset);
    expect(known('patient', { ...changed, loot: { ...portal.loot, password: reset } })).toBe(
      patient.password,
    );
  });
});

describe('whoever sits at a browser', () => {
  it('may ask for help with the patient account, unless they only pass by', () => {
    expect(mayAskForHelp({ by: 'patient', account: 'patient' })).toBe(true);
    expect(mayAskForHelp({ by: 'thief', account: 'patient' })).toBe(true);
    expect(mayAskForHelp({ by: 'passer-by', account: 'patient' })).toBe(false);
    expect(mayAskForHelp({ by: 'helper', account: 'helper' })).toBe(false);
  });

  it('holds the phone only as the patient, and signs in under the name of the account', () => {
    expect(holdsPhone({ by: 'patient' })).toBe(true);
    expect(holdsPhone({ by: 'thief' })).toBe(false);
    expect(userOf(opened(), { account: 'patient' })).toBe(patient.user);
    expect(userOf(opened(), { account: 'helper' })).toBe(helper.user);
  });
});
