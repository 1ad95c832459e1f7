import { describe, expect, it } from 'vitest';
import { reduceAttacker } from '#domain/demo/portal/attacker.ts';
import { reduceMessages } from '#domain/demo/portal/messages.ts';
import type { PortalEvent } from '#domain/demo/facts/events.ts';
import { checkRecord, writeAll } from '#domain/demo/portal/record.ts';
import { BODY_LIMIT, LINE_LIMIT } from '#domain/demo/facts/typed-text.ts';
import type { PortalState } from '#domain/demo/facts/state.ts';
import { mailbox } from '#domain/demo/portal/views.ts';
import { at, opened } from '../pretend-clinic.ts';

const did = (portal: PortalState, event: PortalEvent) => reduceAttacker(portal, event, at(1))!;
const moved = (portal: PortalState) =>
  did(portal, { type: 'number.moved', to: 'thief-phone' }).portal;
const lookAt = (portal: PortalState, phone: 'patient-phone' | 'thief-phone') =>
  did(portal, { type: 'phone.looked', phone }).outcome;

describe('the phone number', () => {
  it('moves to the thief, and back', () => {
    expect(moved(opened()).credentials.number).toBe('thief-phone');
    expect(
      did(moved(opened()), { type: 'number.moved', to: 'patient-phone' }).portal.credentials.number,
    ).toBe('patient-phone');
  });

  it('takes no app code with it: that stays on the patient’s phone', () => {
    expect([
      lookAt(moved(opened()), 'thief-phone'),
      lookAt(moved(opened()), 'patient-phone'),
    ]).toEqual(['no-code-here', 'code-here']);
    expect(lookAt(opened({}, { enrolled: false }), 'patient-phone')).toBe('no-code-here');
  });

  it('takes text codes with it: the code is on the phone it was sent to, until it is used', () => {
    const start = opened({ secondStep: 'text' });
    const texted = {
      ...start,
      texts: [{ to: 'thief-phone', at: at(1).now, code: '111111' }] as const,
      credentials: { ...start.credentials, textCode: '111111' },
    };
    expect([lookAt(texted, 'thief-phone'), lookAt(texted, 'patient-phone')]).toEqual([
      'code-here',
      'no-code-here',
    ]);
    const first = { to: 'patient-phone', at: at(0).now, code: '222222' } as const;
    const both = { ...texted, texts: [first, ...texted.texts] };
    expect([lookAt(both, 'thief-phone'), lookAt(both, 'patient-phone')]).toEqual([
      'code-here',
      'no-code-here',
    ]);
    expect(lookAt({ ...texted, credentials: start.credentials }, 'thief-phone')).toBe(
      'no-code-here',
    );
  });
});

describe('the line', () => {
  const email = did(opened(), { type: 'email.sent', body: 'My knee hurts.' });
  const message = reduceMessages(
    opened(),
    {
      type: 'message.sent',
      device: 'home-computer',
      by: 'patient',
      subject: 'Knee',
      body: 'It hurts.',
    },
    at(1),
  )!.portal;
  const tap = (portal: PortalState, stop: 'wi-fi' | 'mail-company' | 'clinic', id = 'packet-1') =>
    did(portal, { type: 'line.tapped', id, stop }).outcome;

  it('carries an email as it was written, and a copy stays in the mailbox', () => {
    expect([email.outcome, email.portal.packets]).toEqual([
      'done',
      [{ id: 'packet-1', at: at(1).now, by: 'email', text: 'My knee hurts.', sealed: false }],
    ]);
    expect(mailbox(email.portal)).toMatchObject([{ kind: 'own-words', text: 'My knee hurts.' }]);
    expect([
      tap(email.portal, 'wi-fi'),
      tap(email.portal, 'mail-company'),
      tap(email.portal, 'clinic'),
    ]).toEqual(['readable', 'readable', 'readable']);
  });

  it('shows noise of a portal message, but not at the clinic', () => {
    expect([tap(message, 'wi-fi'), tap(message, 'clinic')]).toEqual(['noise', 'readable']);
  });

  it('shows nothing of what never passed', () => {
    expect(tap(message, 'wi-fi', 'packet-9')).toBe('nothing-shown');
  });

  it('carries no email that is empty, too long or real-looking', () => {
    const portal = opened();
    for (const [outcome, body] of [
      ['empty', ' \n'],
      ['too-long', 'x'.repeat(BODY_LIMIT + 1)],
      ['pretend-please', 'I am pat@gmail.com'],
    ] as const)
      expect(did(portal, { type: 'email.sent', body })).toEqual({ portal, outcome });
  });
});

