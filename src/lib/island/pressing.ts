/**
 * `client:pressing`: as `client:engaged`, for a tool that shows no face but its own, whose
 * every control looks ready before its script is here. What is done to it until then is
 * kept from doing anything else, and carried out when the tool is awake.
 */

import engaged from './engaged.ts';
import { carryOutPresses, notePresses } from './presses.ts';

// The page runs this before its tool can be touched.
notePresses();

/** As Astro's `ClientDirective` calls it. */
function pressing(...[load, options, root]: Parameters<typeof engaged>): Promise<void> {
  const loadAndPress: typeof load = async () => {
    const hydrate = await load();
    return async () => {
      await hydrate();
      await carryOutPresses();
    };
  };
  return engaged(loadAndPress, options, root);
}

export default pressing;
