import { acting } from './permission.ts';
import type { Applied, Moment, Reducer } from '../facts/events.ts';
import { signOutOthers } from './session-events.ts';
import type { OldSignIn } from '../facts/opening-types.ts';
import type { PortalState, Session } from '../facts/state.ts';

/** Ids of earlier sign-ins, in the order of the list. */
export interface Judged {
  /** Odd, and marked. */
  readonly found: readonly string[];
  /** Odd, and not marked. */
  readonly missed: readonly string[];
  /** Marked, and innocent. */
  readonly innocent: readonly string[];
}

/** Compares the sign-ins that a reader thinks odd with those that are. */
export function judge(signIns: readonly OldSignIn[], chosen: readonly string[]): Judged {
  const idsWhere = (isOne: (line: OldSignIn) => boolean) =>
    signIns.filter(isOne).map(({ id }) => id);
  const isChosen = ({ id }: OldSignIn) => chosen.includes(id);
  return {
    found: idsWhere((line) => line.odd && isChosen(line)),
    missed: idsWhere((line) => line.odd && !isChosen(line)),
    innocent: idsWhere((line) => !line.odd && isChosen(line)),
  };
}

/** "That was not me": whoever else is in this account, or half-way in, is out. */
function disown(portal: PortalState, session: Session, id: string): Applied {
  if (!portal.signIns.some((line) => line.id === id)) return { portal, outcome: 'not-allowed' };
  return { portal: signOutOthers(portal, session), outcome: 'signed-out' };
}

/** The patient's own sign-ins, judged and disowned. What was judged stays in the event: it changes nothing. */
export const reduceLines: Reducer = (portal, event, { now }: Moment) => {
  switch (event.type) {
    case 'lines.judged':
      return acting(portal, event.device, now, 'patient', () => {
        if (event.all) return { portal, outcome: 'done' };
        if (event.odd.length === 0) return { portal, outcome: 'empty' };
        const { missed } = judge(portal.records.signIns, event.odd);
        return { portal, outcome: missed.length > 0 ? 'some-missed' : 'done' };
      });
    case 'line.disowned':
      return acting(portal, event.device, now, 'patient', (session) =>
        disown(portal, session, event.id),
      );
    default:
      return undefined;
  }
};
