import fc from 'fast-check';
import { appCode, newKey, STEP } from '#domain/demo/portal/codes.ts';
import { PAGES, STOPS, type Moment, type PortalEvent } from '#domain/demo/facts/events.ts';
import { SWITCH_CHOICES, type Policy } from '#domain/demo/facts/switches.ts';
import { PERSONS, ROLES } from '#domain/demo/facts/people.ts';
import {
  DEVICES,
  HELPER_LIMITS,
  HOUR,
  MINUTE,
  REASONS,
  SECOND,
  type PortalState,
} from '#domain/demo/facts/state.ts';
import { KIT, opened, RECORDS } from './pretend-clinic.ts';

type Type = PortalEvent['type'];
type Fields<T extends Type> = Omit<Extract<PortalEvent, { readonly type: T }>, 'type'>;

const SITTERS = ['patient', 'helper', 'thief', 'passer-by'] as const;
/** Most of what happens, happens at home: runs get somewhere then. */
const seated = {
  device: fc.oneof({ weight: 3, arbitrary: fc.constant(DEVICES[0]) }, fc.constantFrom(...DEVICES)),
  by: fc.constantFrom(...SITTERS),
};
const role = fc.constantFrom(...ROLES);
const line = fc.integer({ min: 0, max: 12 });
const item = fc.constantFrom(
  'to-patient',
  'to-nurse',
  'blood',
  'letter',
  'visit',
  'video',
  'sent-3',
  'answer-3',
  'packet-1',
  'usual',
  'sign-in-5',
  'nothing',
);
const words = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'My knee hurts.',
    'pat@gmail.com',
    '312 867 5309',
    '<img src=x onerror=alert(1)>',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constant('x'.repeat(3_000)),
);
const password = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      RECORDS.patient.password,
      RECORDS.patient.passwordAfterReset,
      RECORDS.helper.password,
    ),
  },
  words,
);
const KEYS = [
  KIT.appKey,
  newKey(new Uint8Array(20).fill(1)),
  newKey(new Uint8Array(20).fill(2)),
] as const;
const phone = fc.constantFrom('patient-phone', 'thief-phone');

/** What stands for a code until it is typed: what is right depends on the portal and on the time. */
const CODES = [
  'app:0',
  'app:0',
  'app:0',
  'app:-1',
  'app:1',
  'app:-2',
  'app:3',
  'app:-60',
  'proposed:0',
  'proposed:-5',
  'text:0',
  'text:0',
  'text:1',
  'backup:0',
  'backup:1',
  '000000',
  '12345',
  '',
] as const;
const code = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...CODES) }, words);

export const anyPolicy = fc.record(
  Object.fromEntries(
    Object.entries(SWITCH_CHOICES).map(([id, choices]) => [id, fc.constantFrom(...choices)]),
  ),
) as fc.Arbitrary<Policy>;

