/** The path through the missions. Which one stands where is content; what comes next is decided here. */
import type { MissionId } from './list.ts';

/**
 * The next mission to offer: the first on the path that is not done after the one at hand,
 * and from the beginning where none is left behind it.
 *
 * @param at - the mission at hand; left out, the path is looked through from its beginning
 */
export function nextOnPath(
  path: readonly MissionId[],
  done: readonly MissionId[],
  at?: MissionId,
): MissionId | undefined {
  const from = at ? path.indexOf(at) + 1 : 0;
  return [...path.slice(from), ...path.slice(0, from)].find(
    (id) => id !== at && !done.includes(id),
  );
}
