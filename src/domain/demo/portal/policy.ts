import type { Reducer } from '../facts/events.ts';
import { withoutHelper } from './helpers.ts';
import { chainAll, unchainAll } from './record.ts';
import { endOverdue } from './sessions.ts';
import { restartAll } from './sign-in.ts';
import type { Policy } from '../facts/switches.ts';
import type { PortalState } from '../facts/state.ts';

type Change = (portal: PortalState, from: Policy) => PortalState;

/** Another second step: sign-ins under way begin anew, and the lock goes with the codes that it was for. */
const onSecondStep: Change = (portal, from) => {
  if (portal.policy.secondStep === from.secondStep) return portal;
  const restarted = restartAll(portal);
  return {
    ...restarted,
    credentials: {
      ...restarted.credentials,
      proposedKey: undefined,
      wrongCodes: 0,
      lockedUntil: undefined,
    },
  };
};

const onRecord: Change = (portal, from) => {
  const [was, is] = [from.accessRecord === 'chained', portal.policy.accessRecord === 'chained'];
  if (was === is) return portal;
  return is ? chainAll(portal) : unchainAll(portal);
};

const onHelpers: Change = (portal, from) =>
  portal.policy.helpers === from.helpers ? portal : withoutHelper(portal);

/** The reader sets the portal otherwise. Its rules hold from now on, also for who is in: what they end, ends. */
export const reducePolicy: Reducer = (portal, event, { now }) => {
  if (event.type !== 'policy.changed') return undefined;
  const set: PortalState = { ...portal, policy: event.policy };
  const changed = [onSecondStep, onRecord, onHelpers].reduce(
    (next, change) => change(next, portal.policy),
    set,
  );
  return { portal: endOverdue(changed, now), outcome: 'done' };
};
