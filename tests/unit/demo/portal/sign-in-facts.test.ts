import { describe, expect, it } from 'vitest';
import { doorOf, endingOf, sessionFactsOf } from '#domain/demo/portal/sign-in-facts.ts';
import { DEMO_START } from '#domain/demo/portal/opening.ts';
import { HOUR, IDLE_LIMIT, MINUTE, SECOND, WARNING } from '#domain/demo/facts/state.ts';
import { FAR, HOME, code, password, play } from '../acting-out.ts';
import { opened } from '../pretend-clinic.ts';

describe('the door of a browser', () => {
  it('owes nothing before a password', () => {
    expect(doorOf(opened(), 'far-computer', DEMO_START)).toEqual({
      isSignedIn: false,
      owes: 'nothing',
      isLocked: false,
    });
    expect(doorOf(opened(), 'home-computer', DEMO_START).isSignedIn).toBe(true);
  });

  it('owes the second step after the password, there and nowhere else', () => {
    const { portal } = play(opened(), password(FAR));
    expect(doorOf(portal, 'far-computer', DEMO_START).owes).toBe('second-step');
    expect(doorOf(portal, 'helper-phone', DEMO_START).owes).toBe('nothing');
  });

  it('owes the set-up where the second step was never set up', () => {
    const { portal } = play(opened({}, { enrolled: false, signedIn: false }), password(HOME));
    expect(doorOf(portal, 'home-computer', DEMO_START).owes).toBe('set-up');
  });

  it('is locked for fifteen minutes by five wrong codes', () => {
    const { portal } = play(
      opened(),
      password(FAR),
      ...Array.from({ length: 5 }, () => code(FAR, '000000')),
    );
    expect(doorOf(portal, 'home-computer', DEMO_START + 15 * MINUTE - 1).isLocked).toBe(true);
    expect(doorOf(portal, 'home-computer', DEMO_START + 15 * MINUTE).isLocked).toBe(false);
  });
});

describe('the session of a browser', () => {
  it.each([
    [0, 'active', 900],
    [IDLE_LIMIT - WARNING, 'warning', 60],
    [IDLE_LIMIT - 1, 'warning', 1],
    [IDLE_LIMIT, 'none', undefined],
  ] as const)('after %i ms is %s with %s seconds left', (passed, phase, secondsLeft) => {
    expect(sessionFactsOf(opened(), 'home-computer', DEMO_START + passed)).toEqual({
      phase,
      secondsLeft,
    });
  });

  it('has no end without timers', () => {
    expect(
      sessionFactsOf(
        opened({ idleSignOut: 'off', overallSignOut: 'off' }),
        'home-computer',
        DEMO_START + 99 * HOUR,
      ),
    ).toEqual({ phase: 'active', secondsLeft: undefined });
  });

  it('ended by the limit that came first, or else because somebody ended it', () => {
    const [session] = opened().sessions;
    expect(endingOf(session!, opened(), DEMO_START + IDLE_LIMIT, true)).toBe('idle');
    expect(endingOf(session!, opened({ idleSignOut: 'off' }), DEMO_START + 12 * HOUR, false)).toBe(
      'overall',
    );
    expect(endingOf(session!, opened(), DEMO_START + SECOND, true)).toBe('sign-out');
    expect(endingOf(session!, opened(), DEMO_START + SECOND, false)).toBe('elsewhere');
    expect(
      endingOf(
        session!,
        opened({ idleSignOut: 'off', overallSignOut: 'off' }),
        DEMO_START + 99 * HOUR,
        true,
      ),
    ).toBe('sign-out');
  });
});
