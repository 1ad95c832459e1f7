import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor, initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { HOUR, MINUTE, SECOND } from '#domain/demo/facts/state.ts';
import {
  KIOSK_LIMIT,
  kioskMachine,
  kioskWarning,
  type KioskEvent,
  type KioskSnapshot,
} from '#machines/demo/kiosk.machine.ts';
import { noting, transitionsOf } from '../walked.ts';

const WALL = Date.UTC(2030, 0, 1);
const life = (passed: number): KioskEvent => ({ type: 'life.seen', wall: WALL + passed });
const tick = (passed: number): KioskEvent => ({ type: 'clock.ticked', wall: WALL + passed });
const begin = (): KioskSnapshot => initialTransition(kioskMachine)[0];
const after = (snapshot: KioskSnapshot, ...events: readonly KioskEvent[]): KioskSnapshot =>
  events.reduce((next, event) => transition(kioskMachine, next, event)[0], snapshot);

/** When the demo was told to start over, in milliseconds after the first event. */
function resets(...events: readonly KioskEvent[]): readonly number[] {
  const actor = createActor(kioskMachine);
  const walls: number[] = [];
  actor.on('kiosk.ranOut', ({ wall }) => walls.push(wall - WALL));
  actor.start();
  events.forEach((event) => actor.send(event));
  return walls;
}

describe('a demo on show', () => {
  it('starts over after three minutes without a sign of life, and once', () => {
    expect(
      resets(
        life(0),
        tick(KIOSK_LIMIT - 1),
        tick(KIOSK_LIMIT),
        tick(KIOSK_LIMIT + SECOND),
        tick(2 * KIOSK_LIMIT),
      ),
    ).toEqual([KIOSK_LIMIT]);
  });

  it('warns a minute before, with announcements at 60, 30, 20 and 10 seconds', () => {
    const seen = Array.from({ length: 180 }, (_, second) =>
      kioskWarning(
        after(
          begin(),
          life(0),
          ...Array.from({ length: second + 1 }, (__, at) => tick(at * SECOND)),
        ),
      ),
    );
    expect(seen.findIndex(Boolean)).toBe(120);
    expect(seen[120]).toEqual({ secondsLeft: 60, announce: 60 });
    expect(seen[179]).toEqual({ secondsLeft: 1, announce: 10 });
    expect([...new Set(seen.slice(120).map((one) => one?.announce))]).toEqual([60, 30, 20, 10]);
  });

  it('stays by any sign of life, as often as there is one', () => {
    const events = Array.from({ length: 30 }, (_, at) => [
      tick(at * 150 * SECOND),
      life(at * 150 * SECOND),
    ]).flat();
    expect(resets(life(0), ...events)).toEqual([]);
    expect(
      kioskWarning(after(begin(), life(0), tick(150 * SECOND), life(150 * SECOND))),
    ).toBeUndefined();
  });

  it('does nothing while nobody has touched it', () => {
    expect(resets(tick(0), tick(HOUR), tick(2 * HOUR))).toEqual([]);
    expect(kioskWarning(after(begin(), tick(0), tick(2 * MINUTE)))).toBeUndefined();
  });

  it('starts over at once after sleep', () => {
    expect(resets(life(0), tick(8 * HOUR))).toEqual([8 * HOUR]);
  });

  it('starts over in time when the wall clock is set back', () => {
    expect(resets(life(0), tick(-HOUR), tick(-HOUR + KIOSK_LIMIT))).toEqual([-HOUR + KIOSK_LIMIT]);
  });
});

it('never goes three minutes without a sign of life, whatever the wall clock does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), fc.integer({ min: -HOUR, max: HOUR })), { maxLength: 30 }),
      (moves) => {
        let snapshot = begin();
        return moves.every(([isLife, at]) => {
          snapshot = after(snapshot, isLife ? life(at) : tick(at));
          return (
            snapshot.value === 'resting' ||
            snapshot.context.deadline - snapshot.context.wall <= KIOSK_LIMIT
          );
        });
      },
    ),
  );
});

describe('every way through', () => {
  const events = [life(0), tick(0), tick(2 * MINUTE), tick(3 * MINUTE)];
  const paths = getShortestPaths(kioskMachine, { events });

  it('reaches every state, and none is a dead end', () => {
    const states = paths.map(({ state }) => state);
    expect([...new Set(states.map(({ value }) => value))].sort()).toEqual([
      'resting',
      'warning',
      'watching',
    ]);
    expect(
      states.filter((state) => events.every((event) => after(state, event).value === state.value)),
    ).toEqual([]);
  });

  it('takes every transition that the machine has', () => {
    const taken = new Set<string>();
    for (const { steps } of paths) {
      for (const last of events) {
        const actor = createActor(kioskMachine, { inspect: noting(taken) }).start();
        [
          ...steps
            .map(({ event }) => event)
            .filter(({ type }) => !(type as string).startsWith('xstate')),
          last,
        ].forEach((event) => actor.send(event));
      }
    }
    expect([...transitionsOf(kioskMachine)].filter((one) => !taken.has(one))).toEqual([]);
  });
});
