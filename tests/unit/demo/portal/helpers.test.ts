import { describe, expect, it } from 'vitest';
import type { PortalEvent } from '#domain/demo/facts/events.ts';
import { withoutHelper } from '#domain/demo/portal/helpers.ts';
import type { HelperLimit } from '#domain/demo/facts/state.ts';
import { helperPassword, HOME, password, PHONE, play } from '../acting-out.ts';
import { opened, RECORDS } from '../pretend-clinic.ts';

const invite = (
  limits: readonly HelperLimit[],
  where: typeof HOME | typeof PHONE = HOME,
): PortalEvent => ({ type: 'helper.invited', limits, ...where });
const end: PortalEvent = { type: 'helper.ended', ...HOME };
const open = (page: 'message' | 'security', item?: string): PortalEvent => ({
  type: 'page.opened',
  page,
  item,
  ...PHONE,
});

describe('a helper with a login of their own', () => {
  it('comes in under their own name, and the record shows it', () => {
    const { portal, outcomes } = play(
      opened(),
      invite(['messages']),
      helperPassword(),
      open('message', 'to-patient'),
    );
    expect(outcomes).toEqual(['done', 'signed-in', 'done']);
    expect(portal.record).toMatchObject([
      { who: 'patient', action: 'gave-access', from: 'home-computer' },
      { who: 'helper', action: 'read-message', from: 'helper-phone' },
    ]);
    expect(portal.sessions).toMatchObject([
      { account: 'patient' },
      { account: 'helper', by: 'helper', device: 'helper-phone' },
    ]);
    expect([portal.signIns.at(-1)?.account, portal.notices.map(({ kind }) => kind)]).toEqual([
      'helper',
      ['helper-added'],
    ]);
  });

  it('reaches what the patient gave, in the order of the portal and once each', () => {
    expect(play(opened(), invite(['results', 'messages', 'results'])).portal.helper).toEqual({
      way: 'own-login',
      limits: ['messages', 'results'],
    });
    const nothing = play(opened(), invite([]));
    expect([nothing.outcome, nothing.portal.helper.way]).toEqual(['empty', 'none']);
  });

  it('is out at once when access ends, and cannot come back in', () => {
    const { portal, outcomes } = play(
      opened(),
      invite(['messages']),
      helperPassword(),
      end,
      open('message', 'to-patient'),
      helperPassword(),
    );
    expect(outcomes.slice(2)).toEqual(['done', 'session-over', 'helper-refused']);
    expect(portal.sessions.map(({ account }) => account)).toEqual(['patient']);
    expect(portal.record.at(-1)).toMatchObject({ who: 'patient', action: 'ended-access' });
    expect(portal.signIns.at(-1)).toMatchObject({ account: 'helper', result: 'refused' });
  });

  it('cannot invite, cannot end, and cannot open the patient’s own pages', () => {
    const helped = play(
      opened(),
      invite(['messages', 'appointments', 'results']),
      helperPassword(),
    ).portal;
    expect(
      play(
        helped,
        invite(['results'], PHONE),
        { type: 'helper.ended', ...PHONE },
        open('security'),
        { type: 'others.signedOut', ...PHONE },
      ).outcomes,
    ).toEqual(['not-allowed', 'not-allowed', 'not-allowed', 'not-allowed']);
  });

  it('needs the right password, and is refused before any invitation', () => {
    expect(play(opened(), helperPassword()).outcome).toBe('helper-refused');
    expect(
      play(opened(), invite(['messages']), helperPassword('wrong'), helperPassword('pat@gmail.com'))
        .outcomes,
    ).toEqual(['done', 'password-wrong', 'pretend-please']);
  });
});

describe('a helper with the patient’s password', () => {
  const shared = { helpers: 'shared-password', secondStep: 'off' } as const;

  it('is the patient to the portal and to the record', () => {
    const { portal, outcomes } = play(
      opened(shared),
      password(PHONE),
      open('message', 'to-patient'),
    );
    expect(outcomes).toEqual(['signed-in', 'done']);
    expect(portal.record).toMatchObject([
      { who: 'patient', action: 'read-message', from: 'helper-phone' },
    ]);
    expect(portal.sessions.at(-1)).toMatchObject({ account: 'patient', by: 'helper' });
  });

  it('leaves no trace when it is passed on, and cannot be taken back', () => {
    const { portal, outcomes } = play(opened(shared), invite([]), end, password(PHONE));
    expect([outcomes, portal.helper.way, portal.record]).toEqual([
      ['done', 'not-allowed', 'signed-in'],
      'shared-password',
      [],
    ]);
  });

  it('finds no login of their own', () => {
    expect(play(opened(shared), invite(['messages']), helperPassword()).outcome).toBe(
      'helper-refused',
    );
  });
});

it('nobody signed out can invite or end, and ending nothing is not allowed', () => {
  expect(play(opened({}, { signedIn: false }), invite(['messages']), end).outcomes).toEqual([
    'session-over',
    'session-over',
  ]);
  expect(play(opened(), end).outcome).toBe('not-allowed');
});

it('access that has gone takes the helper’s sessions along and leaves the patient’s', () => {
  const { portal } = play(opened(), invite(['messages']), helperPassword(RECORDS.helper.password));
  expect(withoutHelper(portal)).toMatchObject({
    helper: { way: 'none', limits: [] },
    sessions: [{ account: 'patient' }],
  });
});
