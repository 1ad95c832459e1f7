import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DemoEvent } from '#domain/demo/visit/demo-events.ts';
import { PAGES } from '#domain/demo/facts/events.ts';
import { SEATS, TOOLS } from '#domain/demo/facts/seats.ts';
import { MISSIONS, type StagePlan } from '#domain/demo/missions/list.ts';
import { deadlineOf, sessionOn } from '#domain/demo/portal/sessions.ts';
import { ROLES } from '#domain/demo/facts/people.ts';
import { DEVICES } from '#domain/demo/facts/state.ts';
import { DESK_PAGES } from '#domain/demo/visit/visit.ts';
import { demoMachine, type DemoSnapshot } from '#machines/demo/demo.machine.ts';
import { browserAt, browserScreen, missionOf, screenOf } from '#machines/demo/demo.selectors.ts';
import { KIT } from '../../demo/pretend-clinic.ts';
import { anyMissionMove, anyRun, type Move } from './any-demo.ts';
import { Run } from './demo-run.ts';
import { neverIn, noting, transitionsOf } from '../walked.ts';
import { runs, runsInWords } from '../../../fixtures/depth.ts';
import { holds } from '../../../fixtures/figures.ts';

const one = <T>(list: readonly T[], value: T): boolean => list.includes(value);
const isPage = (screen: string): boolean => PAGES.some((page) => page === screen);

/** Events after which another portal is open, with a time and a record of its own. */
const OTHER_PORTAL: readonly DemoEvent['type'][] = [
  'demo.opened',
  'demo.forgotten',
  'mission.opened',
  'mission.left',
  'mission.restarted',
  'stage.continued',
];
/** Only these can do a step: something happened, or time passed. */
const HAPPENING: readonly DemoEvent['type'][] = [
  'portal.acted',
  'clock.ticked',
  'clock.skipped',
  'clock.ranOut',
];

const isOpen = (
  { context: { portal, clock } }: DemoSnapshot,
  device: (typeof DEVICES)[number],
): boolean => sessionOn(portal, device, clock.now) !== undefined;

/** What must be so at every moment; each names itself when it is not. */
const ALWAYS: Readonly<Record<string, (snapshot: DemoSnapshot) => boolean>> = {
  'nothing of a session is there after its time': ({ context: { portal, clock } }) =>
    portal.sessions.every((session) => (deadlineOf(portal, session)?.at ?? Infinity) > clock.now),
  'a browser shows a page while its session lasts, and only then': (snapshot) =>
    DEVICES.every(
      (device) => isPage(browserScreen(browserAt(snapshot, device))) === isOpen(snapshot, device),
    ),
  'a browser without a session keeps no page': (snapshot) =>
    DEVICES.every(
      (device) =>
        isOpen(snapshot, device) ||
        isDeepStrictEqual(snapshot.context.places.pages[device], { page: 'home' }),
    ),
  "the screen is the browser's own": (snapshot) => {
    const { seat, patient } = snapshot.context.places;
    return (
      !isPage(screenOf(snapshot)) ||
      (seat === 'patient' &&
        (patient === 'home-computer' || patient === 'helper-phone') &&
        isOpen(snapshot, patient))
    );
  },
  'everybody is somewhere': ({
    context: {
      places: { seat, role, desk, tool, patient, pages },
    },
  }) =>
    one(SEATS, seat) &&
    one(ROLES, role) &&
    one(DESK_PAGES, desk.page) &&
    (!tool || one(TOOLS, tool)) &&
    one(['home-computer', 'helper-phone', 'mailbox', 'fake-site'], patient) &&
    DEVICES.every((device) => one(PAGES, pages[device].page)),
  'a reason for an end is told where a session ended': (snapshot) =>
    DEVICES.every(
      (device) => !isOpen(snapshot, device) || browserAt(snapshot, device).endedBy === undefined,
    ),
  'the own portal has the own mix': (snapshot) =>
    !snapshot.hasTag('own-portal') ||
    isDeepStrictEqual(snapshot.context.portal.policy, snapshot.context.mix),
  'a mission is open in its state, and told by its machine': (snapshot) =>
    snapshot.hasTag('mission') === (snapshot.context.run !== undefined) &&
    (missionOf(snapshot) !== undefined) === snapshot.hasTag('mission'),
  "nothing that may be somebody's own is kept": ({ context }) =>
    !JSON.stringify(context).includes('realmail'),
};

/** What must be so from one moment to the next. */
const BETWEEN: Readonly<
  Record<string, (before: DemoSnapshot, after: DemoSnapshot, event: DemoEvent) => boolean>
