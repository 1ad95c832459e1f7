import type { Outcome } from '#domain/demo/facts/events.ts';
import type { MissionId } from '#domain/demo/missions/list.ts';
import type { DemoWords } from '#lib/content/demo-content.ts';

/** Picks the words of the demo that its page carries. The rest is fetched once the reader takes it up. */

const PORTAL = ['signIn', 'secondStep', 'phone'] as const;
/** What can have come of the last act where someone signs in. */
const OUTCOMES = [
  'password-wrong',
  'locked',
  'helper-refused',
  'text-sent',
  'code-wrong',
  'code-used',
  'code-old',
  'code-early',
  'code-unreadable',
  'no-code-sent',
  'backup-wrong',
  'backup-used',
  'passkey-other-site',
  'passkey-not-here',
  'password-first',
  'second-step-on',
  'not-allowed',
  'nothing-shown',
  'still-shown',
  'pretend-please',
  'empty',
  'too-long',
  'support-reset',
  'support-refused',
  'support-helped',
] as const satisfies readonly Outcome[];
const MISSION = ['title', 'goal', 'minutes'] as const;
/** What the guide says before a mission is open; inside one it has all words. */
const PANEL = ['free', 'eyebrow', 'leave', 'restart'] as const;

/** Of the switches, what their list and the comparison say. */
const LATER = ['each', 'changed', 'row', 'lesson', 'reviewPortal', 'reviewTitle'] as const;

type Frame = DemoWords['frame'];
type FirstFrame = Omit<Frame, 'start' | 'panel' | 'end' | 'switches' | 'present'> & {
  readonly panel: Pick<Frame['panel'], (typeof PANEL)[number]>;
  readonly end: Pick<Frame['end'], 'heading'>;
  readonly switches: Omit<Frame['switches'], (typeof LATER)[number]>;
};
type FirstMission = Pick<DemoWords['missions'][MissionId], (typeof MISSION)[number]>;

/** What the first screen says, and the second step. All the words fit where these do. */
export interface FirstWords {
  readonly frame: FirstFrame;
  readonly portal: Pick<DemoWords['portal'], (typeof PORTAL)[number]> & {
    readonly outcomes: Readonly<Partial<DemoWords['portal']['outcomes']>>;
  };
  readonly missions: Readonly<Record<MissionId, FirstMission>>;
  readonly chapters: DemoWords['chapters'];
}

const pick = <T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> =>
  Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;

const omit = <T extends object, K extends keyof T>(from: T, keys: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key as K))) as Omit<
    T,
    K
  >;

export function firstWords({
  frame: { start: _start, present: _present, panel, end, switches, ...frame },
  portal,
  missions,
  chapters,
}: DemoWords): FirstWords {
  return {
    frame: {
      ...frame,
      panel: pick(panel, PANEL),
      end: pick(end, ['heading']),
      switches: omit(switches, LATER),
    },
    portal: { ...pick(portal, PORTAL), outcomes: pick(portal.outcomes, OUTCOMES) },
    missions: Object.fromEntries(
      Object.entries(missions).map(([id, mission]) => [id, pick(mission, MISSION)]),
    ) as FirstWords['missions'],
    chapters,
  };
}
