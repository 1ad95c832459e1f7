import fc from 'fast-check';
import { appCode } from '#domain/demo/portal/codes.ts';
import { TURNS, type DemoEvent } from '#domain/demo/visit/demo-events.ts';
import { PAGES, STOPS, type PortalEvent } from '#domain/demo/facts/events.ts';
import { SEATS, TOOLS } from '#domain/demo/facts/seats.ts';
import { MISSION_IDS } from '#domain/demo/missions/list.ts';
import { PRESETS, SWITCH_CHOICES, SWITCHES } from '#domain/demo/facts/switches.ts';
import { ROLES } from '#domain/demo/facts/people.ts';
import { HOUR, MINUTE, REASONS, SECOND } from '#domain/demo/facts/state.ts';
import { DESK_PAGES } from '#domain/demo/visit/visit.ts';
import { KIT, RECORDS } from '../../demo/pretend-clinic.ts';
import { atHome, farAway, leftOpen, type Run } from './demo-run.ts';

/** What somebody does, seeing the demo as it is. */
export type Move = (run: Run) => DemoEvent;

const where = fc.constantFrom(atHome, atHome, farAway, leftOpen, {
  device: 'helper-phone',
  by: 'helper',
} as const);
const typed = fc.constantFrom(
  RECORDS.patient.password,
  RECORDS.patient.password,
  RECORDS.patient.passwordAfterReset,
  RECORDS.helper.password,
  'wrong',
  '',
);
const draft = fc.record({
  subject: fc.constantFrom('', 'A'),
  body: fc.constantFrom('', 'B', '<script>', 'call me at jo@realmail.com'),
});

/** The code that is right now, by whatever the portal asks for. */
const rightCode = ({
  now: {
    context: { portal },
  },
  wall,
}: Run): string =>
  portal.policy.secondStep === 'text'
    ? (portal.credentials.textCode ?? '')
    : appCode(portal.credentials.proposedKey ?? portal.credentials.appKey ?? KIT.appKey, wall).code;

const act =
  (event: PortalEvent | ((run: Run) => PortalEvent)): Move =>
  (run) => ({
    type: 'portal.acted',
    event: typeof event === 'function' ? event(run) : event,
    wall: run.wall,
  });

const anyAct: fc.Arbitrary<Move> = where.chain((actor) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(typed, fc.constantFrom('patient', 'patient', 'patient', 'helper'))
        .map(([password, account]) =>
          act({ type: 'password.submitted', account, password, ...actor } as PortalEvent),
        ),
    },
    {
      weight: 6,
      arbitrary: fc.constant(
        act((run) => ({ type: 'code.submitted', text: rightCode(run), ...actor })),
      ),
    },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom('000000', '12 34 56', 'abc')
        .map((text) => act({ type: 'code.submitted', text, ...actor })),
    },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...KIT.backupCodes, 'no')
        .map((text) => act({ type: 'backup.submitted', text, ...actor })),
    },
    {
      weight: 8,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...PAGES),
          fc.constantFrom(undefined, 'blood', 'letter', 'to-patient'),
        )
        .map(([page, item]) => act({ type: 'page.opened', page, item, ...actor })),
    },
    { weight: 3, arbitrary: draft.map((one) => act({ type: 'message.sent', ...one, ...actor })) },
    { weight: 2, arbitrary: draft.map((one) => act({ type: 'draft.kept', ...one, ...actor })) },
    {
      weight: 8,
      arbitrary: fc
        .constantFrom<PortalEvent>(
          { type: 'text.requested', ...actor },
          { type: 'signIn.restarted', ...actor },
          { type: 'session.extended', ...actor },
          { type: 'session.ended', ...actor },
          { type: 'others.signedOut', ...actor },
          { type: 'back.pressed', ...actor },
          { type: 'key.proposed', key: KIT.appKey, ...actor },
          { type: 'backup.kept', ...actor },
          { type: 'passkey.made', kind: 'pretend', ...actor },
          { type: 'passkey.removed', ...actor },
          { type: 'passkey.answered', site: RECORDS.clinic.site, holds: true, ...actor },
          { type: 'passkey.answered', site: RECORDS.clinic.fakeSite, holds: true, ...actor },
          { type: 'helper.invited', limits: ['messages'], ...actor },
          { type: 'helper.ended', ...actor },
          { type: 'appointment.booked', id: 'visit', ...actor },
          { type: 'paper.closed', id: 'letter', ...actor },
          { type: 'question.asked', line: 1, ...actor },
          { type: 'lines.judged', odd: ['abroad'], ...actor },
          { type: 'line.disowned', id: 'abroad', ...actor },
        )
        .map(act),
    },
    {
      weight: 1,
      arbitrary: fc.constant(
        act((run) => ({
          type: 'key.confirmed',
          text: rightCode(run),
          backupCodes: KIT.backupCodes,
          ...actor,
        })),
      ),
    },
  ),
);

