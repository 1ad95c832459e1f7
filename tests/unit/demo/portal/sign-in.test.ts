import { describe, expect, it } from 'vitest';
import {
  enter,
  isLocked,
  listed,
  pendingOn,
  retold,
  stillOwed,
} from '#domain/demo/portal/sign-in.ts';
import type { PortalEvent } from '#domain/demo/facts/events.ts';
import { MINUTE } from '#domain/demo/facts/state.ts';
import { code, codeAt, FAR, HOME, password, play, results } from '../acting-out.ts';
import { at, opened, RECORDS } from '../pretend-clinic.ts';

const closed = (policy = {}) => opened(policy, { signedIn: false });

describe('a password', () => {
  it('alone opens a portal without a second step, also for a thief', () => {
    const { portal, outcome } = play(closed({ secondStep: 'off' }), password(FAR));
    expect(outcome).toBe('signed-in');
    expect(portal.sessions).toEqual([
      { ...FAR, account: 'patient', startedAt: at(0).now, lastActiveAt: at(0).now },
    ]);
    expect(portal.signIns.at(-1)).toMatchObject({
      account: 'patient',
      device: 'far-computer',
      how: 'password',
      result: 'signed-in',
      at: at(0).now,
    });
  });

  it('stops at the second step when it is on, and the try is listed', () => {
    const { portal, outcome } = play(closed(), password(FAR));
    expect([outcome, portal.sessions, results(portal)]).toEqual([
      'second-step-needed',
      [],
      ['stopped-at-second-step'],
    ]);
    expect(pendingOn(portal, 'far-computer')).toMatchObject({
      by: 'thief',
      at: at(0).now,
      mustSetUp: false,
      line: portal.signIns.at(-1)!.id,
    });
  });

  it('that is right asks to set up a second step that never was', () => {
    for (const secondStep of ['app', 'passkey'] as const) {
      const { portal, outcome } = play(
        opened({ secondStep }, { signedIn: false, enrolled: false }),
        password(HOME),
      );
      expect([outcome, portal.sessions, portal.pending[0]?.mustSetUp]).toEqual([
        'set-up-needed',
        [],
        true,
      ]);
    }
    expect(
      play(opened({ secondStep: 'text' }, { signedIn: false, enrolled: false }), password(HOME))
        .outcome,
    ).toBe('second-step-needed');
  });

  it.each(['', 'Pretend password', 'pretend password ', '<script>alert(1)</script>'])(
    'that is wrong is refused and listed: %j',
    (typed) => {
      const { portal, outcome } = play(closed(), password(HOME, typed));
      expect([outcome, portal.sessions, portal.pending, results(portal)]).toEqual([
        'password-wrong',
        [],
        [],
        ['wrong-password'],
      ]);
    },
  );

  it('that looks real, or is too long, is not even looked at', () => {
    for (const [typed, outcome] of [
      ['pat@gmail.com', 'pretend-please'],
      ['x'.repeat(500), 'too-long'],
    ] as const) {
      const before = closed();
      expect(play(before, password(HOME, typed))).toMatchObject({ outcome, portal: before });
    }
  });

  it('begins anew on the same device, and leaves other devices alone', () => {
    const { portal } = play(closed(), password(HOME), password(FAR), [password(HOME), at(2)]);
    expect(portal.pending.map(({ device, at: since }) => [device, since])).toEqual([
      ['far-computer', at(0).now],
      ['home-computer', at(2).now],
    ]);
    expect(
      play(portal, { type: 'signIn.restarted', ...HOME }).portal.pending.map(
        ({ device }) => device,
      ),
    ).toEqual(['far-computer']);
  });

  it('waits ten minutes for its second step, and not eight hours of sleep', () => {
    const waiting = play(closed(), password(HOME)).portal;
    expect(play(waiting, [code(HOME, codeAt(9.9)), at(9.9)]).outcome).toBe('signed-in');
    for (const minutes of [10, 480])
      expect(play(waiting, [code(HOME, codeAt(minutes)), at(minutes)]).outcome).toBe(
        'password-first',
      );
  });
});

describe('the parts that other rules use', () => {
  it('say what a right password still needs', () => {
    expect(
      (['off', 'text', 'app', 'passkey'] as const).map((secondStep) =>
        stillOwed(opened({ secondStep })),
      ),
    ).toEqual(['nothing', 'text', 'app', 'passkey']);
    expect(
      (['off', 'text', 'app', 'passkey'] as const).map((secondStep) =>
        stillOwed(opened({ secondStep }, { enrolled: false })),
      ),
    ).toEqual(['nothing', 'text', 'set-up', 'set-up']);
  });

  it('keep one session for each browser', () => {
    const portal = enter(
      opened(),
      { device: 'home-computer', by: 'passer-by' },
      'patient',
      at(3).now,
    );
    expect(portal.sessions).toEqual([
      {
        device: 'home-computer',
        account: 'patient',
        by: 'passer-by',
        startedAt: at(3).now,
        lastActiveAt: at(3).now,
      },
    ]);
  });

  it('list a sign-in under an id of its own and tell it further', () => {
    const line = {
      at: at(0).now,
      account: 'patient',
      device: 'home-computer',
      how: 'password',
      result: 'stopped-at-second-step',
    } as const;
    const twice = listed(listed(closed(), line), line);
    expect(new Set(twice.signIns.map(({ id }) => id)).size).toBe(RECORDS.signIns.length + 2);
    expect(
      retold(twice, twice.signIns.at(-1)!.id, { result: 'signed-in', how: 'app' }).signIns.slice(
        -2,
      ),
    ).toMatchObject([{ result: 'stopped-at-second-step' }, { result: 'signed-in', how: 'app' }]);
  });

  it('call an account locked until the minute when the lock ends', () => {
    const portal = {
      ...closed(),
      credentials: { ...closed().credentials, lockedUntil: at(15).now },
    };
    expect([
      isLocked(portal, at(15).now - 1),
      isLocked(portal, at(15).now),
      isLocked(closed(), 15 * MINUTE),
    ]).toEqual([true, false, false]);
  });
});

describe('a text code', () => {
  const waiting = play(closed({ secondStep: 'text' }), password(HOME), {
    type: 'text.requested',
    ...HOME,
  }).portal;
  const text = waiting.texts[0]!.code;

  it('is good while its sign-in is under way, also when another begins', () => {
    const { outcomes } = play(waiting, password(FAR), code(HOME, text));
    expect(outcomes).toEqual(['second-step-needed', 'signed-in']);
  });

  it('is old once its sign-in was begun anew', () => {
    const { outcomes } = play(
      waiting,
      { type: 'signIn.restarted', ...HOME },
      password(HOME),
      code(HOME, text),
    );
    expect(outcomes).toEqual(['done', 'second-step-needed', 'code-old']);
  });

  it('is on the phone until the last sign-in under way has waited too long', () => {
    const look: PortalEvent = { type: 'phone.looked', phone: 'patient-phone' };
    const { outcomes } = play(
      waiting,
      [password(FAR), at(6)],
      [look, at(11)],
      [look, at(15)],
      [look, at(16)],
    );
    expect(outcomes).toEqual(['second-step-needed', 'code-here', 'code-here', 'no-code-here']);
  });
});

it('a new line of the history has the id of its place, after the lines that were there', () => {
  const before = opened();
  const line = { ...before.signIns[0]!, result: 'refused' } as const;
  const { id: _id, ...told } = line;
  expect(listed(before, told).signIns.at(-1)?.id).toBe(`sign-in-${before.signIns.length + 1}`);
});
