import { describe, expect, it } from 'vitest';
import type { PortalEvent } from '#domain/demo/facts/events.ts';
import { reduceSupport } from '#domain/demo/portal/support.ts';
import { code, codeAt, FAR, helperPassword, HOME, password, play } from '../acting-out.ts';
import { at, opened, RECORDS } from '../pretend-clinic.ts';

const ask = (by: 'patient' | 'thief'): PortalEvent => ({ type: 'support.asked', by });
const fresh = RECORDS.patient.passwordAfterReset;

describe('a person at support', () => {
  it('refuses the thief, and nothing changes', () => {
    const before = opened();
    expect(play(before, ask('thief'))).toMatchObject({
      outcome: 'support-refused',
      portal: before,
    });
  });

  it('helps the patient to a new password, with the second step kept', () => {
    const { portal, outcomes } = play(
      opened({}, { signedIn: false }),
      ask('patient'),
      password(HOME),
      password(HOME, fresh),
    );
    expect(outcomes).toEqual(['support-helped', 'password-wrong', 'second-step-needed']);
    expect(portal.record).toMatchObject([
      { who: 'front-desk', action: 'reset-sign-in', from: 'clinic-computer' },
    ]);
    expect([
      portal.mail.map(({ kind }) => kind),
      portal.notices.map(({ kind }) => kind),
      portal.loot,
    ]).toEqual([['reset'], ['sign-in-reset'], {}]);
  });

  it('ends a lock, and puts everybody out who came in by the old password', () => {
    const wrong = ['1', '2', '3', '4', '5'].map((digit) => code(FAR, digit.repeat(6)));
    const { portal, outcomes } = play(
      opened(),
      password(FAR),
      ...wrong,
      ask('patient'),
      password(HOME, fresh),
      code(HOME, codeAt(0)),
    );
    expect(outcomes.slice(-4)).toEqual([
      'locked',
      'support-helped',
      'second-step-needed',
      'signed-in',
    ]);
    expect(portal.sessions).toMatchObject([{ device: 'home-computer', by: 'patient' }]);
    expect(
      play(opened({ secondStep: 'off' }), password(FAR), ask('patient')).portal.sessions,
    ).toEqual([]);
  });
});

describe('a form in place of a person', () => {
  it('lets the thief in, past the second step too, and tells the patient after', () => {
    const { portal, outcomes } = play(
      opened({ support: 'form' }),
      ask('thief'),
      password(FAR, fresh),
    );
    expect(outcomes).toEqual(['support-reset', 'signed-in']);
    expect([portal.loot.password, portal.sessions.map(({ by }) => by)]).toEqual([fresh, ['thief']]);
    expect(portal.record).toMatchObject([
      { who: 'patient', action: 'reset-sign-in', from: 'far-computer' },
    ]);
    expect(portal.mail.map(({ kind }) => kind)).toEqual(['reset']);
  });

  it('waives the second step once, for the next right password', () => {
    const { portal } = play(
      opened({ support: 'form' }),
      ask('thief'),
      password(FAR, 'wrong'),
      password(FAR, fresh),
    );
    expect(play(portal, password(HOME, fresh)).outcome).toBe('second-step-needed');
  });

  it('lets the patient in by the same way, and gives the thief nothing', () => {
    const { portal, outcomes } = play(
      opened({ support: 'form' }, { signedIn: false }),
      ask('patient'),
      password(HOME, fresh),
    );
    expect([outcomes, portal.loot, portal.record[0]?.from]).toEqual([
      ['support-reset', 'signed-in'],
      {},
      'home-computer',
    ]);
  });
});

it('other events are left to other rules', () => {
  expect(reduceSupport(opened(), { type: 'disk.opened' }, at(0))).toBeUndefined();
});

it('a new password leaves a helper with an own login where they are', () => {
  const { portal, outcomes } = play(
    opened(),
    { type: 'helper.invited', limits: ['messages'], ...HOME },
    helperPassword(),
    { type: 'support.asked', by: 'patient' },
  );
  expect([outcomes.at(-1), portal.sessions.map(({ account }) => account)]).toEqual([
    'support-helped',
    ['helper'],
  ]);
});