const anywhere: fc.Arbitrary<Move> = fc.oneof(
  fc
    .constantFrom<PortalEvent>(
      { type: 'timers.turnedOff', off: true },
      { type: 'timers.turnedOff', off: false },
      { type: 'mail.opened', by: 'patient' },
      { type: 'mail.opened', by: 'thief' },
      { type: 'fakeSite.filled', password: RECORDS.patient.password, code: '000000' },
      { type: 'email.sent', body: 'B' },
      { type: 'support.asked', by: 'patient' },
      { type: 'support.asked', by: 'thief' },
      { type: 'paper.sent', by: 'nurse', id: 'letter' },
      { type: 'message.opened', by: 'nurse', id: 'to-nurse' },
      { type: 'message.answered', by: 'nurse', id: 'to-nurse', body: 'C' },
      { type: 'question.answered', line: 1 },
      { type: 'record.checked' },
      { type: 'number.moved', to: 'thief-phone' },
      { type: 'number.moved', to: 'patient-phone' },
      { type: 'phone.looked', phone: 'thief-phone' },
      { type: 'disk.opened' },
      { type: 'record.edited', edit: { kind: 'removed', line: 1 } },
      { type: 'record.edited', edit: { kind: 'cut', length: 0 } },
      // Not a screen's to send.
      { type: 'policy.changed', policy: PRESETS.budget },
      { type: 'time.passed' },
    )
    .map(act),
  fc
    .tuple(fc.constantFrom(...ROLES), fc.constantFrom(...REASONS))
    .map(([by, reason]) => act({ type: 'chart.opened', by, chart: 'patient', reason })),
  fc.constantFrom(...STOPS).map((stop) =>
    act(({ now }) => ({
      type: 'line.tapped',
      id: now.context.portal.packets.at(-1)?.id ?? '',
      stop,
    })),
  ),
);

/** The wall clock goes on, jumps, sleeps, is set back. */
const anyTime: fc.Arbitrary<Move> = fc.oneof(
  fc
    .constantFrom(SECOND, SECOND, 20 * SECOND, MINUTE, 10 * MINUTE, 8 * HOUR, -HOUR)
    .map((by): Move => ({ wall }) => ({ type: 'clock.ticked', wall: wall + by })),
  fc
    .constantFrom(MINUTE, HOUR, 6 * HOUR, -HOUR)
    .map((by): Move => ({ wall }) => ({ type: 'clock.skipped', by, wall })),
  fc.constant<Move>(({ wall }) => ({ type: 'clock.ranOut', wall })),
);

