import { describe, expect, it } from 'vitest';
import { createActor, initialTransition } from 'xstate';
import type { PortalEvent } from '#domain/demo/facts/events.ts';
import { MISSION_IDS } from '#domain/demo/missions/list.ts';
import { DEMO_START } from '#domain/demo/portal/opening.ts';
import { PRESETS } from '#domain/demo/facts/switches.ts';
import { HOUR, IDLE_LIMIT, MINUTE, SECOND, WARNING } from '#domain/demo/facts/state.ts';
import { demoMachine, type DemoEvent } from '#machines/demo/demo.machine.ts';
import {
  browserAt,
  clockOf,
  missionOf,
  outcomeOf,
  policyOf,
  screenOf,
} from '#machines/demo/demo.selectors.ts';
import { WALKS } from '../../demo/mission-walks.ts';
import { KIT, RECORDS } from '../../demo/pretend-clinic.ts';
import { REAL_RECORDS } from '../../demo/real-records.ts';
import { atHome, farAway, leftOpen, Run, WALL } from './demo-run.ts';

const password = (where: typeof atHome | typeof farAway = atHome): PortalEvent => ({
  type: 'password.submitted',
  account: 'patient',
  password: RECORDS.patient.password,
  ...where,
});
const budget = () => new Run({ policy: PRESETS.budget }).open().act(password());

describe('the page as it is built', () => {
  const input = { records: RECORDS, kit: KIT, policy: PRESETS.strong };

  it('is the same at every build, without clock and chance', () => {
    const [one, other] = [
      initialTransition(demoMachine, input)[0],
      initialTransition(demoMachine, input)[0],
    ];
    expect(one.context).toEqual(other.context);
    expect(one.context.clock).toEqual({ now: DEMO_START, wall: 0 });
  });

  it('shows the sign-in page of an actor that was never started', () => {
    const snapshot = createActor(demoMachine, { input }).getSnapshot();
    expect([screenOf(snapshot), missionOf(snapshot), snapshot.hasTag('ready')]).toEqual([
      'sign-in',
      undefined,
      false,
    ]);
  });

  it('answers nothing until it is on show', () => {
    const run = new Run();
    const before = run.now.context;
    run
      .act(password())
      .wait(HOUR)
      .skip(HOUR)
      .send({ type: 'seat.chosen', seat: 'attacker' }, { type: 'preset.chosen', preset: 'budget' });
    expect(run.now.context).toBe(before);
    expect(run.now.can({ type: 'portal.acted', event: password(), wall: 1 })).toBe(false);
    expect(run.open().now.hasTag('own-portal')).toBe(true);
  });
});

describe('signing in', () => {
  it('goes from page to page as the portal asks', () => {
    const run = new Run().open();
    const screens = [screenOf(run.now)];
    run.act(password());
    screens.push(screenOf(run.now));
    run.send({ type: 'signIn.turned', device: 'home-computer', to: 'backup' });
    expect(browserAt(run.now, 'home-computer').signIn).toBe('using-backup');
    run.act({ type: 'backup.submitted', text: 'no such code', ...atHome });
    expect(browserAt(run.now, 'home-computer').signIn).toBe('using-backup');
    run.act({ type: 'backup.submitted', text: KIT.backupCodes[0]!, ...atHome });
    screens.push(screenOf(run.now));
    expect(screens).toEqual(['sign-in', 'second-step', 'home']);
    expect(outcomeOf(run.now)).toBe('signed-in');
  });

  it('is locked by five wrong codes, in that browser at once, in another when it is tried, and for fifteen minutes', () => {
    const run = new Run().open().act(
      password(farAway),
      ...Array.from({ length: 5 }, (): PortalEvent => ({
        type: 'code.submitted',
        text: '000000',
        ...farAway,
      })),
    );
    expect([browserAt(run.now, 'far-computer').signIn, screenOf(run.now)]).toEqual([
      'locked',
      'sign-in',
    ]);
    expect(screenOf(run.act(password()).now)).toBe('locked');
    run.skip(15 * MINUTE);
    expect([browserAt(run.now, 'far-computer').signIn, screenOf(run.now)]).toEqual([
      'asking-password',
      'sign-in',
    ]);
  });

  it('has help on the way, from which one comes back', () => {
    const run = new Run()
      .open()
      .send({ type: 'signIn.turned', device: 'home-computer', to: 'help' });
    expect(screenOf(run.now)).toBe('help');
    expect(
      screenOf(run.send({ type: 'signIn.turned', device: 'home-computer', to: 'start' }).now),
    ).toBe('sign-in');
  });
});

