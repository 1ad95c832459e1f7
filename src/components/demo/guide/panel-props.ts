import type { MissionId } from '#domain/demo/missions/list.ts';
import type { Records } from '#domain/demo/facts/opening-types.ts';
import type { MissionView } from '#machines/demo/demo.selectors.ts';
import type { FrameWords } from '../words.ts';

/** What the guide through a mission gets. */
export interface PanelProps {
  readonly mission: MissionView | undefined;
  /** Steps of the whole mission: how many, and which one is next, from 1. */
  readonly place: { readonly n: number; readonly total: number };
  /** The button to where the step at hand is done. */
  readonly way: string | undefined;
  readonly records: Records;
  readonly next: { readonly id: MissionId; readonly title: string } | undefined;
  readonly words: FrameWords;
  /** In a lesson the mission stands alone: nothing to leave for. */
  readonly alone: boolean;
  readonly ready: boolean;
  /** Shows the mission's point at two portals at once; left out where nothing does. */
  readonly onside: (() => void) | undefined;
  readonly onopen: (id?: MissionId) => void;
  readonly ondo: (
    what: 'begin' | 'hint' | 'look' | 'follow' | 'continue' | 'leave' | 'restart',
  ) => void;
}