const anyPlace: fc.Arbitrary<DemoEvent> = fc.oneof(
  fc.constantFrom(...SEATS).map((seat): DemoEvent => ({ type: 'seat.chosen', seat })),
  fc.constantFrom(...ROLES).map((role): DemoEvent => ({ type: 'role.chosen', role })),
  fc.constantFrom(...DESK_PAGES).map((page): DemoEvent => ({ type: 'desk.chosen', page })),
  fc.constantFrom(undefined, ...TOOLS).map((tool): DemoEvent => ({ type: 'tool.chosen', tool })),
  fc
    .constantFrom('home-computer', 'helper-phone', 'mailbox', 'fake-site')
    .map((to): DemoEvent => ({ type: 'patient.moved', to })),
  fc
    .tuple(fc.constantFrom('home-computer', 'far-computer'), fc.constantFrom(...TURNS))
    .map(([device, to]): DemoEvent => ({ type: 'signIn.turned', device, to })),
  fc.constant<DemoEvent>({ type: 'step.followed' }),
);

const anySwitch: fc.Arbitrary<DemoEvent> = fc.oneof(
  fc
    .constantFrom('strong', 'budget')
    .map((preset): DemoEvent => ({ type: 'preset.chosen', preset })),
  fc
    .constantFrom(...SWITCHES)
    .chain((id) =>
      fc
        .constantFrom<string>(...SWITCH_CHOICES[id], 'other')
        .map((choice): DemoEvent => ({ type: 'switch.changed', id, choice })),
    ),
);

export const anyMissionMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...MISSION_IDS)
      .map((id): Move => ({ wall }) => ({ type: 'mission.opened', id, kit: KIT, wall })),
  },
  { weight: 3, arbitrary: fc.constant<Move>(() => ({ type: 'mission.started' })) },
  fc.constantFrom<Move>(
    () => ({ type: 'hint.asked' }),
    () => ({ type: 'mission.left' }),
    ({ wall }) => ({ type: 'stage.continued', kit: KIT, wall }),
    ({ wall }) => ({ type: 'mission.restarted', kit: KIT, wall }),
  ),
);

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 20, arbitrary: anyAct },
  { weight: 7, arbitrary: anywhere },
  { weight: 7, arbitrary: anyTime },
  { weight: 5, arbitrary: anyPlace.map((event) => () => event) },
  { weight: 2, arbitrary: anySwitch.map((event) => () => event) },
  { weight: 5, arbitrary: anyMissionMove },
  {
    weight: 1,
    arbitrary: fc.constant<Move>(({ wall }) => ({ type: 'demo.forgotten', kit: KIT, wall })),
  },
);

const signIn: readonly Move[] = [
  act({
    type: 'password.submitted',
    account: 'patient',
    password: RECORDS.patient.password,
    ...atHome,
  }),
  act((run) => ({ type: 'code.submitted', text: rightCode(run), ...atHome })),
];
const reading: readonly Move[] = [
  ...signIn,
  act({ type: 'page.opened', page: 'result', item: 'blood', ...atHome }),
];
/** Chance alone seldom gets in, so some runs begin there. */
const beginnings: readonly (readonly Move[])[] = [
  [],
  signIn,
  reading,
  [...reading, ({ wall }) => ({ type: 'clock.skipped', by: HOUR, wall })],
  [
    ({ wall }) => ({ type: 'mission.opened', id: 'walk-away', kit: KIT, wall }),
    () => ({ type: 'mission.started' }),
  ],
  [
    ({ wall }) => ({ type: 'mission.opened', id: 'stolen-disk', kit: KIT, wall }),
    () => ({ type: 'mission.started' }),
    act({ type: 'disk.opened' }),
  ],
];

export const anyRun = fc.record({
  policy: fc.constantFrom(PRESETS.strong, PRESETS.budget, {
    ...PRESETS.strong,
    secondStep: 'text' as const,
  }),
  only: fc.constantFrom(
    undefined,
    undefined,
    undefined,
    'six-hours-open' as const,
    'helper-login' as const,
  ),
  moves: fc
    .tuple(fc.constantFrom(...beginnings), fc.array(anyMove, { maxLength: 12 }))
    .map((parts) => parts.flat()),
});
