import type { Happened, Outcome, PortalEvent } from '#domain/demo/facts/events.ts';
import type { Rule } from '#domain/demo/missions/rules/rule.ts';
import type { PortalState } from '#domain/demo/facts/state.ts';
import { at, opened } from '../../pretend-clinic.ts';

export const me = { device: 'home-computer', by: 'patient' } as const;
export const thief = { device: 'far-computer', by: 'thief' } as const;
export const kim = { device: 'helper-phone', by: 'helper' } as const;

export const happened = (event: PortalEvent, outcome: Outcome, minutes = 0): Happened => ({
  event,
  outcome,
  at: at(minutes),
  policy: opened().policy,
});

/** Does this event, with this outcome, do the step by itself? */
export const isDone = (
  rule: Rule,
  event: PortalEvent,
  outcome: Outcome,
  portal: PortalState = opened(),
): boolean => rule.isDoneBy(happened(event, outcome), { before: () => [], portal });