describe('a session', () => {
  const strong = () => budget().send({ type: 'preset.chosen', preset: 'strong' });

  it('warns a minute before, is stayed in by the reader, and ends by itself', () => {
    const run = strong().skip(HOUR);
    expect(browserAt(run.now, 'home-computer').session).toEqual({
      phase: 'warning',
      secondsLeft: 60,
      announce: 60,
    });
    run.wait(35 * SECOND);
    expect(browserAt(run.now, 'home-computer').session).toEqual({
      phase: 'warning',
      secondsLeft: 25,
      announce: 30,
    });
    run.act({ type: 'session.extended', ...atHome });
    expect(browserAt(run.now, 'home-computer').session.phase).toBe('active');
    run.skip(HOUR).send({ type: 'clock.ranOut', wall: run.wall });
    expect([screenOf(run.now), browserAt(run.now, 'home-computer').endedBy]).toEqual([
      'signed-out',
      'idle',
    ]);
  });

  it.each<PortalEvent>([
    password(),
    { type: 'passkey.answered', site: RECORDS.clinic.site, holds: false, ...atHome },
  ])('is no longer told to have ended once somebody tries to sign in again: $type', (attempt) => {
    const run = strong().skip(HOUR).send({ type: 'clock.ranOut', wall: WALL });
    expect(screenOf(run.now)).toBe('signed-out');
    expect(browserAt(run.act(attempt).now, 'home-computer').endedBy).toBeUndefined();
  });

  it('runs at real speed while a warning shows, and only then can be let run out', () => {
    const run = strong();
    const ranOut: DemoEvent = { type: 'clock.ranOut', wall: run.wall };
    const skipped: DemoEvent = { type: 'clock.skipped', by: HOUR, wall: run.wall };
    expect([run.now.can(skipped), run.now.can(ranOut)]).toEqual([true, false]);
    run.send(skipped);
    expect([run.now.can(skipped), run.now.can(ranOut)]).toEqual([false, true]);
    const { now } = run;
    expect(run.send(skipped).now.context).toBe(now.context);
  });

  it('can have no end for this visit', () => {
    const run = strong()
      .act({ type: 'timers.turnedOff', off: true })
      .skip(24 * HOUR);
    expect(screenOf(run.now)).toBe('home');
  });

  it.each([
    ['sleep of eight hours', 8 * HOUR],
    ['a clock set on a day', 24 * HOUR],
  ])('is over after %s, with nothing of it on show', (_, passed) => {
    const run = strong()
      .act({ type: 'page.opened', page: 'results', ...atHome })
      .wait(passed);
    expect([screenOf(run.now), browserAt(run.now, 'home-computer').page]).toEqual([
      'signed-out',
      'home',
    ]);
  });

  it('is neither lengthened nor ended by a clock set back an hour', () => {
    const run = strong()
      .wait(10 * MINUTE)
      .wait(-HOUR);
    expect(clockOf(run.now)).toBe(DEMO_START + 10 * MINUTE);
    expect(run.wait(IDLE_LIMIT - WARNING - 10 * MINUTE).now.context.clock.now).toBe(
      DEMO_START + IDLE_LIMIT - WARNING,
    );
    expect(browserAt(run.now, 'home-computer').session.phase).toBe('warning');
  });

  it('shows nothing to a passer-by who presses Back after it', () => {
    const run = strong().act(
      { type: 'session.ended', ...atHome },
      { type: 'back.pressed', ...leftOpen },
    );
    expect([
      screenOf(run.now),
      outcomeOf(run.now),
      browserAt(run.now, 'home-computer').endedBy,
    ]).toEqual(['signed-out', 'nothing-shown', 'sign-out']);
  });

  it('leaves the page that says why it ended when somebody signs in again, or turns back', () => {
    const ended = () => strong().act({ type: 'session.ended', ...atHome });
    expect(screenOf(ended().act({ ...password(), password: 'wrong' } as PortalEvent).now)).toBe(
      'sign-in',
    );
    expect(
      screenOf(ended().send({ type: 'signIn.turned', device: 'home-computer', to: 'start' }).now),
    ).toBe('sign-in');
  });
});

