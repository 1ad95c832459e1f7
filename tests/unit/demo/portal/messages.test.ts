import { describe, expect, it } from 'vitest';
import type { PortalEvent } from '#domain/demo/facts/events.ts';
import { readMessage, reduceMessages } from '#domain/demo/portal/messages.ts';
import { checkRecord } from '#domain/demo/portal/record.ts';
import { BODY_LIMIT, LINE_LIMIT } from '#domain/demo/facts/typed-text.ts';
import type { PortalState, Session } from '#domain/demo/facts/state.ts';
import { at, helperIn, opened } from '../pretend-clinic.ts';

const HOME = { device: 'home-computer', by: 'patient' } as const;
const PHONE = { device: 'helper-phone', by: 'helper' } as const;
const WORDS = { subject: 'My knee', body: 'It hurts on the stairs.' };
const did = (portal: PortalState, event: PortalEvent, minutes = 1) =>
  reduceMessages(portal, event, at(minutes))!;

describe('a draft', () => {
  it('is kept as it was typed, and gone once both fields are blank', () => {
    const kept = did(opened(), { type: 'draft.kept', ...HOME, ...WORDS });
    expect([kept.outcome, kept.portal.draft]).toEqual(['done', WORDS]);
    expect(
      did(kept.portal, { type: 'draft.kept', ...HOME, subject: ' ', body: '\n' }).portal.draft,
    ).toBeUndefined();
  });

  it('too long is not kept; what was kept before stays', () => {
    const kept = did(opened(), { type: 'draft.kept', ...HOME, ...WORDS }).portal;
    for (const change of [
      { body: 'x'.repeat(BODY_LIMIT + 1) },
      { subject: 'x'.repeat(LINE_LIMIT + 1) },
    ])
      expect(did(kept, { type: 'draft.kept', ...HOME, ...WORDS, ...change })).toEqual({
        portal: kept,
        outcome: 'too-long',
      });
  });

  it.each([
    ['Write to pat@gmail.c', 'om'],
    ['Call 401 555 12', '3'],
  ])('with real-looking details is not kept, nor what it grew from: %s%s', (begun, rest) => {
    const portal = opened();
    const keep = (before: PortalState, body: string) =>
      did(before, { type: 'draft.kept', ...HOME, ...WORDS, body });
    const kept = keep(portal, begun).portal;
    expect(kept.draft?.body).toBe(begun);
    expect(keep(kept, begun + rest)).toEqual({ portal, outcome: 'pretend-please' });
  });

  it('leaves no line in the record: nobody sent anything', () => {
    expect(did(opened(), { type: 'draft.kept', ...HOME, ...WORDS }).portal.record).toEqual([]);
  });
});

describe('a message', () => {
  const sent = (portal: PortalState, change = {}) =>
    did(portal, { type: 'message.sent', ...HOME, ...WORDS, ...change });

  it('arrives at the clinic, leaves as a packet, is noted, and ends the draft', () => {
    const { portal, outcome } = sent(
      did(opened(), { type: 'draft.kept', ...HOME, ...WORDS }).portal,
      { attachment: 'knee.jpg' },
    );
    expect(outcome).toBe('done');
    expect(portal.messages.at(-1)).toEqual({
      id: 'sent-3',
      at: at(1).now,
      from: 'patient',
      to: 'nurse',
      ...WORDS,
      attachment: 'knee.jpg',
      read: false,
    });
    expect(portal.packets).toEqual([
      {
        id: 'packet-1',
        at: at(1).now,
        by: 'portal',
        text: 'My knee\n\nIt hurts on the stairs.',
        sealed: true,
      },
    ]);
    expect(portal.record).toMatchObject([
      {
        who: 'patient',
        action: 'sent-message',
        chart: 'patient',
        from: 'home-computer',
        at: at(1).now,
      },
    ]);
    expect(portal.draft).toBeUndefined();
  });

  it('is sealed on its way only by a private link', () => {
    expect(sent(opened({ privateLink: 'off' })).portal.packets[0]?.sealed).toBe(false);
  });

  it('has an id of its own, however often the same is sent', () => {
    const { messages, packets } = sent(sent(opened()).portal).portal;
    expect(new Set(messages.map(({ id }) => id)).size).toBe(4);
    expect(new Set(packets.map(({ id }) => id)).size).toBe(2);
  });

  it('without a subject or words is not sent, nor one that is too long or looks real', () => {
    const portal = opened();
    const tries = [
      ['empty', { subject: ' ' }],
      ['empty', { body: '' }],
      ['too-long', { body: 'x'.repeat(BODY_LIMIT + 1) }],
      ['too-long', { attachment: 'x'.repeat(LINE_LIMIT + 1) }],
      ['pretend-please', { body: 'I am pat@gmail.com' }],
      ['pretend-please', { attachment: '123456789.pdf' }],
    ] as const;
    for (const [outcome, change] of tries)
      expect(sent(portal, change)).toEqual({ portal, outcome });
    expect(
      sent(portal, { body: 'x'.repeat(BODY_LIMIT), subject: 'x'.repeat(LINE_LIMIT) }).outcome,
    ).toBe('done');
  });

  it('keeps every character of what was typed, script and all, as text', () => {
    const body = '<script>alert(1)</script>\u202E"\\ \n=1+1';
    expect(sent(opened(), { body }).portal.messages.at(-1)?.body).toBe(body);
  });

  it('by whoever sits at the open computer is the patient’s, as the portal has it', () => {
    expect(sent(opened(), { by: 'passer-by' }).portal.messages.at(-1)?.from).toBe('patient');
  });
});