/** All that can happen, by type: a new event does not compile until it is here. */
const FIELDS: { readonly [T in Type]: fc.Arbitrary<Fields<T>> } = {
  'password.submitted': fc.record({
    ...seated,
    account: fc.constantFrom('patient', 'patient', 'helper'),
    password,
  }),
  'text.requested': fc.record(seated),
  'code.submitted': fc.record({ ...seated, text: code }),
  'backup.submitted': fc.record({
    ...seated,
    text: fc.oneof(fc.constantFrom('backup:0', 'backup:1', 'AAAA-AAAA'), code),
  }),
  'passkey.answered': fc.record({
    ...seated,
    site: fc.constantFrom(RECORDS.clinic.site, RECORDS.clinic.site, RECORDS.clinic.fakeSite),
    holds: fc.boolean(),
  }),
  'signIn.restarted': fc.record(seated),
  'key.proposed': fc.record({
    ...seated,
    key: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...KEYS) }, words),
  }),
  'key.confirmed': fc.record({
    ...seated,
    text: fc.oneof(fc.constant('proposed:0'), code),
    backupCodes: fc.constant(KIT.backupCodes),
  }),
  'backup.kept': fc.record(seated),
  'passkey.made': fc.record({ ...seated, kind: fc.constantFrom('pretend', 'real') }),
  'passkey.removed': fc.record(seated),
  'time.passed': fc.constant({}),
  'session.extended': fc.record(seated),
  'session.ended': fc.record(seated),
  'others.signedOut': fc.record(seated),
  'timers.turnedOff': fc.record({ off: fc.boolean() }),
  'page.opened': fc.record({
    ...seated,
    page: fc.constantFrom(...PAGES),
    item: fc.option(item, { nil: undefined }),
  }),
  'back.pressed': fc.record(seated),
  'draft.kept': fc.record({ ...seated, subject: words, body: words }),
  'message.sent': fc.record({
    ...seated,
    subject: words,
    body: words,
    attachment: fc.option(words, { nil: undefined }),
  }),
  'appointment.booked': fc.record({ ...seated, id: item }),
  'paper.closed': fc.record({ ...seated, id: fc.oneof(fc.constant('letter'), item) }),
  'helper.invited': fc.record({ ...seated, limits: fc.subarray([...HELPER_LIMITS]) }),
  'helper.ended': fc.record(seated),
  'question.asked': fc.record({ ...seated, line: fc.option(line, { nil: undefined }) }),
  'lines.judged': fc.record({ ...seated, odd: fc.subarray(RECORDS.signIns.map(({ id }) => id)) }),
  'line.disowned': fc.record({ ...seated, id: item }),
  'mail.opened': fc.record({ by: fc.constantFrom('patient', 'thief') }),
  'email.sent': fc.record({ body: words }),
  'fakeSite.filled': fc.record({ password, code }),
  'support.asked': fc.record({ by: fc.constantFrom('patient', 'thief') }),
  'chart.opened': fc.record({
    by: role,
    chart: fc.constantFrom('patient', 'patient', 'neighbor-a', 'nobody'),
    reason: fc.constantFrom(...REASONS),
  }),
  'message.opened': fc.record({ by: role, id: item }),
  'message.answered': fc.record({
    by: role,
    id: fc.oneof(fc.constant('to-nurse'), item),
    body: words,
  }),
  'paper.sent': fc.record({ by: role, id: fc.oneof(fc.constant('letter'), item) }),
  'question.answered': fc.record({ line: fc.option(line, { nil: undefined }) }),
  'record.checked': fc.constant({}),
  'record.filled': fc.record(
    {
      lines: fc.integer({ min: -1, max: 5 }),
      seed: fc.integer(),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    },
    { requiredKeys: ['lines', 'seed'] },
  ),
  'number.moved': fc.record({ to: phone }),
  'phone.looked': fc.record({ phone }),
  'line.tapped': fc.record({
    id: fc.constantFrom('packet-1', 'packet-2', 'nothing'),
    stop: fc.constantFrom(...STOPS),
  }),
  'disk.opened': fc.constant({}),
  'record.edited': fc.record({
    edit: fc.oneof(
      fc.record({ kind: fc.constantFrom('removed', 'redone'), line }),
      fc.record({ kind: fc.constant('altered'), line, who: fc.constantFrom(...PERSONS) }),
      fc.record({ kind: fc.constant('moved'), line, to: line }),
      fc.record({ kind: fc.constant('cut'), length: line }),
    ),
  }),
  'policy.changed': fc.record({ policy: anyPolicy }),
};
export const TYPES = Object.keys(FIELDS) as readonly Type[];

/** Rarer, because they undo what a run has built up. */
const RARE: readonly Type[] = [
  'policy.changed',
  'record.edited',
  'support.asked',
  'timers.turnedOff',
];
/** More often, because runs go nowhere without them. */
const OFTEN: readonly Type[] = ['password.submitted', 'code.submitted', 'page.opened'];

