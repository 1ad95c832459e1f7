import type { Applied } from '../facts/events.ts';
import { PATIENT_CHART, write } from './record.ts';
import { sessionOn } from './sessions.ts';
import type { Action, Device, HelperLimit, PortalState, Session } from '../facts/state.ts';

/** What an act needs a helper's login to reach; `patient` is for the patient's own sign-in alone. */
export type Needs = HelperLimit | 'patient';

const mayDo = ({ helper }: PortalState, { account }: Session, needs: Needs): boolean =>
  account === 'patient' || (needs !== 'patient' && helper.limits.includes(needs));

/**
 * Something that only a signed-in person can do.
 *
 * @param now - demo clock, milliseconds
 * @returns `session-over` when nobody is signed in there, `not-allowed` when this login does not reach that far
 */
export function acting(
  portal: PortalState,
  device: Device,
  now: number,
  needs: Needs,
  act: (session: Session) => Applied,
): Applied {
  const session = sessionOn(portal, device, now);
  if (!session) return { portal, outcome: 'session-over' };
  return mayDo(portal, session, needs) ? act(session) : { portal, outcome: 'not-allowed' };
}

/** Notes an act in the access record, under the name that the portal takes the person for. */
export const noteAct = (
  portal: PortalState,
  { account, device }: Session,
  action: Action,
  now: number,
): PortalState =>
  write(portal, { at: now, who: account, action, chart: PATIENT_CHART, from: device });
