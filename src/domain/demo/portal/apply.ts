import { reduceAttacker } from './attacker.ts';
import { reduceClinic } from './clinic.ts';
import type { Applied, Moment, PortalEvent, Reducer } from '../facts/events.ts';
import { reduceHelpers } from './helpers.ts';
import { reduceLines } from './odd-sign-ins.ts';
import { reduceMessages } from './messages.ts';
import { reducePages } from './pages.ts';
import { reducePapers } from './papers.ts';
import { reducePolicy } from './policy.ts';
import { reduceSecondStep } from './second-step.ts';
import { reduceSessions } from './session-events.ts';
import { endOverdue, touch } from './sessions.ts';
import { reduceSetUp } from './set-up.ts';
import { reduceSignIn } from './sign-in.ts';
import { reduceSupport } from './support.ts';
import type { PortalState } from '../facts/state.ts';

/** Each takes events that no other takes, so their order means nothing. */
const REDUCERS: readonly Reducer[] = [
  reduceSignIn,
  reduceSecondStep,
  reduceSetUp,
  reduceHelpers,
  reduceSupport,
  reduceSessions,
  reducePages,
  reduceMessages,
  reducePapers,
  reduceClinic,
  reduceLines,
  reduceAttacker,
  reducePolicy,
];

/** At the door, where nobody's session is used. */
const AT_THE_DOOR: readonly PortalEvent['type'][] = [
  'password.submitted',
  'text.requested',
  'code.submitted',
  'backup.submitted',
  'passkey.answered',
  'signIn.restarted',
];

const isUse = (event: PortalEvent): event is Extract<PortalEvent, { readonly device: unknown }> =>
  'device' in event && !AT_THE_DOOR.includes(event.type);

function take(portal: PortalState, event: PortalEvent, moment: Moment): Applied {
  for (const reduce of REDUCERS) {
    const applied = reduce(portal, event, moment);
    if (applied) return applied;
  }
  throw new Error(`No rule of the portal takes the event ${event.type}.`);
}

/**
 * What an event makes of the portal: first what time has ended by then, then the event.
 * The one way in which a portal changes.
 *
 * @throws Error when no rule takes the event: one was added without its rule
 */
export function apply(portal: PortalState, event: PortalEvent, moment: Moment): Applied {
  const present = endOverdue(portal, moment.now);
  const applied = take(present, event, moment);
  if (event.type === 'time.passed' && present.sessions.length < portal.sessions.length)
    return { ...applied, outcome: 'session-over' };
  return isUse(event)
    ? { ...applied, portal: touch(applied.portal, event.device, moment.now) }
    : applied;
}
