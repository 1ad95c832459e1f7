/** What the buttons of the guide do to the visit. Where the focus goes then: `focus-target.ts`. */
import type { DemoEvent, Fresh } from './demo-events.ts';

export type GuideAct = 'begin' | 'hint' | 'look' | 'follow' | 'continue' | 'leave' | 'restart';

/**
 * @param fresh new randomness and the time, for a portal that opens
 * @returns undefined where the button only takes the reader to a place on the page
 */
export function eventOfGuide(act: GuideAct, fresh: () => Fresh): DemoEvent | undefined {
  switch (act) {
    case 'begin':
      return { type: 'mission.started' };
    case 'hint':
      return { type: 'hint.asked' };
    case 'follow':
      return { type: 'step.followed' };
    case 'continue':
      return { type: 'stage.continued', ...fresh() };
    case 'restart':
      return { type: 'mission.restarted', ...fresh() };
    case 'leave':
      return { type: 'mission.left' };
    case 'look':
      return undefined;
  }
}

const OPENING: readonly DemoEvent['type'][] = [
  'mission.opened',
  'mission.restarted',
  'mission.left',
  'stage.continued',
  'demo.forgotten',
];

/** Does another portal open by this: a mission's, its next one, or the reader's own? */
export const opensPortal = ({ type }: DemoEvent): boolean => OPENING.includes(type);
