import { createActor } from 'xstate';
import type { CheckEvent, Progress, ProgressChange } from '#domain/check/types.ts';
import { checkMachine } from './check.machine.ts';

/**
 * Has the check take in an address that was looked at by itself, outside the four steps.
 *
 * @param saved - what is known so far; undefined when nothing is
 * @returns what whoever keeps the progress must know; undefined when the report does not fit
 */
export function keepAddress(
  saved: Progress | undefined,
  report: Extract<CheckEvent, { readonly type: 'address.checked' }>,
): ProgressChange | undefined {
  const check = createActor(checkMachine, { input: { only: 'address' } });
  let told: ProgressChange | undefined;
  check.on('progress.changed', ({ change }) => (told = change));
  check.start();
  if (saved) check.send({ type: 'progress.restored', progress: saved });
  check.send(report);
  check.stop();
  return told;
}
