import { describe, expect, it } from 'vitest';
import type { PortalEvent } from '#domain/demo/facts/events.ts';
import { complete } from '#domain/demo/portal/second-step.ts';
import type { PortalState } from '#domain/demo/facts/state.ts';
import { backup, code, codeAt, FAR, HOME, password, play, results } from '../acting-out.ts';
import { at, KIT, opened, RECORDS } from '../pretend-clinic.ts';

const waiting = (policy = {}, where: typeof HOME | typeof FAR = HOME): PortalState =>
  play(opened(policy, { signedIn: false }), password(where)).portal;
const askText = (where: typeof HOME | typeof FAR = HOME): PortalEvent => ({
  type: 'text.requested',
  ...where,
});
const passkey = (change = {}): PortalEvent => ({
  type: 'passkey.answered',
  site: RECORDS.clinic.site,
  holds: true,
  ...HOME,
  ...change,
});
const lastText = ({ texts }: PortalState) => texts.at(-1)!.code;

describe('an app code', () => {
  it('that is right signs in, and its line in the history says by what', () => {
    const { portal, outcome } = play(waiting(), [code(HOME, codeAt(1)), at(1)]);
    expect([outcome, portal.pending]).toEqual(['signed-in', []]);
    expect(portal.sessions).toEqual([
      { ...HOME, account: 'patient', startedAt: at(1).now, lastActiveAt: at(1).now },
    ]);
    expect(portal.signIns.at(-1)).toMatchObject({ how: 'app', result: 'signed-in', at: at(0).now });
  });

  it('is taken as people paste it', () => {
    const [digits, wide] = [
      codeAt(0),
      [...codeAt(0)].map((digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)).join(''),
    ];
    for (const typed of [`${digits.slice(0, 3)} ${digits.slice(3)}`, ` ${digits}\n`, wide])
      expect(play(waiting(), code(HOME, typed)).outcome).toBe('signed-in');
  });

  it('works once: the same code a second time is told as used', () => {
    const once = play(
      waiting(),
      code(HOME, codeAt(0)),
      { type: 'session.ended', ...HOME },
      password(HOME),
    ).portal;
    expect(play(once, code(HOME, codeAt(0))).outcome).toBe('code-used');
    expect(play(once, [code(HOME, codeAt(0.5)), at(0.5)]).outcome).toBe('signed-in');
  });

  it('that is wrong, old or early is refused by name, and the try is listed', () => {
    for (const [typed, outcome] of [
      ['000000', 'code-wrong'],
      [codeAt(-2), 'code-old'],
      [codeAt(2), 'code-early'],
      ['12345', 'code-unreadable'],
    ] as const) {
      const { portal, ...told } = play(waiting(), code(HOME, typed));
      expect([told.outcome, portal.sessions, results(portal)]).toEqual([
        outcome,
        [],
        [outcome === 'code-unreadable' ? 'stopped-at-second-step' : 'wrong-code'],
      ]);
    }
  });

  it('that may be somebody’s own number or address is asked to be pretend, and does not count', () => {
    for (const submit of [code, backup]) {
      const { portal, outcomes } = play(
        waiting(),
        submit(HOME, '401 723 998 122'),
        submit(HOME, 'pat@gmail.com'),
        submit(HOME, '1'.repeat(121)),
      );
      expect([outcomes, portal.credentials.wrongCodes]).toEqual([
        ['pretend-please', 'pretend-please', 'too-long'],
        0,
      ]);
    }
  });

  it('counts by the real time, whatever the demo’s clock says', () => {
    const moment = { now: at(9).now, real: at(-60).real };
    expect(play(waiting(), [code(HOME, codeAt(-60)), moment]).outcome).toBe('signed-in');
    expect(play(waiting(), [code(HOME, codeAt(9)), moment]).outcome).toBe('code-wrong');
  });

  it('says nothing without a password, or to a set-up that is still owed', () => {
    expect(play(opened({}, { signedIn: false }), code(FAR, codeAt(0))).outcome).toBe(
      'password-first',
    );
    expect(
      play(opened({}, { signedIn: false, enrolled: false }), password(HOME), code(HOME, codeAt(0)))
        .outcome,
    ).toBe('set-up-needed');
    expect(play(waiting(), code(FAR, codeAt(0))).outcome).toBe('password-first');
  });
});

