import { apply } from '#domain/demo/portal/apply.ts';
import { appCode } from '#domain/demo/portal/codes.ts';
import type { Moment, Outcome, PortalEvent } from '#domain/demo/facts/events.ts';
import type { PortalState } from '#domain/demo/facts/state.ts';
import { at, KIT, RECORDS } from './pretend-clinic.ts';

export const HOME = { device: 'home-computer', by: 'patient' } as const;
export const FAR = { device: 'far-computer', by: 'thief' } as const;
export const PHONE = { device: 'helper-phone', by: 'helper' } as const;
type Where = typeof HOME | typeof FAR | typeof PHONE;

export const password = (where: Where, typed = RECORDS.patient.password): PortalEvent => ({
  type: 'password.submitted',
  account: 'patient',
  password: typed,
  ...where,
});
export const helperPassword = (typed = RECORDS.helper.password): PortalEvent => ({
  type: 'password.submitted',
  account: 'helper',
  password: typed,
  ...PHONE,
});
export const code = (where: Where, text: string): PortalEvent => ({
  type: 'code.submitted',
  text,
  ...where,
});
export const backup = (where: Where, text: string): PortalEvent => ({
  type: 'backup.submitted',
  text,
  ...where,
});
/** The code that the patient's app shows so many minutes after the demo opened. */
export const codeAt = (minutes: number): string => appCode(KIT.appKey, at(minutes).real).code;

export interface Told {
  readonly portal: PortalState;
  readonly outcomes: readonly Outcome[];
  readonly outcome: Outcome | undefined;
}

/** One thing after another, at the same moment unless a moment is told. */
export function play(
  portal: PortalState,
  ...acts: readonly (PortalEvent | readonly [PortalEvent, Moment])[]
): Told {
  let next = portal;
  const outcomes: Outcome[] = [];
  for (const act of acts) {
    const [event, moment] = 'type' in act ? [act, at(0)] : act;
    const applied = apply(next, event, moment);
    next = applied.portal;
    outcomes.push(applied.outcome);
  }
  return { portal: next, outcomes, outcome: outcomes.at(-1) };
}

export const results = ({ signIns }: PortalState) =>
  signIns.filter(({ how }) => how !== 'older').map(({ result }) => result);
