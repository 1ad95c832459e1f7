import type { MissionId } from '#domain/demo/missions/list.ts';
import type { Records } from '#domain/demo/facts/opening-types.ts';
import type { Places } from '#domain/demo/visit/visit.ts';
import type { MissionView } from '#machines/demo/demo.selectors.ts';

/** What the guide through a mission gets. */
export interface PanelProps {
  readonly mission: MissionView | undefined;
  /** Where the reader is: the guide says how to get to where the step at hand is done. */
  readonly places: Places;
  readonly records: Records;
  readonly next:
    { readonly id: MissionId; readonly title: string; readonly goal: string } | undefined;
  /** All missions, in their order, and those that are done. */
  readonly path: readonly MissionId[];
  readonly finished: readonly MissionId[];
  /** In a lesson the mission stands alone: nothing to leave for. */
  readonly alone: boolean;
  /** Shows the mission's point at two portals at once; left out where nothing does. */
  readonly onside: (() => void) | undefined;
  readonly onopen: (id?: MissionId) => void;
  readonly ondo: (
    what: 'begin' | 'hint' | 'look' | 'follow' | 'continue' | 'leave' | 'restart',
  ) => void;
}
