import { describe, expect, it } from 'vitest';
import { hasNoReason, linesAskedAbout, reduceClinic } from '#domain/demo/portal/clinic.ts';
import type { PortalEvent } from '#domain/demo/facts/events.ts';
import { checkRecord, editRecord } from '#domain/demo/portal/record.ts';
import type { Policy } from '#domain/demo/facts/switches.ts';
import { HOUR, type PortalState, type Reason } from '#domain/demo/facts/state.ts';
import { BODY_LIMIT } from '#domain/demo/facts/typed-text.ts';
import { at, helperIn, opened } from '../pretend-clinic.ts';

const HOME = { device: 'home-computer', by: 'patient' } as const;
const did = (portal: PortalState, event: PortalEvent) => reduceClinic(portal, event, at(1))!;
const looked = (portal: PortalState, reason: Reason, chart = 'patient') =>
  did(portal, { type: 'chart.opened', by: 'front-desk', chart, reason }).portal;
const asked = (portal: PortalState, line?: number) =>
  did(portal, { type: 'question.asked', ...HOME, line });
const answered = (portal: PortalState, line?: number) =>
  did(portal, { type: 'question.answered', line });

describe('opening a chart', () => {
  it('is noted with who, when, what, why and from where', () => {
    expect(looked(opened(), 'none').record).toMatchObject([
      {
        number: 1,
        at: at(1).now,
        who: 'front-desk',
        action: 'opened-chart',
        chart: 'patient',
        reason: 'none',
        from: 'clinic-computer',
      },
    ]);
    expect(looked(opened(), 'billing', 'neighbor-a').record).toMatchObject([
      { chart: 'neighbor-a', reason: 'billing' },
    ]);
  });

  it('needs a chart that is there', () => {
    const portal = opened();
    expect(
      did(portal, { type: 'chart.opened', by: 'nurse', chart: 'nobody', reason: 'none' }),
    ).toEqual({ portal, outcome: 'not-allowed' });
  });
});

describe('messages at the clinic', () => {
  const unread = {
    ...opened(),
    messages: opened().messages.map((message) => ({ ...message, read: false })),
  };

  it('can be read by the care team, which is noted; only those for the clinic count as read by it', () => {
    const { portal, outcome } = did(
      did(unread, { type: 'message.opened', by: 'nurse', id: 'to-nurse' }).portal,
      { type: 'message.opened', by: 'nurse', id: 'to-patient' },
    );
    expect([outcome, portal.messages.map(({ id, read }) => [id, read])]).toEqual([
      'done',
      [
        ['to-patient', false],
        ['to-nurse', true],
      ],
    ]);
    expect(portal.record).toMatchObject([
      { who: 'nurse', action: 'read-message', reason: 'message' },
      { action: 'read-message' },
    ]);
  });

  it('are answered to whoever wrote, under the same subject', () => {
    const { portal, outcome } = did(unread, {
      type: 'message.answered',
      by: 'nurse',
      id: 'to-nurse',
      body: 'Come at ten.',
    });
    expect([outcome, portal.messages.at(-1)]).toEqual([
      'done',
      {
        id: 'answer-3',
        at: at(1).now,
        from: 'nurse',
        to: 'patient',
        subject: 'A question',
        body: 'Come at ten.',
        read: false,
      },
    ]);
    expect(portal.record.at(-1)?.action).toBe('answered-message');
  });

  it('are not answered with nothing, too much, real-looking details, or where the clinic itself wrote', () => {
    const answer = (id: string, body: string) =>
      did(unread, { type: 'message.answered', by: 'nurse', id, body });
    expect(answer('to-nurse', ' ')).toEqual({ portal: unread, outcome: 'empty' });
    expect(answer('to-nurse', 'x'.repeat(BODY_LIMIT + 1))).toEqual({
      portal: unread,
      outcome: 'too-long',
    });
    expect(answer('to-nurse', 'pat@gmail.com')).toEqual({
      portal: unread,
      outcome: 'pretend-please',
    });
    expect(answer('to-patient', 'x')).toEqual({ portal: unread, outcome: 'not-allowed' });
    expect(answer('none', 'x')).toEqual({ portal: unread, outcome: 'not-allowed' });
    expect(did(unread, { type: 'message.opened', by: 'nurse', id: 'none' })).toEqual({
      portal: unread,
      outcome: 'not-allowed',
    });
  });
});

