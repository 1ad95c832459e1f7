/** What the window at a seat shows, and where its tabs lead. */
import type { MissionRun, Places } from './visit.ts';

export interface SeatWindow {
  /** Who looks into it: it is named after them. */
  readonly owner: 'patient' | 'helper' | 'clinic' | 'attacker';
  /** The device whose browser stands in it. */
  readonly device?: 'home-computer' | 'helper-phone';
  /** What the patient looks at in place of the portal. */
  readonly outside?: 'mailbox' | 'fake-site';
  /** In their order; none where there is one thing to look at. */
  readonly tabs: readonly Places['patient'][];
}

/** The helper has a seat in the reader's own portal, and in the mission that is about helping. */
export const helperHasSeat = (run: MissionRun | undefined): boolean =>
  !run || run.id === 'helper-login';

/** The attacker's own windows stand on the attacker's table, and the helper's phone shows the portal alone. */
export function seatWindow({ seat, patient }: Places, run: MissionRun | undefined): SeatWindow {
  if (seat !== 'patient') return { owner: seat, tabs: [] };
  if (patient === 'helper-phone') return { owner: 'helper', device: patient, tabs: [] };
  // The look-alike page is open only where someone would have followed the link: in its own
  // mission, and in the reader's own portal.
  const hasTrap = !run || run.id === 'fake-site';
  const tabs: SeatWindow['tabs'] = hasTrap
    ? ['home-computer', 'mailbox', 'fake-site']
    : ['home-computer', 'mailbox'];
  return patient === 'home-computer'
    ? { owner: 'patient', device: patient, tabs }
    : { owner: 'patient', outside: patient, tabs };
}