> = {
  'the clock never goes back': (before, after, { type }) =>
    one(OTHER_PORTAL, type) || after.context.clock.now >= before.context.clock.now,
  'a step is done by what happens, never by going on': (before, after, { type }) =>
    one(HAPPENING, type) ||
    one(OTHER_PORTAL, type) ||
    isDeepStrictEqual(before.context.run?.done, after.context.run?.done),
  'a mission is finished by its last step alone': (before, after, { type }) => {
    const added = after.context.finished.filter((id) => !before.context.finished.includes(id));
    return added.every(
      (id) =>
        one(HAPPENING, type) &&
        (MISSIONS[id] as readonly StagePlan[]).every(({ steps }) =>
          steps.every((step) => after.context.run?.done.includes(step.id)),
        ),
    );
  },
  'nobody is let in without the second step when it is on': (before, after, event) => {
    if (
      event.type !== 'portal.acted' ||
      event.event.type !== 'password.submitted' ||
      event.event.account !== 'patient'
    )
      return true;
    const { device } = event.event;
    const { policy, credentials } = before.context.portal;
    const isNew = after.context.portal.sessions.some(
      (session) =>
        session.device === device &&
        !before.context.portal.sessions.includes(session) &&
        session.startedAt === session.lastActiveAt &&
        session.account === 'patient',
    );
    return (
      !isNew ||
      isOpen(before, device) ||
      policy.secondStep === 'off' ||
      credentials.secondStepWaived === true
    );
  },
  'the record only grows, but for somebody inside who edits it': (before, after, event) => {
    if (
      one(OTHER_PORTAL, event.type) ||
      event.type === 'preset.chosen' ||
      event.type === 'switch.changed'
    )
      return true;
    if (event.type === 'portal.acted' && event.event.type === 'record.edited') return true;
    return isDeepStrictEqual(
      after.context.portal.record.slice(0, before.context.portal.record.length),
      before.context.portal.record,
    );
  },
};

const broken = (
  rules: Readonly<Record<string, (...facts: never[]) => boolean>>,
  ...facts: unknown[]
): readonly string[] => Object.keys(rules).filter((name) => !rules[name]!(...(facts as never[])));

/** Lets the moves happen, and names the rules that were broken on the way. */
function faultsIn(run: Run, moves: readonly Move[]): readonly string[] {
  const faults = [...broken(ALWAYS, run.now)];
  for (const move of moves) {
    const [before, event] = [run.now, move(run)];
    run.send(event);
    faults.push(...broken(ALWAYS, run.now), ...broken(BETWEEN, before, run.now, event));
  }
  run.actor.stop();
  return faults;
}

it(`keeps its promises in ${runsInWords(10_000)} random runs`, { timeout: 300_000 }, () => {
  holds(
    'machine-runs',
    fc.property(anyRun, ({ policy, only, moves }) => {
      expect(faultsIn(new Run({ policy, only }).open(), moves)).toEqual([]);
    }),
    { numRuns: runs(10_000) },
  );
});

it("does no step of any mission by what the guide's own buttons send", () => {
  fc.assert(
    fc.property(fc.array(anyMissionMove, { maxLength: 30 }), (moves) => {
      const run = new Run().open();
      moves.forEach((move) => run.send(move(run)));
      expect([run.now.context.finished, run.now.context.run?.done ?? []]).toEqual([[], []]);
    }),
    { numRuns: 300 },
  );
});

it('takes every transition that the machine has', () => {
  const all = transitionsOf(demoMachine);
  const taken = new Set<string>();
  for (const { policy, only, moves } of fc.sample(anyRun, { numRuns: 1_500, seed: 7 })) {
    if ([...all].every((one) => taken.has(one))) break;
    const run = new Run({ policy, only, inspect: noting(taken) }).open();
    moves.forEach((move) => run.send(move(run)));
    run.actor.stop();
  }
  expect(neverIn(all, taken)).toEqual([]);
});

it('comes to rest in two places alone, and leaves each', () => {
  const run = new Run();
  const places = [
    run.now.value,
    run.open().now.value,
    run.mission('odd-line').now.value,
    run.send({ type: 'mission.left' }).now.value,
  ];
  expect(places).toEqual([
    'closed',
    { open: 'exploring' },
    { open: 'onMission' },
    { open: 'exploring' },
  ]);
  run.send({ type: 'demo.forgotten', kit: KIT, wall: run.wall });
  expect(run.now.status).toBe('active');
});