describe('the patient’s question', () => {
  it('about one line is answered by whether that line had a reason', () => {
    for (const [reason, answer] of [
      ['none', 'no-reason'],
      ['appointment', 'had-reason'],
      ['message', 'had-reason'],
      ['billing', 'had-reason'],
    ] as const) {
      const question = asked(looked(opened(), reason), 1);
      const { portal, outcome } = answered(question.portal, 1);
      expect([question.outcome, outcome, portal.questions]).toEqual([
        'done',
        'done',
        [{ line: 1, answer }],
      ]);
      expect(portal.record.map(({ who, action }) => [who, action])).toEqual([
        ['front-desk', 'opened-chart'],
        ['patient', 'asked-officer'],
        ['officer', 'answered-question'],
      ]);
    }
  });

  it('in general is answered by whether anyone opened the chart without one', () => {
    const ordinary = looked(opened({ viewsShownToPatient: 'off' }), 'billing');
    expect(answered(asked(ordinary).portal).portal.questions).toEqual([{ answer: 'had-reason' }]);
    expect(
      answered(asked(looked(looked(ordinary, 'none'), 'billing')).portal).portal.questions,
    ).toEqual([{ answer: 'no-reason' }]);
    expect(answered(asked(looked(ordinary, 'none', 'neighbor-a')).portal).portal.questions).toEqual(
      [{ answer: 'had-reason' }],
    );
  });

  it('waits once, however often it is asked, and can be asked again after its answer', () => {
    const once = asked(looked(opened(), 'none'), 1).portal;
    expect(asked(once, 1)).toEqual({ portal: once, outcome: 'done' });
    expect(asked(answered(once, 1).portal, 1).portal.questions).toHaveLength(2);
  });

  it('is about the staff and the own chart alone', () => {
    const portal = looked(asked(looked(opened(), 'none')).portal, 'none', 'neighbor-a');
    expect(portal.record.map(({ who, chart }) => [who, chart])).toEqual([
      ['front-desk', 'patient'],
      ['patient', 'patient'],
      ['front-desk', 'neighbor-a'],
    ]);
    for (const line of [2, 3, 4, 0])
      expect(asked(portal, line)).toEqual({ portal, outcome: 'not-allowed' });
  });

  it('is the patient’s to ask, signed in', () => {
    expect(
      did(helperIn('messages'), { type: 'question.asked', device: 'helper-phone', by: 'helper' })
        .outcome,
    ).toBe('not-allowed');
    expect(asked(opened({}, { signedIn: false })).outcome).toBe('session-over');
  });

  it('gets no answer where nothing was recorded, or nothing is left of it', () => {
    const unrecorded = asked(looked(opened({ accessRecord: 'off' }), 'none')).portal;
    expect(answered(unrecorded)).toEqual({ portal: unrecorded, outcome: 'no-record' });
    const question = asked(looked(opened(), 'none'), 1).portal;
    const removed = {
      ...question,
      record: editRecord(question.record, { kind: 'removed', line: 1 }),
    };
    expect(answered(removed, 1)).toEqual({ portal: removed, outcome: 'no-record' });
    expect(answered(opened(), 1).outcome).toBe('not-allowed');
  });
});

