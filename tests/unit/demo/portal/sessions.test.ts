import { describe, expect, it } from 'vitest';
import {
  deadlineOf,
  endOverdue,
  phaseOf,
  secondsLeft,
  sessionOn,
  stopBefore,
  touch,
} from '#domain/demo/portal/sessions.ts';
import { HOUR, SECOND, type PortalState } from '#domain/demo/facts/state.ts';
import { HOME, password, play } from '../acting-out.ts';
import { at, opened } from '../pretend-clinic.ts';

const deadline = (portal: PortalState) => deadlineOf(portal, portal.sessions[0]!);
const start = at(0).now;

describe('a session ends', () => {
  it('after 15 minutes in which nobody does anything', () => {
    expect(deadline(opened())).toEqual({ at: at(15).now, kind: 'idle' });
    expect([
      sessionOn(opened(), 'home-computer', at(15).now - 1)?.by,
      sessionOn(opened(), 'home-computer', at(15).now),
    ]).toEqual(['patient', undefined]);
  });

  it('after 12 hours whatever anybody does', () => {
    const busy = touch(opened(), 'home-computer', start + 12 * HOUR - SECOND);
    expect(deadline(busy)).toEqual({ at: start + 12 * HOUR, kind: 'overall' });
    expect(deadline(opened({ idleSignOut: 'off' }))).toEqual({
      at: start + 12 * HOUR,
      kind: 'overall',
    });
  });

  it('never by itself where both limits are off, or the reader turned the timers off', () => {
    expect(deadline(opened({ idleSignOut: 'off', overallSignOut: 'off' }))).toBeUndefined();
    expect(deadline({ ...opened(), timersOff: true })).toBeUndefined();
    expect(
      sessionOn(
        opened({ idleSignOut: 'off', overallSignOut: 'off' }),
        'home-computer',
        start + 1_000 * HOUR,
      )?.by,
    ).toBe('patient');
  });

  it('and is gone once time has passed, with sign-ins left half-way', () => {
    const waiting = play(opened(), password({ device: 'far-computer', by: 'thief' })).portal;
    expect(endOverdue(waiting, at(9.9).now)).toBe(waiting);
    expect(endOverdue(waiting, at(10).now)).toMatchObject({ sessions: [{}], pending: [] });
    expect(endOverdue(waiting, at(480).now)).toMatchObject({ sessions: [], pending: [] });
  });
});

describe('the warning', () => {
  it('shows during the last 60 seconds', () => {
    const phases = [0, 13.99, 14, 14.99, 15].map((minutes) =>
      phaseOf(opened(), 'home-computer', at(minutes).now),
    );
    expect(phases).toEqual(['active', 'active', 'warning', 'warning', 'none']);
  });

  it('counts whole seconds down to the end', () => {
    const counted = [start, at(14).now, at(15).now - 59_001, at(15).now - 1, at(15).now].map(
      (now) => secondsLeft(opened(), 'home-computer', now),
    );
    expect(counted).toEqual([900, 60, 60, 1, undefined]);
    expect(secondsLeft({ ...opened(), timersOff: true }, 'home-computer', start)).toBeUndefined();
  });

  it('is nothing to a device where nobody is signed in', () => {
    expect([
      phaseOf(opened(), 'far-computer', at(14).now),
      secondsLeft(opened(), 'far-computer', start),
    ]).toEqual(['none', undefined]);
  });
});

describe('moving the clock on', () => {
  it('stops where the first warning begins', () => {
    expect(stopBefore(opened(), start, at(360).now)).toBe(at(14).now);
    const two = {
      ...opened(),
      sessions: [
        ...opened().sessions,
        {
          device: 'far-computer',
          account: 'patient',
          by: 'thief',
          startedAt: start,
          lastActiveAt: start - 5 * 60 * SECOND,
        } as const,
      ],
    };
    expect(stopBefore(two, start, at(360).now)).toBe(at(9).now);
  });

  it('goes all the way where nothing ends before', () => {
    expect(stopBefore(opened(), start, at(13).now)).toBe(at(13).now);
    for (const open of [
      opened({}, { signedIn: false }),
      opened({ idleSignOut: 'off', overallSignOut: 'off' }),
      { ...opened(), timersOff: true },
    ])
      expect(stopBefore(open, start, at(360).now)).toBe(at(360).now);
  });

  it('stays where it is while a warning shows, and never goes back', () => {
    expect(stopBefore(opened(), at(14.5).now, at(360).now)).toBe(at(14.5).now);
    expect(stopBefore(opened(), at(5).now, at(3).now)).toBe(at(5).now);
  });

  it('is not held up by a session that is over already', () => {
    expect(stopBefore(opened(), at(20).now, at(360).now)).toBe(at(360).now);
  });
});

it('doing something begins the idle time anew, on that device only, and never earlier', () => {
  const portal = touch(opened(), HOME.device, at(10).now);
  expect(portal.sessions[0]!.lastActiveAt).toBe(at(10).now);
  expect(touch(portal, HOME.device, at(5).now).sessions[0]!.lastActiveAt).toBe(at(10).now);
  expect(touch(portal, 'far-computer', at(12).now).sessions).toEqual(portal.sessions);
});
