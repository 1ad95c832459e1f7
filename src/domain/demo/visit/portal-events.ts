/** What people in the demo do to the portal, and what a visit shows of it. */
import { apply } from '../portal/apply.ts';
import { endingOf, type Ending } from '../portal/sign-in-facts.ts';
import type { Outcome, PortalEvent } from '../facts/events.ts';
import type { Seat } from '../facts/seats.ts';
import { sessionOn } from '../portal/sessions.ts';
import type { Policy } from '../facts/switches.ts';
import { DEVICES, type Device } from '../facts/state.ts';
import { goHomeOn } from './places.ts';
import { passTime, recall } from './clock.ts';
import type { Places, Visit } from './visit.ts';

/** Sessions that the latest event ended, and why. */
export type Endings = Readonly<Partial<Record<Device, Ending>>>;

const ATTACKS: readonly PortalEvent['type'][] = [
  'number.moved',
  'phone.looked',
  'line.tapped',
  'disk.opened',
  'record.edited',
];
const PATIENTS_OWN: readonly PortalEvent['type'][] = [
  'email.sent',
  'fakeSite.filled',
  'timers.turnedOff',
];

const seatOf = (by: 'thief' | 'patient'): Seat => (by === 'thief' ? 'attacker' : 'patient');

/** The device or the seat that an outcome is told at; undefined for what shows by itself. */
export function toldAt(event: PortalEvent): Device | Seat | undefined {
  if ('device' in event) return event.device;
  if (event.type === 'policy.changed' || event.type === 'time.passed') return undefined;
  if (ATTACKS.includes(event.type)) return 'attacker';
  if (PATIENTS_OWN.includes(event.type)) return 'patient';
  return 'by' in event && (event.by === 'thief' || event.by === 'patient')
    ? seatOf(event.by)
    : 'clinic';
}

/** What an act brings on show, once it came off. */
function show(places: Places, event: PortalEvent, outcome: Outcome): Places {
  if (outcome !== 'done') return places;
  if (event.type === 'page.opened')
    return {
      ...places,
      pages: { ...places.pages, [event.device]: { page: event.page, item: event.item } },
    };
  if (event.type === 'chart.opened')
    return { ...places, desk: { page: 'chart', item: event.chart } };
  // Whoever is in there may see less from now on.
  if (event.type === 'helper.invited') return goHomeOn(places, ['helper-phone']);
  if (event.type === 'message.opened')
    return { ...places, desk: { page: 'inbox', item: event.id } };
  return places;
}

/**
 * What must be so after anything that may have begun or ended a session: the browser
 * shows the first page next, nothing said before stands there, and why a session ended
 * can be told.
 *
 * @param at - the device that something was done at, if it was one
 */
export function settle<V extends Visit>(
  before: Visit,
  after: V,
  actedOn?: Device,
): V & { readonly endings: Endings } {
  const turned = DEVICES.flatMap((device) => {
    const [was, is] = [before, after].map(({ portal, clock }) =>
      sessionOn(portal, device, clock.now),
    );
    return was?.startedAt === is?.startedAt ? [] : [{ device, was, is }];
  });
  const endings = turned.flatMap(({ device, was, is }) =>
    was && !is ? [[device, endingOf(was, after.portal, after.clock.now, device === actedOn)]] : [],
  );
  const devices = turned.map(({ device }) => device);
  const said = Object.fromEntries(
    Object.entries(after.said).filter(([place]) => !devices.some((device) => device === place)),
  );
  return {
    ...after,
    said,
    places: goHomeOn(after.places, devices),
    endings: Object.fromEntries(endings) as Endings,
  };
}

/**
 * Takes an act in, at this moment of the wall clock: first whatever time did, then the act.
 *
 * @param wall milliseconds since 1970
 */
export function takeAct<V extends Visit>(
  visit: V,
  event: PortalEvent,
  wall: number,
): V & { readonly latest: Outcome; readonly endings: Endings } {
  const present = passTime(visit, wall);
  const moment = { now: present.clock.now, real: wall };
  const { portal, outcome } = apply(present.portal, event, moment);
  const run = present.run && {
    ...present.run,
    happened: recall(present.run.happened, { event, outcome, at: moment, policy: portal.policy }),
  };
  const acted = settle(
    visit,
    { ...present, portal, run },
    'device' in event ? event.device : undefined,
  );
  // The portal's own pages do not know what a look-alike page asked for.
  const told = outcome === 'passkey-other-site' ? 'patient' : toldAt(event);
  return {
    ...acted,
    places: show(acted.places, event, outcome),
    said: told ? { ...acted.said, [told]: outcome } : acted.said,
    latest: outcome,
  };
}

/** The reader's own mix changes, and the portal at hand with it. */
export function changePolicy<V extends Visit>(visit: V, policy: Policy): V {
  return { ...takeAct(visit, { type: 'policy.changed', policy }, visit.clock.wall), mix: policy };
}
