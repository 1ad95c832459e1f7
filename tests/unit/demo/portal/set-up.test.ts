import { describe, expect, it } from 'vitest';
import { appCode, newKey } from '#domain/demo/portal/codes.ts';
import type { PortalEvent } from '#domain/demo/facts/events.ts';
import { reduceSetUp } from '#domain/demo/portal/set-up.ts';
import { code, FAR, helperPassword, HOME, password, PHONE, play, results } from '../acting-out.ts';
import { at, KIT, opened } from '../pretend-clinic.ts';

type Where = typeof HOME | typeof FAR | typeof PHONE;
const KEY = newKey(new Uint8Array(20).fill(9));
const codeAt = (minutes: number) => appCode(KEY, at(minutes).real).code;
const propose = (where: Where = HOME, key = KEY): PortalEvent => ({
  type: 'key.proposed',
  key,
  ...where,
});
const confirm = (text: string, where: Where = HOME): PortalEvent => ({
  type: 'key.confirmed',
  text,
  backupCodes: KIT.backupCodes,
  ...where,
});
const keep = (where: Where = HOME): PortalEvent => ({ type: 'backup.kept', ...where });
const makePasskey = (where: Where = HOME): PortalEvent => ({
  type: 'passkey.made',
  kind: 'real',
  ...where,
});
const newcomer = (policy = {}) =>
  play(opened(policy, { signedIn: false, enrolled: false }), password(HOME)).portal;

describe('setting up app codes on the way in', () => {
  it('takes a first code, shows the backup codes, and only then lets the patient in', () => {
    const { portal, outcomes } = play(newcomer(), propose(), confirm(codeAt(0)));
    expect(outcomes).toEqual(['done', 'second-step-on']);
    expect([portal.sessions, portal.pending.length, results(portal)]).toEqual([
      [],
      1,
      ['stopped-at-second-step'],
    ]);
    expect(portal.credentials).toMatchObject({
      appKey: KEY,
      proposedKey: undefined,
      backupCodes: KIT.backupCodes.map((one) => ({ code: one })),
    });
    expect(portal.notices.map(({ kind }) => kind)).toEqual(['second-step-on']);
    const kept = play(portal, [keep(), at(1)]);
    expect([
      kept.outcome,
      kept.portal.sessions.length,
      kept.portal.pending,
      results(kept.portal),
    ]).toEqual(['done', 1, [], ['signed-in']]);
  });

  it('uses the first code up', () => {
    const { portal } = play(
      newcomer(),
      propose(),
      confirm(codeAt(0)),
      keep(),
      { type: 'session.ended', ...HOME },
      password(HOME),
    );
    expect(play(portal, code(HOME, codeAt(0))).outcome).toBe('code-used');
    expect(play(portal, [code(HOME, codeAt(0.5)), at(0.5)]).outcome).toBe('signed-in');
  });

  it('lets nobody past by keeping backup codes, or by a passkey, before it is done', () => {
    const { portal, outcomes } = play(newcomer(), keep(), propose(), keep(), makePasskey(), {
      type: 'passkey.removed',
      ...HOME,
    });
    expect(outcomes).toEqual(['not-allowed', 'done', 'not-allowed', 'not-allowed', 'session-over']);
    expect(portal.sessions).toEqual([]);
  });

  it('says what is wrong with a code, and counts none: there is nothing to guess', () => {
    const { portal, outcomes } = play(
      newcomer(),
      confirm(codeAt(0)),
      propose(),
      ...['000000', codeAt(-2), codeAt(2), 'abc', '1', '111111', 'pat@gmail.com'].map((text) =>
        confirm(text),
      ),
    );
    expect(outcomes).toEqual([
      'not-allowed',
      'done',
      'code-wrong',
      'code-old',
      'code-early',
      'code-unreadable',
      'code-unreadable',
      'code-wrong',
      'pretend-please',
    ]);
    expect([
      portal.credentials.appKey,
      portal.credentials.wrongCodes,
      portal.credentials.lockedUntil,
    ]).toEqual([undefined, 0, undefined]);
  });

  it('is for who gave the password, there and nowhere else', () => {
    expect(play(newcomer(), propose(FAR), confirm(codeAt(0), FAR), keep(FAR)).outcomes).toEqual([
      'session-over',
      'session-over',
      'session-over',
    ]);
  });

  it('makes a thief who gave the password at the same time begin anew', () => {
    const { portal } = play(newcomer(), password(FAR), propose(), confirm(codeAt(0)));
    expect(portal.pending.map(({ device }) => device)).toEqual(['home-computer']);
  });
});