describe('a text code', () => {
  it('goes to the phone that has the number, and signs in once', () => {
    const sent = play(waiting({ secondStep: 'text' }), askText());
    expect([sent.outcome, sent.portal.texts]).toEqual([
      'text-sent',
      [{ to: 'patient-phone', at: at(0).now, code: sent.portal.credentials.textCode }],
    ]);
    const { portal, outcomes } = play(
      sent.portal,
      code(HOME, lastText(sent.portal)),
      password(HOME),
      code(HOME, lastText(sent.portal)),
    );
    expect(outcomes).toEqual(['signed-in', 'second-step-needed', 'code-used']);
    expect(results(portal)).toEqual(['signed-in', 'wrong-code']);
  });

  it('follows the number to the thief', () => {
    const moved = play(
      opened({ secondStep: 'text' }, { signedIn: false }),
      { type: 'number.moved', to: 'thief-phone' },
      password(FAR),
      askText(FAR),
    ).portal;
    expect(moved.texts.map(({ to }) => to)).toEqual(['thief-phone']);
    expect(play(moved, code(FAR, lastText(moved))).outcome).toBe('signed-in');
  });

  it('makes the one before it old', () => {
    const first = play(waiting({ secondStep: 'text' }), askText()).portal;
    const second = play(first, askText()).portal;
    expect(lastText(first)).not.toBe(lastText(second));
    expect(
      play(second, code(HOME, lastText(first)), code(HOME, '000000'), code(HOME, lastText(second)))
        .outcomes,
    ).toEqual(['code-old', 'code-wrong', 'signed-in']);
  });

  it('must be asked for, where text codes are what the portal asks for', () => {
    expect(play(waiting({ secondStep: 'text' }), code(HOME, '123456')).outcome).toBe(
      'no-code-sent',
    );
    for (const secondStep of ['app', 'passkey'] as const)
      expect(play(waiting({ secondStep }), askText()).outcome).toBe('not-allowed');
    expect(play(opened({ secondStep: 'text' }), askText(FAR)).outcome).toBe('password-first');
  });

  it('is no good any more once the sign-in that asked for it was left for ten minutes', () => {
    const sent = play(waiting({ secondStep: 'text' }), askText()).portal;
    const later = play(sent, [password(HOME), at(11)], [code(HOME, lastText(sent)), at(11)]);
    expect(later.outcomes).toEqual(['second-step-needed', 'code-old']);
    expect(later.portal.sessions).toEqual([]);
  });
});

describe('a backup code', () => {
  it('signs in once, and the next one still works', () => {
    const [first, second] = KIT.backupCodes as [string, string];
    const { portal, outcomes } = play(
      waiting(),
      backup(HOME, first.toLowerCase().replace('-', ' ')),
      password(HOME),
      backup(HOME, first),
      backup(HOME, second),
    );
    expect(outcomes).toEqual(['signed-in', 'second-step-needed', 'backup-used', 'signed-in']);
    expect(portal.credentials.backupCodes).toEqual([
      { code: first, usedAt: at(0).now },
      { code: second, usedAt: at(0).now },
    ]);
    expect(results(portal)).toEqual(['signed-in', 'signed-in']);
  });

  it('that is wrong counts; what is no code at all does not', () => {
    const { portal, outcomes } = play(
      waiting(),
      backup(HOME, 'AAAA-AAAA'),
      backup(HOME, ''),
      backup(HOME, '123'),
    );
    expect([outcomes, portal.credentials.wrongCodes]).toEqual([
      ['backup-wrong', 'code-unreadable', 'code-unreadable'],
      1,
    ]);
  });
});

describe('a passkey', () => {
  const policy = { secondStep: 'passkey' } as const;

  it('answers at its own site, to who has the device, after the password', () => {
    const { portal, outcome } = play(waiting(policy), passkey());
    expect([outcome, portal.sessions.length, portal.signIns.at(-1)?.how]).toEqual([
      'signed-in',
      1,
      'passkey',
    ]);
  });

  it('does not answer at a look-alike site, with or without a password before', () => {
    const fake = passkey({ site: RECORDS.clinic.fakeSite });
    expect([play(waiting(policy), fake).outcome, play(opened(policy), fake).outcome]).toEqual([
      'passkey-other-site',
      'passkey-other-site',
    ]);
  });

  it('does not answer to a thief, without a password, or where the portal asks for something else', () => {
    expect(play(waiting(policy, FAR), passkey({ ...FAR, holds: false })).outcome).toBe(
      'passkey-not-here',
    );
    expect(play(opened(policy, { signedIn: false }), passkey()).outcome).toBe('password-first');
    expect(play(waiting(), passkey()).outcome).toBe('not-allowed');
    expect(play(opened(policy, { enrolled: false }), passkey()).outcome).toBe('passkey-not-here');
  });

  it('leaves nothing to type for a thief', () => {
    expect(play(waiting(policy, FAR), code(FAR, codeAt(0))).outcome).toBe('not-allowed');
  });
});

