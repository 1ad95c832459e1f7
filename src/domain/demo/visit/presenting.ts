/** What a facilitator does before a group, by keys and buttons: pure, so that every rule of it is tested. */

/** What the button "Next step" does. What stands in the portal is left to a hand: only an act ends a step. */
export type NextDeed = 'open' | 'begin' | 'follow' | 'look' | 'continue' | 'leave';

/**
 * The guide's next step.
 *
 * @param phase of the mission at hand, or undefined where none is open
 * @param isElsewhere the step is done at another seat or device than the one on show
 * @param hasNext a mission is left to do
 */
export function nextDeed(
  phase: 'briefing' | 'working' | 'between' | 'finished' | undefined,
  isElsewhere: boolean,
  hasNext: boolean,
): NextDeed {
  if (phase === undefined) return 'open';
  if (phase === 'briefing') return 'begin';
  if (phase === 'between') return 'continue';
  if (phase === 'finished') return hasNext ? 'open' : 'leave';
  return isElsewhere ? 'follow' : 'look';
}

/** What has the focus: a field takes every key, a choice among several its arrows. */
export type KeyPlace = 'field' | 'choice' | 'other';

export interface KeyPress {
  /** As `KeyboardEvent.key`. */
  readonly key: string;
  /** Control, Alt, Shift or Meta is held: the key is the browser's, or another program's. */
  readonly isWithOther: boolean;
  /** The key is held down: a group would be carried through three steps at once. */
  readonly isRepeated: boolean;
}

/**
 * What a key does while the demo is presented. Presenters' remotes send PageDown, or an
 * arrow; a letter takes the focus to the button and presses nothing, so that a slip of the
 * finger does not end a round (WCAG 2.1.4: the keys can be turned off, too).
 *
 * @returns undefined where the key is to do what it does anywhere
 */
export function deedOfKey(
  { key, isWithOther, isRepeated }: KeyPress,
  place: KeyPlace,
): 'next' | 'to-again' | undefined {
  if (isWithOther || isRepeated || place === 'field') return undefined;
  if (key === 'PageDown' || (key === 'ArrowRight' && place === 'other')) return 'next';
  return key.toLowerCase() === 'r' ? 'to-again' : undefined;
}