describe('an appointment', () => {
  const booked = (portal: PortalState, id: string) =>
    did(portal, { type: 'appointment.booked', ...HOME, id });

  it('is booked and noted once', () => {
    const once = booked(opened(), 'visit').portal;
    expect(once.appointments.map(({ id, booked: is }) => [id, is])).toEqual([
      ['visit', true],
      ['video', true],
    ]);
    expect(once.record.map(({ action }) => action)).toEqual(['booked']);
    expect(booked(once, 'visit')).toEqual({ portal: once, outcome: 'done' });
  });

  it('that is not offered cannot be booked', () => {
    expect(booked(opened(), 'none').outcome).toBe('not-allowed');
  });
});

describe('without a session', () => {
  const acts: readonly PortalEvent[] = [
    { type: 'draft.kept', ...HOME, ...WORDS },
    { type: 'message.sent', ...HOME, ...WORDS },
    { type: 'appointment.booked', ...HOME, id: 'visit' },
  ];

  it.each(acts)('$type changes nothing', (event) => {
    const nobody = opened({}, { signedIn: false });
    expect(did(nobody, event)).toEqual({ portal: nobody, outcome: 'session-over' });
    const late = opened();
    expect(did(late, event, 15)).toEqual({ portal: late, outcome: 'session-over' });
  });
});

describe('a helper', () => {
  it('acts within the limits of the login, under the own name', () => {
    const { portal, outcome } = did(helperIn('messages'), {
      type: 'message.sent',
      ...PHONE,
      ...WORDS,
    });
    expect([outcome, portal.messages.at(-1)?.from, portal.record.at(-1)?.who]).toEqual([
      'done',
      'helper',
      'helper',
    ]);
    expect(
      did(helperIn('messages'), { type: 'appointment.booked', ...PHONE, id: 'visit' }).outcome,
    ).toBe('not-allowed');
    expect(
      did(helperIn('appointments'), { type: 'appointment.booked', ...PHONE, id: 'visit' }).outcome,
    ).toBe('done');
    expect(
      did(helperIn('appointments', 'results'), { type: 'message.sent', ...PHONE, ...WORDS })
        .outcome,
    ).toBe('not-allowed');
  });
});

describe('reading', () => {
  const session = (portal: PortalState): Session => portal.sessions[0]!;

  it('a message marks it read for the one it was for, and is noted', () => {
    const portal = opened();
    const { portal: after, outcome } = readMessage(
      portal,
      session(portal),
      'to-patient',
      at(1).now,
    );
    expect([
      outcome,
      after.messages[0]?.read,
      after.record.map(({ who, action }) => [who, action]),
    ]).toEqual(['done', true, [['patient', 'read-message']]]);
    expect(checkRecord(after.record, after.anchor).intact).toBe(true);
  });

  it('by a helper does not mark it read for the patient', () => {
    const portal = helperIn('messages');
    expect(
      readMessage(portal, session(portal), 'to-patient', at(1).now).portal.messages[0]?.read,
    ).toBe(false);
  });

  it('a message that is not there shows nothing and notes nothing', () => {
    const portal = opened();
    expect(readMessage(portal, session(portal), 'none', at(1).now)).toEqual({
      portal,
      outcome: 'nothing-shown',
    });
  });
});

it('a helper who may write has drafts kept too', () => {
  const kept = did(helperIn('messages'), { type: 'draft.kept', ...PHONE, ...WORDS });
  expect([kept.outcome, kept.portal.draft]).toEqual(['done', WORDS]);
});

it('a draft with one field filled in is kept', () => {
  expect(
    did(opened(), { type: 'draft.kept', ...HOME, subject: '', body: 'B' }).portal.draft,
  ).toEqual({ subject: '', body: 'B' });
});

it('booking one appointment leaves the others as they were, and reading one message the others', () => {
  const portal = opened();
  const [visit, video] = portal.appointments;
  const two = { ...portal, appointments: [visit!, { ...video!, booked: false }] };
  expect(
    did(two, { type: 'appointment.booked', ...HOME, id: 'visit' }).portal.appointments.map(
      ({ booked }) => booked,
    ),
  ).toEqual([true, false]);
  const [message] = portal.messages;
  const unread = { ...portal, messages: [message!, { ...message!, id: 'second' }] };
  expect(
    readMessage(unread, unread.sessions[0]!, 'second', at(1).now).portal.messages.map(
      ({ read }) => read,
    ),
  ).toEqual([false, true]);
});

it('leaves events of others to others', () => {
  expect(reduceMessages(opened(), { type: 'disk.opened' }, at(1))).toBeUndefined();
});
