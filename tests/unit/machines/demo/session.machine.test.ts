import { describe, expect, it } from 'vitest';
import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { Ending } from '#domain/demo/portal/sign-in-facts.ts';
import { sessionMachine, type SessionEvent } from '#machines/demo/session.machine.ts';
import { neverTaken } from '../walked.ts';

type Snapshot = SnapshotFrom<typeof sessionMachine>;
const begin = (): Snapshot => initialTransition(sessionMachine)[0];
const after = (snapshot: Snapshot, ...events: readonly SessionEvent[]): Snapshot =>
  events.reduce((next, event) => transition(sessionMachine, next, event)[0], snapshot);

const active: SessionEvent = { type: 'session.told', phase: 'active', secondsLeft: 900 };
const warning = (secondsLeft: number): SessionEvent => ({
  type: 'session.told',
  phase: 'warning',
  secondsLeft,
});
const none = (endedBy?: Ending): SessionEvent => ({ type: 'session.told', phase: 'none', endedBy });

describe('the warning', () => {
  it('is announced at 60, 30, 20 and 10 seconds, and not in between', () => {
    let snapshot = after(begin(), active);
    const said = Array.from({ length: 60 }, (_, passed) => {
      snapshot = after(snapshot, warning(60 - passed));
      return snapshot.context.announced;
    });
    expect(said.filter((one, at) => one !== said[at - 1])).toEqual([60, 30, 20, 10]);
  });

  it('is announced late rather than not at all when ticks were missed', () => {
    expect(after(begin(), active, warning(14)).context.announced).toBe(20);
  });

  it('is over when the reader stays, and is announced from the start the next time', () => {
    const stayed = after(begin(), warning(15), active);
    expect([stayed.value, stayed.context.announced]).toEqual(['active', undefined]);
    expect(after(stayed, warning(60)).context.announced).toBe(60);
  });
});

describe('the end', () => {
  it.each<Ending>(['idle', 'overall', 'sign-out', 'elsewhere'])(
    'by %s is told until somebody does something there',
    (ending) => {
      const ended = after(begin(), warning(1), none(ending), none(), none());
      expect([ended.value, ended.context.endedBy]).toEqual(['ended', ending]);
      expect(after(ended, { type: 'ending.left' })).toMatchObject({
        value: 'signedOut',
        context: { endedBy: undefined },
      });
      expect(after(ended, active)).toMatchObject({
        value: 'active',
        context: { endedBy: undefined },
      });
    },
  );

  it('comes without a warning after sleep', () => {
    expect(after(begin(), active, none('idle')).context).toEqual({
      announced: undefined,
      endedBy: 'idle',
    });
  });

  it('is none of a portal that was replaced', () => {
    expect(after(begin(), active, none('idle'), { type: 'portal.replaced' })).toMatchObject({
      value: 'signedOut',
      context: { endedBy: undefined },
    });
  });
});

describe('every way through', () => {
  const events: readonly SessionEvent[] = [
    active,
    warning(60),
    warning(10),
    none('idle'),
    none('sign-out'),
    { type: 'ending.left' },
    { type: 'portal.replaced' },
  ];
  const paths = getShortestPaths(sessionMachine, { events });

  it('reaches every state, and none is a dead end', () => {
    const states = paths.map(({ state }) => state);
    expect([...new Set(states.map(({ value }) => value))].sort()).toEqual([
      'active',
      'ended',
      'signedOut',
      'warning',
    ]);
    expect(
      states.filter((state) => events.every((event) => after(state, event).value === state.value)),
    ).toEqual([]);
  });

  it('takes every transition that the machine has', () => {
    expect(neverTaken(sessionMachine, events)).toEqual([]);
  });
});
