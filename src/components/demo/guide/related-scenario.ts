import type { MissionId } from '#domain/demo/missions/list.ts';
import type { ScenarioId } from '#domain/demo/side-by-side/list.ts';

/** The event that shows a mission's point at two portals at once, where there is one. */
export const RELATED_SCENARIO: Readonly<Partial<Record<MissionId, ScenarioId>>> = {
  'stolen-password': 'stolen-password',
  'walk-away': 'six-hours-away',
  'six-hours-open': 'six-hours-away',
  'curious-colleague': 'curious-colleague',
  'edited-log': 'edited-record',
  'stolen-disk': 'stolen-disk',
  'postcard-and-courier': 'tapped-line',
  'vault-and-inbox': 'broken-mailbox',
  'locked-out': 'support-call',
};
