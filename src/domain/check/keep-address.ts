import { changeBy, eventFits, takeEvent } from './events.ts';
import { NO_PROGRESS } from './portals.ts';
import { begin } from './session.ts';
import type { CheckEvent } from './event-types.ts';
import type { Progress, ProgressChange } from './types.ts';

/**
 * Takes in an address that was looked at by itself, outside the four steps: the event, the
 * guard and the change are those of the check's machine, which need not be fetched for it.
 *
 * @param saved - what is known so far; undefined when nothing is
 * @returns what whoever keeps the progress must know; undefined when the report does not fit
 */
export function keepAddress(
  saved: Progress | undefined,
  report: Extract<CheckEvent, { readonly type: 'address.checked' }>,
): ProgressChange | undefined {
  const session = { ...begin('address'), progress: saved ?? NO_PROGRESS };
  return eventFits(session, report) ? changeBy(takeEvent(session, report), report) : undefined;
}
