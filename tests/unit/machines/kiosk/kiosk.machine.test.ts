import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor, initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { MINUTE, SECOND } from '#domain/time/warning.ts';
import {
  KIOSK_LIMIT,
  kioskMachine,
  kioskWarning,
  type KioskEvent,
  type KioskSnapshot,
} from '#machines/kiosk/kiosk.machine.ts';
import { neverTaken } from '../walked.ts';

const HOUR = 60 * MINUTE;
const WALL = Date.UTC(2030, 0, 1);
const begun = (passed = 0): KioskEvent => ({ type: 'visit.begun', wall: WALL + passed });
const ended: KioskEvent = { type: 'visit.ended' };
const life = (passed: number): KioskEvent => ({ type: 'life.seen', wall: WALL + passed });
const tick = (passed: number): KioskEvent => ({ type: 'clock.ticked', wall: WALL + passed });
const begin = (): KioskSnapshot => initialTransition(kioskMachine)[0];
const after = (snapshot: KioskSnapshot, ...events: readonly KioskEvent[]): KioskSnapshot =>
  events.reduce((next, event) => transition(kioskMachine, next, event)[0], snapshot);

/** The events at which the screen was told to start over, by their place. */
function resets(...events: readonly KioskEvent[]): readonly number[] {
  const actor = createActor(kioskMachine);
  const places: number[] = [];
  let place = 0;
  actor.on('visit.over', () => places.push(place));
  actor.start();
  for (; place < events.length; place++) actor.send(events[place]!);
  return places;
}

describe('a shared screen', () => {
  it('starts over after three minutes without a sign of life, and once', () => {
    expect(
      resets(
        begun(),
        tick(KIOSK_LIMIT - 1),
        tick(KIOSK_LIMIT),
        tick(KIOSK_LIMIT + SECOND),
        tick(2 * KIOSK_LIMIT),
      ),
    ).toEqual([2]);
  });

  it('starts over at once when its visitor says that the visit is over, in the warning too', () => {
    expect(resets(begun(), ended, ended)).toEqual([1]);
    expect(after(begin(), begun(), ended).hasTag('visit')).toBe(false);
    // A dialog is in the way of the button then; a press on it is a sign of life first.
    expect(resets(begun(), tick(150 * SECOND), life(150 * SECOND), ended)).toEqual([3]);
  });

  it('warns a minute before, with announcements at 60, 30, 20 and 10 seconds', () => {
    const seen = Array.from({ length: 180 }, (_, second) =>
      kioskWarning(
        after(
          begin(),
          begun(),
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
    expect(resets(begun(), ...events)).toEqual([]);
    expect(
      kioskWarning(after(begin(), begun(), tick(150 * SECOND), life(150 * SECOND))),
    ).toBeUndefined();
  });

  it('shows its start screen until somebody begins: a key or a press is no beginning', () => {
    expect(resets(tick(0), life(0), tick(HOUR), tick(2 * HOUR))).toEqual([]);
    expect(after(begin(), life(0), tick(2 * MINUTE)).value).toBe('resting');
  });

  it('starts over at once after sleep', () => {
    expect(resets(begun(), tick(8 * HOUR))).toEqual([1]);
  });

  it('starts over in time when the wall clock is set back', () => {
    expect(resets(begun(), tick(-HOUR), tick(-HOUR + KIOSK_LIMIT))).toEqual([2]);
  });
});

it('never goes three minutes without a sign of life, whatever the wall clock does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), fc.integer({ min: -HOUR, max: HOUR })), { maxLength: 30 }),
      (moves) => {
        let snapshot = after(begin(), begun());
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
  const events = [begun(), ended, life(0), tick(0), tick(2 * MINUTE), tick(3 * MINUTE)];
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
    expect(neverTaken(kioskMachine, events)).toEqual([]);
  });
});