describe('five wrong codes', () => {
  const wrong = [
    code(FAR, '000000'),
    backup(FAR, 'AAAA-AAAA'),
    code(FAR, codeAt(-2)),
    code(FAR, codeAt(2)),
    code(FAR, '111111'),
  ] as const;
  const locked = () => play(waiting({}, FAR), ...wrong);

  it('of any kind lock new sign-ins for 15 minutes, also with the right password', () => {
    const { portal, outcomes } = locked();
    expect(outcomes).toEqual(['code-wrong', 'backup-wrong', 'code-old', 'code-early', 'locked']);
    expect(
      play(portal, code(FAR, codeAt(0)), password(FAR), password(HOME), password(HOME, 'wrong'), [
        password(HOME),
        at(14.99),
      ]).outcomes,
    ).toEqual(['locked', 'locked', 'locked', 'locked', 'locked']);
    expect(
      play(portal, [password(HOME), at(15)], [code(HOME, codeAt(15)), at(15)]).outcomes,
    ).toEqual(['second-step-needed', 'signed-in']);
  });

  it('are told to the patient: a notice, a letter and lines in the history', () => {
    const portal = play(locked().portal, password(FAR)).portal;
    expect(portal.notices).toEqual([{ id: 'notice-1', at: at(0).now, kind: 'wrong-codes' }]);
    expect(portal.mail).toEqual([{ id: 'lock-mail-1', at: at(0).now, kind: 'lock' }]);
    expect(results(portal)).toEqual(['locked', 'locked']);
  });

  it('count across sign-ins and devices, and a right one ends the count', () => {
    const four = play(waiting({}, FAR), ...wrong.slice(0, 4), password(HOME)).portal;
    expect(play(four, code(HOME, '222222')).outcome).toBe('locked');
    const right = play(four, code(HOME, codeAt(0)), password(FAR)).portal;
    expect(play(right, ...wrong).outcomes.at(-1)).toBe('locked');
    expect(play(right, ...wrong.slice(0, 4)).outcomes).not.toContain('locked');
  });

  it('leave those who are signed in alone', () => {
    const portal = play(opened(), password(FAR), ...wrong).portal;
    expect(portal.sessions.map(({ device }) => device)).toEqual(['home-computer']);
    expect(play(portal, { type: 'page.opened', page: 'security', ...HOME }).outcome).toBe('done');
  });

  it('that cannot be codes are not counted', () => {
    const halves = Array.from({ length: 9 }, () => code(HOME, '12 34'));
    expect(play(waiting(), ...halves).portal.credentials.wrongCodes).toBe(0);
  });
});

it('a sign-in is completed with the count ended and what was used noted', () => {
  const portal = waiting();
  const done = complete(
    { ...portal, credentials: { ...portal.credentials, wrongCodes: 3 } },
    portal.pending[0]!,
    HOME,
    'app',
    at(1).now,
    { usedSteps: [7] },
  );
  expect([
    done.credentials.wrongCodes,
    done.credentials.usedSteps,
    done.pending,
    done.sessions.length,
  ]).toEqual([0, [7], [], 1]);
});

describe('what is no text code', () => {
  const asked = play(waiting({ secondStep: 'text' }), askText()).portal;

  it('counts as no try, however often it is typed', () => {
    const { portal, outcomes } = play(
      asked,
      ...Array.from({ length: 8 }, () => code(HOME, 'what was it?')),
      code(HOME, lastText(asked)),
    );
    expect(outcomes).toEqual([...Array.from({ length: 8 }, () => 'code-unreadable'), 'signed-in']);
    expect(portal.signIns.at(-1)).toMatchObject({ how: 'text', result: 'signed-in' });
  });

  it('counts as no try where none was sent', () => {
    const { portal, outcomes } = play(
      waiting({ secondStep: 'text' }),
      ...Array.from({ length: 8 }, () => code(HOME, '123456')),
    );
    expect(new Set(outcomes)).toEqual(new Set(['no-code-sent']));
    expect(portal.credentials.wrongCodes).toBe(0);
  });
});

it('a second step by app codes that were never set up takes none', () => {
  const there = waiting();
  const { appKey: _gone, ...credentials } = there.credentials;
  const pending = there.pending.map((one) => ({ ...one, mustSetUp: false }));
  expect(play({ ...there, credentials, pending }, code(HOME, codeAt(0))).outcome).toBe(
    'not-allowed',
  );
});
