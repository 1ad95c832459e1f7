import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Happened } from '#domain/demo/facts/events.ts';
import { DEMO_START } from '#domain/demo/portal/opening.ts';
import { sessionOn } from '#domain/demo/portal/sessions.ts';
import { HOUR, IDLE_LIMIT, MINUTE, SECOND, WARNING } from '#domain/demo/facts/state.ts';
import {
  follow,
  passTime,
  recall,
  runOut,
  skipTime,
  warningShows,
} from '#domain/demo/visit/clock.ts';
import { at, opened } from '../pretend-clinic.ts';
import { signedIn, visit, WALL } from '../pretend-visit.ts';

const FIRST_WARNING = DEMO_START + IDLE_LIMIT - WARNING;

describe('the clock', () => {
  it('goes as the wall clock goes', () => {
    expect(follow({ now: 5, wall: 100 }, 130)).toEqual({ now: 35, wall: 130 });
  });

  it('stands still when the wall clock is set back an hour, and goes on from there', () => {
    const setBack = follow({ now: 5, wall: WALL }, WALL - HOUR);
    expect(setBack.now).toBe(5);
    expect(follow(setBack, WALL - HOUR + SECOND).now).toBe(5 + SECOND);
  });

  it('never goes back, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (walls) => {
        let clock = { now: DEMO_START, wall: WALL };
        return walls.every((wall) => {
          const { now } = clock;
          clock = follow(clock, wall);
          return clock.now >= now;
        });
      }),
    );
  });
});

describe('time that passes by itself', () => {
  it.each([
    ['sleep of eight hours', 8 * HOUR],
    ['a wall clock set on a day', 24 * HOUR],
  ])('ends what is overdue after %s', (_, passed) => {
    expect(passTime(signedIn(), WALL + passed).portal.sessions).toEqual([]);
  });

  it('leaves a session that is not over', () => {
    const visit = passTime(signedIn(), WALL + MINUTE);
    expect(sessionOn(visit.portal, 'home-computer', visit.clock.now)).toBeDefined();
  });
});

describe('moving the clock on', () => {
  it('stops where the first warning begins, however far it was to go', () => {
    const skipped = skipTime(signedIn(), 6 * HOUR, WALL);
    expect(skipped.clock).toEqual({ now: FIRST_WARNING, wall: WALL });
    expect(warningShows(skipped)).toBe(true);
  });

  it('goes all the way where nothing warns', () => {
    expect(skipTime(signedIn({ idleSignOut: 'off' }), 6 * HOUR, WALL).clock.now).toBe(
      DEMO_START + 6 * HOUR,
    );
    expect(skipTime(visit(), 6 * HOUR, WALL).clock.now).toBe(DEMO_START + 6 * HOUR);
  });

  it('is refused while a warning shows, also one that began since the last tick', () => {
    const warned = skipTime(signedIn(), HOUR, WALL);
    expect(skipTime(warned, HOUR, WALL).clock.now).toBe(FIRST_WARNING);
    const unnoticed = signedIn();
    expect(skipTime(unnoticed, HOUR, WALL + IDLE_LIMIT - SECOND).clock.now).toBe(
      DEMO_START + IDLE_LIMIT - SECOND,
    );
  });

  it.each([0, -HOUR, NaN])('takes no step of %s', (by) => {
    expect(skipTime(signedIn(), by, WALL).clock.now).toBe(DEMO_START);
  });
});

describe('letting a warning run out', () => {
  it('ends the session that was warned', () => {
    const out = runOut(skipTime(signedIn(), HOUR, WALL), WALL);
    expect(out.clock.now).toBe(DEMO_START + IDLE_LIMIT);
    expect(out.portal.sessions).toEqual([]);
  });

  it('moves nothing without a warning', () => {
    expect(runOut(signedIn(), WALL).clock.now).toBe(DEMO_START);
  });

  it('ends the one that is next when two are warned', () => {
    const demo = signedIn();
    const far = {
      device: 'far-computer',
      by: 'thief',
      account: 'patient',
      startedAt: DEMO_START,
      lastActiveAt: DEMO_START + 5 * SECOND,
    } as const;
    const both = passTime(
      { ...demo, portal: { ...demo.portal, sessions: [...demo.portal.sessions, far] } },
      WALL + IDLE_LIMIT - WARNING + 6 * SECOND,
    );
    expect(runOut(both, both.clock.wall).portal.sessions.map(({ device }) => device)).toEqual([
      'far-computer',
    ]);
  });
});

describe('what is remembered of a mission', () => {
  const policy = opened().policy;
  const time = (minutes: number, outcome: Happened['outcome'] = 'done'): Happened => ({
    event: { type: 'time.passed' },
    outcome,
    at: at(minutes),
    policy,
  });
  const sent = (body: string): Happened => ({
    event: { type: 'email.sent', body },
    outcome: 'done',
    at: at(1),
    policy,
  });

  it('is the latest moment of time that just passed', () => {
    expect(recall([time(1)], time(2))).toEqual([time(2)]);
    expect(recall([time(1)], time(2, 'session-over'))).toEqual([time(1), time(2, 'session-over')]);
    expect(recall([time(1), sent('Hello')], time(2))).toHaveLength(3);
  });

  it('keeps what somebody did before time passed', () => {
    const before = [sent('Hello')];
    expect(recall(before, time(2))).toEqual([...before, time(2)]);
  });

  it("is nothing that may be somebody's own", () => {
    expect(recall([time(1)], sent('Write to jo@realmail.com'))).toEqual([time(1)]);
    expect(recall([], sent('a'.repeat(2_001)))).toEqual([]);
    // What was refused for another reason is no better.
    expect(recall([], { ...sent('123 456 789'), outcome: 'session-over' })).toEqual([]);
    expect(recall([], sent('jo@mail.example'))).toHaveLength(1);
  });
});

it('nothing warns at the beginning, and the browser that does is enough', () => {
  expect([warningShows(signedIn()), warningShows(visit())]).toEqual([false, false]);
});