it('the disk is noise when storage is encrypted, and readable when not', () => {
  expect([
    did(opened(), { type: 'disk.opened' }).outcome,
    did(opened({ encryptedStorage: 'off' }), { type: 'disk.opened' }).outcome,
  ]).toEqual(['noise', 'readable']);
});

describe('the look-alike page', () => {
  const filled = (password: string, code: string) =>
    did(opened(), { type: 'fakeSite.filled', password, code });

  it('catches what is typed, and when, in real time', () => {
    expect(filled('pretend password', '123 456')).toMatchObject({
      outcome: 'caught',
      portal: {
        loot: { password: 'pretend password', code: { text: '123 456', realAt: at(1).real } },
      },
    });
    expect(filled('pretend password', ' ').portal.loot).toEqual({ password: 'pretend password' });
  });

  it('keeps nothing that is empty, too long or real-looking', () => {
    const nothing = {};
    expect(
      [
        filled(' ', '123456'),
        filled('x'.repeat(LINE_LIMIT + 1), '1'),
        filled('pat@gmail.com', '1'),
        filled('x', '123456789'),
      ].map(({ portal, outcome }) => [outcome, portal.loot]),
    ).toEqual([
      ['empty', nothing],
      ['too-long', nothing],
      ['pretend-please', nothing],
      ['pretend-please', nothing],
    ]);
  });
});

describe('an edit of the record', () => {
  const line = {
    at: at(0).now,
    who: 'front-desk',
    action: 'opened-chart',
    chart: 'patient',
    reason: 'none',
    from: 'clinic-computer',
  } as const;
  const edits = [
    { kind: 'removed', line: 2 },
    { kind: 'redone', line: 2 },
    { kind: 'altered', line: 1, who: 'nurse' },
    { kind: 'moved', line: 1, to: 3 },
    { kind: 'cut', length: 1 },
  ] as const;

  it.each(edits)('$kind: done, and the officer’s note gives it away', (edit) => {
    const portal = writeAll(opened(), [
      line,
      { ...line, who: 'nurse' },
      { ...line, who: 'officer' },
    ]);
    const { portal: after, outcome } = did(portal, { type: 'record.edited', edit });
    expect([outcome, after.anchor]).toEqual(['done', portal.anchor]);
    expect(checkRecord(after.record, after.anchor).intact).toBe(false);
  });

  it('that changes nothing is none', () => {
    const portal = writeAll(opened(), [line]);
    for (const edit of [
      { kind: 'removed', line: 2 },
      { kind: 'redone', line: 2 },
      { kind: 'altered', line: 1, who: 'front-desk' },
      { kind: 'moved', line: 1, to: 1 },
      { kind: 'cut', length: 1 },
    ] as const) {
      expect(did(portal, { type: 'record.edited', edit })).toEqual({
        portal,
        outcome: 'not-allowed',
      });
    }
  });

  it('needs a record', () => {
    expect(did(opened(), { type: 'record.edited', edit: { kind: 'cut', length: 0 } }).outcome).toBe(
      'no-record',
    );
    expect(
      did(opened({ accessRecord: 'off' }), {
        type: 'record.edited',
        edit: { kind: 'cut', length: 0 },
      }).outcome,
    ).toBe('no-record');
  });
});

it('leaves events of others to others', () => {
  expect(reduceAttacker(opened(), { type: 'record.checked' }, at(1))).toBeUndefined();
});