describe('setting up from inside', () => {
  it('changes the key, after which the old one’s codes are wrong', () => {
    const { portal, outcomes } = play(
      opened(),
      propose(),
      confirm(codeAt(0)),
      keep(),
      { type: 'session.ended', ...HOME },
      password(HOME),
      code(HOME, appCode(KIT.appKey, at(0).real).code),
    );
    expect(outcomes).toEqual([
      'done',
      'second-step-on',
      'done',
      'signed-out',
      'second-step-needed',
      'code-wrong',
    ]);
    expect(portal.credentials.appKey).toBe(KEY);
  });

  it('does not make a code good again by taking the same key once more', () => {
    const twice = play(opened(), propose(), confirm(codeAt(0)), propose(), confirm(codeAt(0)));
    expect(twice.outcomes).toEqual(['done', 'second-step-on', 'done', 'code-used']);
  });

  it('remembers what the same key was used for before', () => {
    const { outcomes } = play(
      opened(),
      propose(),
      confirm(codeAt(0)),
      propose(),
      [confirm(codeAt(0.5)), at(0.5)],
      [password(FAR), at(0.5)],
      [code(FAR, codeAt(0)), at(0.5)],
    );
    expect(outcomes.slice(-3)).toEqual(['second-step-on', 'second-step-needed', 'code-used']);
  });

  it('takes no key that is none, and none where app codes are not what the portal asks for', () => {
    expect(play(opened(), propose(HOME, 'not a key')).outcome).toBe('not-allowed');
    expect(play(opened({ secondStep: 'text' }), propose(), confirm(codeAt(0))).outcomes).toEqual([
      'not-allowed',
      'not-allowed',
    ]);
  });

  it('is not for a helper with an own login, and not for who is signed out', () => {
    const helped = play(
      opened(),
      { type: 'helper.invited', limits: ['messages'], ...HOME },
      helperPassword(),
    ).portal;
    expect(play(helped, propose(PHONE), makePasskey(PHONE)).outcomes).toEqual([
      'not-allowed',
      'not-allowed',
    ]);
    expect(play(opened({}, { signedIn: false }), propose(), keep()).outcomes).toEqual([
      'session-over',
      'session-over',
    ]);
  });
});

describe('a passkey', () => {
  const policy = { secondStep: 'passkey' } as const;

  it('made on the way in is for this clinic’s site, and lets in', () => {
    const { portal, outcome } = play(newcomer(policy), makePasskey());
    expect([
      outcome,
      portal.credentials.passkey,
      portal.sessions.length,
      portal.signIns.at(-1)?.how,
    ]).toEqual(['second-step-on', { kind: 'real', site: 'portal.clinic.example' }, 1, 'passkey']);
  });

  it('that is owed is not made good by keeping backup codes', () => {
    const { portal } = play(
      opened(policy),
      { type: 'passkey.removed', ...HOME },
      { type: 'session.ended', ...HOME },
      password(HOME),
      keep(),
    );
    expect([portal.credentials.appKey, portal.sessions]).toEqual([KIT.appKey, []]);
  });

  it('that was removed from inside must be made anew at the next sign-in', () => {
    const { portal, outcomes } = play(
      opened(policy),
      { type: 'passkey.removed', ...HOME },
      { type: 'session.ended', ...HOME },
      password(HOME),
    );
    expect([outcomes, portal.credentials.passkey]).toEqual([
      ['done', 'signed-out', 'set-up-needed'],
      undefined,
    ]);
  });
});

it('other events are left to other rules', () => {
  expect(reduceSetUp(opened(), { type: 'disk.opened' }, at(0))).toBeUndefined();
});

it('a first code that is far too long is told as that', () => {
  expect(play(opened(), propose(), confirm('1'.repeat(200))).outcome).toBe('too-long');
});

it('backup codes of an app are no passkey: keeping them lets nobody in', () => {
  const start = opened({ secondStep: 'passkey' }, { signedIn: false });
  const { passkey: _gone, ...credentials } = start.credentials;
  const { portal, outcomes } = play({ ...start, credentials }, password(HOME), keep());
  expect([outcomes, portal.sessions]).toEqual([['set-up-needed', 'done'], []]);
});
