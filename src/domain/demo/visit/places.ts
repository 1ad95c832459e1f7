/** Where everybody is, and how they get from one place to another. */
import { pagesOf } from '../facts/jobs.ts';
import type { StepPlace } from '../missions/list.ts';
import { DEVICES, type Device } from '../facts/state.ts';
import type { DeskPage, Opened, Places } from './visit.ts';

const HOME = { page: 'home' } as const;
const deskOf = (role: Places['role']): Opened<DeskPage> => ({ page: pagesOf(role)[0] });

/** Where everybody is in a portal that has just opened. */
export const FIRST_PLACES: Places = {
  seat: 'patient',
  role: 'nurse',
  desk: deskOf('nurse'),
  patient: 'home-computer',
  pages: { 'home-computer': HOME, 'helper-phone': HOME, 'far-computer': HOME },
};

/** Another person sits down at the desk; what the one before had open is not theirs to see. */
export const takeRole = (places: Places, role: Places['role']): Places =>
  role === places.role ? places : { ...places, role, desk: deskOf(role) };

/** Goes where a step of a mission is done. */
export function goToStep(places: Places, { seat, role, tool, device }: StepPlace): Places {
  const there = { ...places, seat };
  if (seat === 'clinic') return takeRole(there, role ?? places.role);
  if (seat === 'attacker') return { ...there, tool };
  return { ...there, patient: tool === 'fake-site' ? 'fake-site' : (device ?? 'home-computer') };
}

/** A browser whose session ended, or began, shows the first page next. */
export function goHomeOn(places: Places, devices: readonly Device[]): Places {
  if (devices.every((device) => places.pages[device] === HOME)) return places;
  const pages = Object.fromEntries(
    DEVICES.map((device) => [device, devices.includes(device) ? HOME : places.pages[device]]),
  );
  return { ...places, pages: pages as Places['pages'] };
}
