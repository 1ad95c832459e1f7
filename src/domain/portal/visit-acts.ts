/** What people in the demo do to the portal, and what a visit shows of it. */
import { apply } from './apply.ts';
import type { Outcome, PortalEvent } from './events.ts';
import type { Seat } from './mission-list.ts';
import { sessionOn } from './sessions.ts';
import type { Policy } from './switches.ts';
import { DEVICES, type Device } from './types.ts';
import { goHomeOn } from './visit-places.ts';
import { passTime, recall } from './visit-clock.ts';
import type { Places, Visit } from './visit.ts';

const ATTACKS: readonly PortalEvent['type'][] = ['number.moved', 'phone.looked', 'line.tapped', 'disk.opened', 'record.edited'];
const PATIENTS_OWN: readonly PortalEvent['type'][] = ['email.sent', 'fakeSite.filled', 'timers.turnedOff'];

/** The device or the seat that an outcome is told at. */
export function toldAt(event: PortalEvent): Device | Seat {
  if ('device' in event) return event.device;
  if (ATTACKS.includes(event.type)) return 'attacker';
  if (PATIENTS_OWN.includes(event.type)) return 'patient';
  return 'by' in event && (event.by === 'thief' || event.by === 'patient') ? seatOf(event.by) : 'clinic';
}

const seatOf = (by: 'thief' | 'patient'): Seat => (by === 'thief' ? 'attacker' : 'patient');

/** What an act brings on show, once it came off. */
function show(places: Places, event: PortalEvent, outcome: Outcome): Places {
  if (outcome !== 'done') return places;
  if (event.type === 'page.opened') return { ...places, pages: { ...places.pages, [event.device]: { page: event.page, item: event.item } } };
  if (event.type === 'chart.opened') return { ...places, desk: { page: 'chart', item: event.chart } };
  if (event.type === 'message.opened') return { ...places, desk: { page: 'inbox', item: event.id } };
  return places;
}

/** Devices where a session began or ended between two moments of the portal. */
function turnedOver(before: Visit, after: Visit): readonly Device[] {
  const startOf = ({ portal, clock }: Visit, device: Device) => sessionOn(portal, device, clock.now)?.startedAt;
  return DEVICES.filter((device) => startOf(before, device) !== startOf(after, device));
}

/** What must be so after anything that changed the portal: a browser without its session goes back to the first page. */
export const settle = <V extends Visit>(before: Visit, after: V): V => ({ ...after, places: goHomeOn(after.places, turnedOver(before, after)) });

/**
 * Takes an act in, at this moment of the wall clock: first whatever time did, then the act.
 *
 * @param wall milliseconds since 1970
 */
export function takeAct<V extends Visit>(visit: V, event: PortalEvent, wall: number): V & { readonly latest: Outcome } {
  const present = passTime(visit, wall);
  const moment = { now: present.clock.now, real: wall };
  const { portal, outcome } = apply(present.portal, event, moment);
  const run = present.run && { ...present.run, happened: recall(present.run.happened, { event, outcome, at: moment, policy: portal.policy }) };
  const acted = settle(visit, { ...present, portal, run, said: { ...present.said, [toldAt(event)]: outcome }, latest: outcome });
  return { ...acted, places: show(acted.places, event, outcome) };
}

/** The reader's own mix changes, and the portal at hand with it. */
export function changePolicy<V extends Visit>(visit: V, policy: Policy): V {
  const acted = takeAct(visit, { type: 'policy.changed', policy }, visit.clock.wall);
  return { ...acted, said: visit.said, mix: policy };
}
