import { describe, expect, it } from 'vitest';
import type { PortalEvent } from '#domain/demo/facts/events.ts';
import { reduceSessions } from '#domain/demo/portal/session-events.ts';
import { code, codeAt, FAR, helperPassword, HOME, password, play } from '../acting-out.ts';
import { at, opened } from '../pretend-clinic.ts';

const extend: PortalEvent = { type: 'session.extended', ...HOME };
const back: PortalEvent = { type: 'back.pressed', device: 'home-computer', by: 'passer-by' };
const time: PortalEvent = { type: 'time.passed' };
const timers = (off: boolean): PortalEvent => ({ type: 'timers.turnedOff', off });
const home: PortalEvent = { type: 'page.opened', page: 'home', ...HOME };

describe('staying signed in', () => {
  it('can be done again and again, ten times and more (WCAG 2.2.1), up to the overall limit', () => {
    const often = Array.from(
      { length: 49 },
      (_, index) => [extend, at(14.5 * (index + 1))] as const,
    );
    expect(new Set(play(opened(), ...often).outcomes)).toEqual(new Set(['done']));
    expect(play(opened(), ...often, [home, at(720)]).outcome).toBe('session-over');
  });

  it('comes with anything that is done there, a passer-by’s acts too', () => {
    expect(play(opened(), [back, at(14)], [home, at(28)], [home, at(42)]).outcomes).toEqual([
      'still-shown',
      'done',
      'done',
    ]);
  });

  it('does not come from acts elsewhere, or from a password typed at the door', () => {
    expect(
      play(opened(), [password(FAR), at(14)], [password(HOME), at(14)], [home, at(15)]).outcome,
    ).toBe('session-over');
  });

  it('is over when it is over', () => {
    expect(play(opened(), [extend, at(15)]).outcome).toBe('session-over');
    expect(play(opened({}, { signedIn: false }), extend).outcome).toBe('session-over');
  });
});

describe('time that passes', () => {
  it('says when it ended a session, and only then', () => {
    const { portal, outcomes } = play(opened(), [time, at(14.99)], [time, at(15)], [time, at(16)]);
    expect([outcomes, portal.sessions]).toEqual([['done', 'session-over', 'done'], []]);
  });

  it('of eight hours asleep ends the session before anything is shown', () => {
    expect(
      play(opened(), [{ type: 'page.opened', page: 'result', item: 'blood', ...HOME }, at(480)]),
    ).toMatchObject({ outcome: 'session-over', portal: { sessions: [], record: [] } });
  });

  it('of an hour back ends nothing and brings nothing back', () => {
    expect(play(opened(), [home, at(-60)]).outcome).toBe('done');
    expect(play(opened(), [time, at(15)], [home, at(0)]).outcome).toBe('session-over');
  });
});

describe('leaving', () => {
  it('shows nothing any more, to nobody who presses Back', () => {
    expect(
      play(opened(), { type: 'session.ended', ...HOME }, back, home, {
        type: 'session.ended',
        ...HOME,
      }).outcomes,
    ).toEqual(['signed-out', 'nothing-shown', 'session-over', 'session-over']);
    expect(play(opened(), [back, at(15)]).outcome).toBe('nothing-shown');
  });

  it('keeps the draft, which is there after signing in again', () => {
    const draft = { subject: 'My knee', body: 'It hurts on' };
    const { portal } = play(
      opened(),
      { type: 'draft.kept', ...HOME, ...draft },
      [time, at(20)],
      [password(HOME), at(20)],
      [code(HOME, codeAt(20)), at(20)],
    );
    expect([portal.sessions.length, portal.draft]).toEqual([1, draft]);
  });

  it('everywhere else puts others out and half-done sign-ins, but not the helper’s own login', () => {
    const full = play(
      opened({ secondStep: 'off' }),
      { type: 'helper.invited', limits: ['messages'], ...HOME },
      helperPassword(),
      password(FAR),
    ).portal;
    const { portal, outcome } = play(full, { type: 'others.signedOut', ...HOME });
    expect([outcome, portal.sessions.map(({ device }) => device)]).toEqual([
      'done',
      ['home-computer', 'helper-phone'],
    ]);
    expect(
      play(opened(), password(FAR), { type: 'others.signedOut', ...HOME }, code(FAR, codeAt(0)))
        .outcome,
    ).toBe('password-first');
  });
});

describe('timers that the reader turns off', () => {
  it('end nothing for the rest of the visit (WCAG 2.2.1)', () => {
    expect(play(opened(), timers(true), [home, at(6_000)]).outcomes).toEqual(['done', 'done']);
  });

  it('count the idle time from when they are turned on again', () => {
    const { portal } = play(opened(), timers(true), [timers(false), at(60)]);
    expect(play(portal, [home, at(74)]).outcome).toBe('done');
    expect(play(portal, [home, at(75)]).outcome).toBe('session-over');
  });

  it('turned on after the overall limit end the session at once', () => {
    expect(play(opened(), timers(true), [timers(false), at(720)]).portal.sessions).toEqual([]);
  });
});

it('other events are left to other rules', () => {
  expect(reduceSessions(opened(), { type: 'disk.opened' }, at(0))).toBeUndefined();
});

it('leaving on one device leaves the others as they were', () => {
  const { portal, outcomes } = play(
    opened({ secondStep: 'off' }),
    password(FAR),
    { type: 'session.ended', ...HOME },
    { type: 'page.opened', page: 'home', ...FAR },
  );
  expect(outcomes).toEqual(['signed-in', 'signed-out', 'done']);
  expect(portal.sessions.map(({ device }) => device)).toEqual(['far-computer']);
});

it('signing out everywhere else leaves a sign-in that was begun in the same browser', () => {
  const { outcomes } = play(
    opened(),
    password(HOME),
    { type: 'others.signedOut', ...HOME },
    code(HOME, codeAt(0)),
  );
  expect(outcomes).toEqual(['second-step-needed', 'done', 'signed-in']);
});