describe('several at once', () => {
  it('opening one message leaves another for the clinic unread', () => {
    const written = {
      id: 'a',
      at: at(0).now,
      from: 'patient',
      to: 'nurse',
      subject: 'S',
      body: 'B',
      read: false,
    } as const;
    const portal = { ...opened(), messages: [written, { ...written, id: 'b' }] };
    const read = did(portal, { type: 'message.opened', by: 'nurse', id: 'b' }).portal.messages;
    expect(read.map((one) => [one.id, one.read])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  it('questions wait side by side, and each gets its own answer', () => {
    const both = looked(looked(opened(), 'none'), 'appointment');
    const waiting = asked(asked(both, 1).portal, 2).portal;
    expect(waiting.questions).toEqual([{ line: 1 }, { line: 2 }]);
    const first = answered(waiting, 2).portal;
    expect(first.questions).toEqual([{ line: 1 }, { line: 2, answer: 'had-reason' }]);
    expect(answered(first, 2).outcome).toBe('not-allowed');
    const all = answered(first, 1).portal;
    expect(all.questions).toEqual([
      { line: 1, answer: 'no-reason' },
      { line: 2, answer: 'had-reason' },
    ]);
    expect(all.record.at(-1)).toMatchObject({
      who: 'officer',
      reason: 'message',
      from: 'clinic-computer',
    });
  });
});

describe('the lines that a question is about', () => {
  const mixed = did(looked(looked(opened(), 'none'), 'none', 'neighbor-a'), {
    type: 'message.opened',
    by: 'nurse',
    id: 'to-nurse',
  }).portal;
  const withPatients = did(mixed, { type: 'question.asked', ...HOME }).portal;

  it('are the staff’s openings of the own chart', () => {
    expect(withPatients.record.map(({ action }) => action)).toEqual([
      'opened-chart',
      'opened-chart',
      'read-message',
      'asked-officer',
    ]);
    expect(linesAskedAbout(withPatients, {}).map(({ number }) => number)).toEqual([1]);
    expect([1, 2, 3, 4].map((line) => linesAskedAbout(withPatients, { line }).length)).toEqual([
      1, 0, 1, 0,
    ]);
  });

  it('are none once no record is kept', () => {
    const off = {
      ...withPatients,
      policy: { ...withPatients.policy, accessRecord: 'off' as const },
    };
    expect(linesAskedAbout(off, {})).toEqual([]);
  });

  it('say nothing of a reason where none was given, or none was asked for', () => {
    const [line] = withPatients.record;
    const { reason: _none, ...without } = line!;
    expect([hasNoReason(line!), hasNoReason(without)]).toEqual([true, true]);
    expect(hasNoReason({ ...line!, reason: 'appointment' })).toBe(false);
  });
});

describe('the officer’s check', () => {
  const outcomeOf = (
    accessRecord: Policy['accessRecord'],
    change: (portal: PortalState) => PortalState = (portal) => portal,
  ) =>
    did(change(looked(looked(opened({ accessRecord }), 'none'), 'billing')), {
      type: 'record.checked',
    }).outcome;
  const remove = (portal: PortalState): PortalState => ({
    ...portal,
    record: editRecord(portal.record, { kind: 'removed', line: 1 }),
  });

  it('finds an edit in a chained record, and cannot in another', () => {
    expect([outcomeOf('chained'), outcomeOf('chained', remove)]).toEqual([
      'chain-intact',
      'chain-broken',
    ]);
    expect([outcomeOf('on'), outcomeOf('on', remove)]).toEqual(['no-chain', 'no-chain']);
    expect(outcomeOf('off')).toBe('no-record');
  });
});

describe('a busy clinic', () => {
  it('fills the record, in order of time, and the chain holds', () => {
    const before = looked(opened(), 'none');
    const { portal, outcome } = reduceClinic(
      before,
      { type: 'record.filled', lines: 300, seed: 5 },
      at(30),
    )!;
    expect([
      outcome,
      portal.record.length,
      portal.record[1]!.at > at(1).now,
      portal.record.at(-1)!.at,
    ]).toEqual(['done', 301, true, at(30).now]);
    expect(checkRecord(portal.record, portal.anchor)).toEqual({ intact: true });
  });

  it('fills a long record part by part, each with its share of the time, and the chain holds', () => {
    let portal = looked(opened(), 'none');
    for (let left = 4; left > 0; left -= 1)
      portal = reduceClinic(
        portal,
        { type: 'record.filled', lines: 25, seed: left, share: 1 / left },
        at(30),
      )!.portal;
    const [first, ...lines] = portal.record;
    const gaps = lines.map((line, index) => line.at - (lines[index - 1] ?? first!).at);
    expect([lines.length, lines.at(-1)!.at]).toEqual([100, at(30).now]);
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(2);
    expect(checkRecord(portal.record, portal.anchor)).toEqual({ intact: true });
  });

  it('fills an empty record with its last eight hours', () => {
    const { record } = did(opened(), { type: 'record.filled', lines: 100, seed: 5 }).portal;
    expect(record[0]!.at).toBeGreaterThan(at(1).now - 8 * HOUR);
    expect(record[0]!.at).toBeLessThan(at(1).now - 7 * HOUR);
    expect(record.at(-1)!.at).toBeLessThanOrEqual(at(1).now);
  });

  it('writes nothing where nothing is recorded', () => {
    const portal = opened({ accessRecord: 'off' });
    expect(did(portal, { type: 'record.filled', lines: 10, seed: 1 })).toEqual({
      portal,
      outcome: 'no-record',
    });
  });
});

it('leaves events of others to others', () => {
  expect(reduceClinic(opened(), { type: 'disk.opened' }, at(1))).toBeUndefined();
});
