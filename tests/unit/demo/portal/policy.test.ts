import { describe, expect, it } from 'vitest';
import type { PortalEvent } from '#domain/demo/facts/events.ts';
import { reducePolicy } from '#domain/demo/portal/policy.ts';
import { checkRecord } from '#domain/demo/portal/record.ts';
import { PRESETS, type Policy } from '#domain/demo/facts/switches.ts';
import { code, codeAt, FAR, helperPassword, HOME, password, PHONE, play } from '../acting-out.ts';
import { at, opened } from '../pretend-clinic.ts';

const set = (change: Partial<Policy>): PortalEvent => ({
  type: 'policy.changed',
  policy: { ...PRESETS.strong, ...change },
});
const home: PortalEvent = { type: 'page.opened', page: 'home', ...HOME };

describe('a second step that is switched', () => {
  it('leaves who is in, and stops who comes next', () => {
    const { portal, outcomes } = play(
      opened({ secondStep: 'off' }),
      set({ secondStep: 'app' }),
      home,
      password(FAR),
    );
    expect([outcomes, portal.sessions.length]).toEqual([['done', 'done', 'second-step-needed'], 1]);
  });

  it('makes half-done sign-ins begin anew, so that none ends by a step of another kind', () => {
    for (const secondStep of ['off', 'text', 'passkey'] as const)
      expect(
        play(
          opened({}, { signedIn: false }),
          password(HOME),
          set({ secondStep }),
          code(HOME, codeAt(0)),
        ).outcomes.slice(1),
      ).toEqual(['done', 'password-first']);
  });

  it('takes the lock along that its codes brought', () => {
    const wrong = ['1', '2', '3', '4', '5'].map((digit) => code(FAR, digit.repeat(6)));
    expect(
      play(
        opened(),
        password(FAR),
        ...wrong,
        set({ secondStep: 'off' }),
        password(HOME),
      ).outcomes.slice(-3),
    ).toEqual(['locked', 'done', 'signed-in']);
  });

  it('that stays as it was leaves half-done sign-ins alone', () => {
    expect(
      play(
        opened({}, { signedIn: false }),
        password(HOME),
        set({ files: 'attachments' }),
        code(HOME, codeAt(0)),
      ).outcome,
    ).toBe('signed-in');
  });
});

describe('timers that are switched on', () => {
  it('end at once what they would have ended', () => {
    const open = opened({ idleSignOut: 'off', overallSignOut: 'off' });
    expect(
      play(open, [home, at(0)], [set({ overallSignOut: 'off' }), at(360)], [home, at(360)])
        .outcomes,
    ).toEqual(['done', 'done', 'session-over']);
    expect(
      play(open, [home, at(719)], [set({ idleSignOut: 'off' }), at(720)], [home, at(720)]).outcomes,
    ).toEqual(['done', 'done', 'session-over']);
    expect(play(open, [home, at(5)], [set({}), at(6)], [home, at(7)]).outcomes).toEqual([
      'done',
      'done',
      'done',
    ]);
  });

  it('and off again let a session be', () => {
    expect(
      play(opened(), set({ idleSignOut: 'off', overallSignOut: 'off' }), [home, at(6_000)]).outcome,
    ).toBe('done');
  });
});

describe('an access record that is switched', () => {
  const line: PortalEvent = {
    type: 'chart.opened',
    by: 'nurse',
    chart: 'patient',
    reason: 'message',
  };

  it('to a chain has the lines so far vouched for, and those to come', () => {
    const { portal } = play(opened({ accessRecord: 'on' }), line, set({}), line);
    expect([portal.record.length, checkRecord(portal.record, portal.anchor)]).toEqual([
      2,
      { intact: true },
    ]);
  });

  it('from a chain keeps the lines and drops their hashes and the note', () => {
    const { portal } = play(opened(), line, set({ accessRecord: 'on' }), line);
    expect([portal.record.map(({ hash }) => hash), portal.anchor]).toEqual([
      [undefined, undefined],
      undefined,
    ]);
  });

  it('stays as it is when another switch is moved', () => {
    const { portal } = play(opened(), line);
    const after = play(portal, set({ files: 'attachments' })).portal;
    expect([after.record, after.anchor]).toEqual([portal.record, portal.anchor]);
  });
});

it('a portal that gives helpers no login of their own any more has none inside', () => {
  const { portal, outcomes } = play(
    opened(),
    { type: 'helper.invited', limits: ['messages'], ...HOME },
    helperPassword(),
    set({ helpers: 'shared-password' }),
    { type: 'page.opened', page: 'home', ...PHONE },
  );
  expect([outcomes.at(-1), portal.helper.way]).toEqual(['session-over', 'none']);
});

it('another switch gives no edited record a new chain, and ends no helper’s login', () => {
  const { portal, outcomes } = play(
    opened(),
    { type: 'helper.invited', limits: ['messages'], ...HOME },
    helperPassword(),
    { type: 'chart.opened', by: 'front-desk', chart: 'patient', reason: 'none' },
    { type: 'record.edited', edit: { kind: 'removed', line: 1 } },
    set({ idleSignOut: 'off' }),
    { type: 'record.checked' },
    { type: 'page.opened', page: 'home', ...PHONE },
  );
  expect([outcomes.slice(-2), portal.helper.way]).toEqual([['chain-broken', 'done'], 'own-login']);
});

it('other events are left to other rules', () => {
  expect(reducePolicy(opened(), { type: 'disk.opened' }, at(0))).toBeUndefined();
});