/** Any event, with its codes still to be filled in by `typed`. */
export const anyEvent: fc.Arbitrary<PortalEvent> = fc.oneof(
  ...TYPES.map((type) => ({
    weight: RARE.includes(type) ? 1 : OFTEN.includes(type) ? 16 : 4,
    arbitrary: (FIELDS[type] as fc.Arbitrary<object>).map(
      (fields) => ({ type, ...fields }) as PortalEvent,
    ),
  })),
);

/** Milliseconds: mostly soon, sometimes at the edge of a limit, sometimes after a night's sleep. */
const anyWait = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 90 * SECOND }) },
  fc.constantFrom(0, 14 * MINUTE, 15 * MINUTE - 1, 15 * MINUTE, 10 * MINUTE, 8 * HOUR, 12 * HOUR),
);
/** How far the wall clock is set off beside that: by an hour back, by a day, mostly not at all. */
const anyShift = fc.oneof(
  { weight: 20, arbitrary: fc.constant(0) },
  fc.constantFrom(-HOUR, 24 * HOUR, -24 * HOUR),
);

export interface Act {
  readonly event: PortalEvent;
  readonly wait: number;
  readonly shift: number;
}
export const anyAct: fc.Arbitrary<Act> = fc.record({
  event: anyEvent,
  wait: anyWait,
  shift: anyShift,
});

/** One person at one door, trying on: by chance alone five codes in a row hardly come about. */
const anySiege: fc.Arbitrary<readonly Act[]> = fc
  .record({
    where: fc.record(seated),
    password: fc.constantFrom(RECORDS.patient.password, RECORDS.patient.passwordAfterReset),
    texts: fc.array(fc.tuple(fc.boolean(), code), { minLength: 1, maxLength: 7 }),
    leaves: fc.boolean(),
  })
  .map(({ where, password: typedIn, texts, leaves }) => {
    const opening: PortalEvent = {
      type: 'password.submitted',
      account: 'patient',
      password: typedIn,
      ...where,
    };
    const tries = texts.map(([isBackup, text]): PortalEvent => ({
      type: isBackup ? 'backup.submitted' : 'code.submitted',
      text,
      ...where,
    }));
    const events: readonly PortalEvent[] = [
      opening,
      { type: 'text.requested', ...where },
      ...tries,
      ...(leaves ? [{ type: 'session.ended', ...where } as const, opening, ...tries] : []),
    ];
    return events.map((event) => ({ event, wait: SECOND, shift: 0 }));
  });

export const anyRun = fc.record({
  portal: fc
    .tuple(anyPolicy, fc.boolean(), fc.boolean())
    .map(([policy, signedIn, enrolled]) => opened(policy, { signedIn, enrolled })),
  acts: fc
    .array(fc.oneof({ weight: 12, arbitrary: anyAct.map((act) => [act]) }, anySiege), {
      minLength: 1,
      maxLength: 40,
      size: 'max',
    })
    .map((acts) => acts.flat()),
});

/** The moment after an act's wait. The demo's clock never goes back; the wall clock may. */
export const later = ({ now, real }: Moment, { wait, shift }: Act): Moment => ({
  now: now + wait,
  real: real + wait + shift,
});

function codeFor(text: string, { credentials }: PortalState, real: number): string {
  const [kind, place = '0'] = text.split(':');
  const key =
    kind === 'app' ? credentials.appKey : kind === 'proposed' ? credentials.proposedKey : undefined;
  if (key) return appCode(key, real + Number(place) * STEP).code;
  if (kind === 'text') return (place === '0' && credentials.textCode) || '999999';
  return kind === 'backup' ? (KIT.backupCodes[Number(place)] ?? text) : text;
}

/** The event as it is typed in this portal at this moment. */
export function typed(event: PortalEvent, portal: PortalState, real: number): PortalEvent {
  if (
    event.type === 'code.submitted' ||
    event.type === 'backup.submitted' ||
    event.type === 'key.confirmed'
  )
    return { ...event, text: codeFor(event.text, portal, real) };
  return event.type === 'fakeSite.filled'
    ? { ...event, code: codeFor(event.code, portal, real) }
    : event;
}
