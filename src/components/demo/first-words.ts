import type { MissionId } from '#domain/demo/missions/list.ts';
import type { DemoWords } from '#lib/content/demo-content.ts';

/** Picks the words of the demo that its page carries. The rest is fetched once the reader takes it up. */

const PORTAL = ['outcomes', 'signIn', 'secondStep', 'phone'] as const;
const MISSION = ['title', 'goal', 'minutes'] as const;
/** What the guide says before a mission is open; inside one it has all words. */
const PANEL = ['free', 'eyebrow', 'leave', 'restart'] as const;

type Frame = DemoWords['frame'];
type FirstFrame = Omit<Frame, 'start' | 'panel' | 'end' | 'switches'> & {
  readonly panel: Pick<Frame['panel'], (typeof PANEL)[number]>;
  readonly end: Pick<Frame['end'], 'heading'>;
  readonly switches: Omit<Frame['switches'], 'each'>;
};
type FirstMission = Pick<DemoWords['missions'][MissionId], (typeof MISSION)[number]>;

/** What the first screen says, and the second step. All the words fit where these do. */
export interface FirstWords {
  readonly frame: FirstFrame;
  readonly portal: Pick<DemoWords['portal'], (typeof PORTAL)[number]>;
  readonly missions: Readonly<Record<MissionId, FirstMission>>;
}

const pick = <T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> =>
  Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;

export function firstWords({
  frame: {
    start: _start,
    panel,
    end,
    switches: { each: _each, ...switches },
    ...frame
  },
  portal,
  missions,
}: DemoWords): FirstWords {
  return {
    frame: {
      ...frame,
      panel: pick(panel, PANEL),
      end: pick(end, ['heading']),
      switches,
    },
    portal: pick(portal, PORTAL),
    missions: Object.fromEntries(
      Object.entries(missions).map(([id, mission]) => [id, pick(mission, MISSION)]),
    ) as FirstWords['missions'],
  };
}
