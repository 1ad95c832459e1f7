import { describe, expect, it } from 'vitest';
import { FIRST_PLACES } from '#domain/demo/visit/places.ts';
import { helperHasSeat, seatWindow } from '#domain/demo/visit/seat-window.ts';
import type { MissionRun } from '#domain/demo/visit/visit.ts';

const run = (id: MissionRun['id']): MissionRun => ({
  id,
  stage: 0,
  done: [],
  hints: 0,
  happened: [],
});

it('gives the helper a seat in the reader’s own portal and in the mission about helping alone', () => {
  expect(helperHasSeat(undefined)).toBe(true);
  expect(helperHasSeat(run('helper-login'))).toBe(true);
  expect(helperHasSeat(run('odd-line'))).toBe(false);
});

describe('the window at a seat', () => {
  it('of the patient shows the portal, with the mailbox and the look-alike page beside it', () => {
    expect(seatWindow(FIRST_PLACES, undefined)).toEqual({
      owner: 'patient',
      device: 'home-computer',
      tabs: ['home-computer', 'mailbox', 'fake-site'],
    });
  });

  it.each(['mailbox', 'fake-site'] as const)('shows the %s in place of the portal', (patient) => {
    const shown = seatWindow({ ...FIRST_PLACES, patient }, undefined);
    expect(shown).toMatchObject({ owner: 'patient', outside: patient });
    expect(shown.device).toBeUndefined();
  });

  it('has the look-alike page in its own mission, and in no other', () => {
    expect(seatWindow(FIRST_PLACES, run('fake-site')).tabs).toContain('fake-site');
    expect(seatWindow(FIRST_PLACES, run('walk-away')).tabs).toEqual(['home-computer', 'mailbox']);
  });

  it('of the helper shows the portal and has no tabs', () => {
    expect(seatWindow({ ...FIRST_PLACES, patient: 'helper-phone' }, undefined)).toEqual({
      owner: 'helper',
      device: 'helper-phone',
      tabs: [],
    });
  });

  it.each(['clinic', 'attacker'] as const)(
    'of the %s shows nothing of the patient’s, wherever the patient was left',
    (seat) => {
      for (const patient of ['home-computer', 'helper-phone', 'mailbox', 'fake-site'] as const)
        expect(seatWindow({ ...FIRST_PLACES, seat, patient }, undefined)).toEqual({
          owner: seat,
          tabs: [],
        });
    },
  );
});