describe('what a screen may not do', () => {
  it('is to change the policy or the time by an act', () => {
    const run = budget();
    expect(
      run.now.can({
        type: 'portal.acted',
        event: { type: 'policy.changed', policy: PRESETS.strong },
        wall: 1,
      }),
    ).toBe(false);
    expect(run.now.can({ type: 'portal.acted', event: { type: 'time.passed' }, wall: 1 })).toBe(
      false,
    );
  });

  it('is to open a chart without its line in the record', () => {
    const run = budget().send({ type: 'seat.chosen', seat: 'clinic' });
    expect(run.now.can({ type: 'desk.chosen', page: 'chart', item: 'patient' })).toBe(false);
    run.act({ type: 'chart.opened', by: 'nurse', chart: 'patient', reason: 'message' });
    expect([screenOf(run.now), run.now.context.portal.record.length]).toEqual(['chart', 1]);
  });

  it('is to set a switch to what it does not have', () => {
    expect(
      new Run().open().now.can({ type: 'switch.changed', id: 'files', choice: 'paper plane' }),
    ).toBe(false);
  });
});

describe('a mission', () => {
  it('opens with its briefing, in a portal of its own, whose switches stay as they are', () => {
    const run = budget().send({ type: 'mission.opened', id: 'stolen-disk', kit: KIT, wall: 1 });
    expect(missionOf(run.now)).toMatchObject({
      id: 'stolen-disk',
      phase: 'briefing',
      stage: 0,
      done: [],
      hints: 0,
    });
    expect(run.now.can({ type: 'preset.chosen', preset: 'strong' })).toBe(false);
    expect(run.now.can({ type: 'switch.changed', id: 'files', choice: 'vault' })).toBe(false);
  });

  it('begins with every browser at its first page, whatever was on show in the portal before', () => {
    const run = budget()
      .act({ type: 'session.ended', ...atHome })
      .send({ type: 'signIn.turned', device: 'far-computer', to: 'help' });
    expect([
      browserAt(run.now, 'home-computer').endedBy,
      browserAt(run.now, 'far-computer').signIn,
    ]).toEqual(['sign-out', 'getting-help']);
    run.mission('stolen-disk');
    expect([
      browserAt(run.now, 'home-computer').endedBy,
      browserAt(run.now, 'far-computer').signIn,
    ]).toEqual([undefined, 'asking-password']);
    run.send(
      { type: 'signIn.turned', device: 'far-computer', to: 'help' },
      { type: 'mission.left' },
    );
    expect(browserAt(run.now, 'far-computer').signIn).toBe('asking-password');
  });

  it.each(MISSION_IDS)(
    '%s is done by what really happens, and is remembered for the visit',
    (id) => {
      const run = new Run({ records: REAL_RECORDS }).open().mission(id);
      WALKS[id].forEach((acts, stage) => {
        if (stage > 0) run.send({ type: 'stage.continued', kit: KIT, wall: run.wall });
        for (const { does, wait = SECOND } of acts) {
          run.wait(wait);
          const event = does(run.now.context.portal, { now: clockOf(run.now), real: run.wall });
          if (event.type !== 'time.passed') run.act(event);
        }
        expect(missionOf(run.now)?.phase).toBe(
          stage < WALKS[id].length - 1 ? 'between' : 'finished',
        );
      });
      expect(run.now.context.finished).toEqual([id]);
    },
  );

  it('can be walked away from by moving the clock to the warning and through it', () => {
    const run = new Run({ records: REAL_RECORDS })
      .open()
      .mission('walk-away')
      .act({ type: 'draft.kept', subject: 'A', body: 'B', ...atHome })
      .skip(HOUR);
    expect(missionOf(run.now)?.done).toEqual(['write-half', 'see-the-warning']);
    run.send({ type: 'clock.ranOut', wall: run.wall });
    expect(missionOf(run.now)?.step?.id).toBe('press-back');
  });

  it('goes on to its next portal only when the one at hand is done, with every browser closed', () => {
    const onward: DemoEvent = { type: 'stage.continued', kit: KIT, wall: 1 };
    const run = new Run().open().mission('stolen-password');
    expect(run.now.can(onward)).toBe(false);
    run.act(password(farAway));
    expect(browserAt(run.now, 'far-computer').signIn).toBe('signed-in');
    run.send(onward);
    expect(missionOf(run.now)).toMatchObject({
      phase: 'working',
      stage: 1,
      done: ['walk-in'],
      step: { id: 'be-stopped' },
      place: { n: 2, total: 3 },
    });
    expect(browserAt(run.now, 'far-computer')).toMatchObject({
      signIn: 'asking-password',
      endedBy: undefined,
    });
    expect(policyOf(run.now)).toEqual(PRESETS.strong);
  });

  it('gives hints one at a time', () => {
    const run = new Run()
      .open()
      .mission('sim-swap')
      .send({ type: 'hint.asked' }, { type: 'hint.asked' });
    expect(missionOf(run.now)?.hints).toBe(2);
    expect(missionOf(run.act({ type: 'number.moved', to: 'thief-phone' }).now)?.hints).toBe(0);
  });

  it('is left for the own portal, mix and session, and taken up again where it was', () => {
    const run = budget()
      .mission('sim-swap')
      .act({ type: 'number.moved', to: 'thief-phone' })
      .send({ type: 'hint.asked' });
    const half = missionOf(run.now);
    run.send({ type: 'mission.left' });
    expect([missionOf(run.now), policyOf(run.now), screenOf(run.now)]).toEqual([
      undefined,
      PRESETS.budget,
      'home',
    ]);
    expect(run.now.hasTag('own-portal')).toBe(true);
    expect(missionOf(run.mission('sim-swap').now)).toEqual(half);
  });

  it('gives way to another one, and begins anew when asked', () => {
    const run = budget().mission('stolen-disk').act({ type: 'disk.opened' }).mission('odd-line');
    expect(missionOf(run.now)?.id).toBe('odd-line');
    expect(missionOf(run.mission('stolen-disk').now)?.phase).toBe('between');
    run.send({ type: 'mission.restarted', kit: KIT, wall: run.wall });
    expect(missionOf(run.now)).toMatchObject({ id: 'stolen-disk', phase: 'briefing', done: [] });
    expect(run.now.can({ type: 'mission.opened', id: 'stolen-disk', kit: KIT, wall: 1 })).toBe(
      false,
    );
  });

  it('can be gone through again once it is done', () => {
    const run = new Run()
      .open()
      .mission('six-hours-open')
      .skip(6 * HOUR)
      .act({ type: 'message.sent', subject: 'A', body: 'B', ...leftOpen });
    expect(missionOf(run.now)?.phase).toBe('finished');
    run.send(
      { type: 'mission.left' },
      { type: 'mission.opened', id: 'six-hours-open', kit: KIT, wall: run.wall },
    );
    expect([missionOf(run.now)?.phase, run.now.context.finished]).toEqual([
      'briefing',
      ['six-hours-open'],
    ]);
  });

  it('leads to where its step is done', () => {
    const run = new Run()
      .open()
      .mission('curious-colleague')
      .send({ type: 'seat.chosen', seat: 'patient' }, { type: 'step.followed' });
    expect(run.now.context.places).toMatchObject({ seat: 'clinic', role: 'front-desk' });
  });

  it('stands alone in a lesson: it cannot be left, nor another one opened', () => {
    const run = new Run({ only: 'odd-line' }).open();
    expect(missionOf(run.now)).toMatchObject({ id: 'odd-line', phase: 'briefing' });
    expect(run.now.can({ type: 'mission.left' })).toBe(false);
    expect(run.now.can({ type: 'mission.opened', id: 'sim-swap', kit: KIT, wall: 1 })).toBe(false);
    expect(run.now.can({ type: 'mission.restarted', kit: KIT, wall: 1 })).toBe(true);
  });
});

describe('leaving the page', () => {
  it.each(['sim-swap', undefined] as const)('forgets everything (in a lesson: %s)', (only) => {
    const fresh = new Run({ only }).open();
    const run = new Run({ only }).open();
    if (!only) run.act(password()).mission('sim-swap');
    run
      .act({ type: 'number.moved', to: 'thief-phone' }, password(farAway))
      .send(
        { type: 'seat.chosen', seat: 'clinic' },
        { type: 'demo.forgotten', kit: KIT, wall: run.wall },
      );
    expect(run.now.context).toEqual(fresh.now.context);
    expect(run.now.value).toEqual(fresh.now.value);
    expect(missionOf(run.now)).toEqual(missionOf(fresh.now));
    expect(browserAt(run.now, 'far-computer')).toEqual(browserAt(fresh.now, 'far-computer'));
  });
});

it("keeps nothing of what may be somebody's own", () => {
  const run = new Run()
    .open()
    .mission('postcard-and-courier')
    .act({ type: 'email.sent', body: 'Write to me at jo@realmail.com' });
  expect(outcomeOf(run.now)).toBe('pretend-please');
  expect(JSON.stringify(run.now.context)).not.toContain('realmail');
});
