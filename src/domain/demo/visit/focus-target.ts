/**
 * Where the reader's focus goes after something on the demo's page has changed
 * (WCAG 2.2, 2.4.3 and 3.2): with what was done, and never lost.
 */
import type { GuideAct } from './guide-acts.ts';

/** The guide, the step it asks for, the window of the seat at hand, and the demo's clock. */
export type FocusTarget = 'guide' | 'step' | 'window' | 'clock';

/** What had the focus before the change. */
export interface Held {
  readonly isInGuide: boolean;
  readonly isInWindow: boolean;
  /** A field keeps the focus while the screen changes below it; a button has done its work. */
  readonly isField: boolean;
}

/** What the change made of it. */
export interface Change {
  /** Another screen is in the window. */
  readonly hasMoved: boolean;
  /** What had the focus is gone. */
  readonly isLost: boolean;
  /** What had the focus has it still. */
  readonly stays: boolean;
}

/** @returns undefined where the focus stays as it is; also where nothing had it */
export function targetAfter(
  held: Held | undefined,
  { hasMoved, isLost, stays }: Change,
): FocusTarget | undefined {
  if (!held) return undefined;
  const letsGo = held.isInWindow && !held.isField;
  if (!isLost && !(hasMoved && letsGo && stays)) return undefined;
  return held.isInGuide ? 'guide' : 'window';
}

/** @param byClock the step that is asked for is done at the demo's clock */
export function targetOfGuide(act: GuideAct, byClock: boolean): FocusTarget | undefined {
  switch (act) {
    case 'begin':
    case 'continue':
      return 'step';
    case 'look':
      return byClock ? 'clock' : 'window';
    case 'follow':
      return 'window';
    case 'restart':
    case 'leave':
      return 'guide';
    case 'hint':
      return undefined;
  }
}
