/** The demo's clock. It follows the wall clock, can be moved ahead, and never goes back. */
import { apply } from '../portal/apply.ts';
import type { Happened } from '../facts/events.ts';
import { deadlineOf, phaseOf, sessionOn, stopBefore } from '../portal/sessions.ts';
import { refusalOf } from '../facts/typed-text.ts';
import { DEVICES, type PortalState } from '../facts/state.ts';
import type { DemoClock, Visit } from './visit.ts';

/**
 * The clock after the wall clock moved. A wall clock that was set back moves nothing;
 * one that was set ahead, or woke from sleep, takes the demo's along.
 */
export const follow = ({ now, wall }: DemoClock, newWall: number): DemoClock => ({
  now: now + Math.max(0, newWall - wall),
  wall: newWall,
});

/** Does any browser of the portal warn that it will close? */
export const warningShows = ({ portal, clock }: Pick<Visit, 'portal' | 'clock'>): boolean =>
  DEVICES.some((device) => phaseOf(portal, device, clock.now) === 'warning');

/** Was something typed that is not to be kept? Asked of the text, since another refusal may have come first. */
const isNotToKeep = ({ event }: Happened): boolean =>
  Object.values(event).some(
    (value) => typeof value === 'string' && refusalOf({ lines: [], body: value }) !== undefined,
  );

/** One more thing that happened. Of time that passed with the same coming of it, only the latest moment is kept. */
export function recall(happened: readonly Happened[], next: Happened): readonly Happened[] {
  if (isNotToKeep(next)) return happened;
  const last = happened.at(-1);
  const isMoreTime =
    last?.event.type === 'time.passed' &&
    next.event.type === 'time.passed' &&
    last.outcome === next.outcome;
  return [...(isMoreTime ? happened.slice(0, -1) : happened), next];
}

/** The visit with its clock at `clock`, and all ended that is overdue by then. */
function withClock<V extends Visit>(visit: V, clock: DemoClock): V {
  const moment = { now: clock.now, real: clock.wall };
  const event = { type: 'time.passed' } as const;
  const { portal, outcome } = apply(visit.portal, event, moment);
  const run = visit.run && {
    ...visit.run,
    happened: recall(visit.run.happened, { event, outcome, at: moment, policy: portal.policy }),
  };
  return { ...visit, clock, portal, run };
}

/** Time passes by itself. @param wall milliseconds since 1970 */
export const passTime = <V extends Visit>(visit: V, wall: number): V =>
  withClock(visit, follow(visit.clock, wall));

/** Moves the clock ahead, up to where the first warning begins; while one shows, not at all. @param by milliseconds */
export function skipTime<V extends Visit>(visit: V, by: number, wall: number): V {
  const present = passTime(visit, wall);
  const { now } = present.clock;
  return by > 0
    ? withClock(present, { now: stopBefore(present.portal, now, now + by), wall })
    : present;
}

const deadlines = (portal: PortalState, now: number): readonly number[] =>
  DEVICES.flatMap((device) => {
    const session =
      phaseOf(portal, device, now) === 'warning' ? sessionOn(portal, device, now) : undefined;
    return (session && deadlineOf(portal, session)?.at) ?? [];
  });

/** Lets the rest of a warning run out; with none on show, time only passes by itself. */
export function runOut<V extends Visit>(visit: V, wall: number): V {
  const present = passTime(visit, wall);
  const ends = deadlines(present.portal, present.clock.now);
  return ends.length > 0 ? withClock(present, { now: Math.min(...ends), wall }) : present;
}
