/**
 * `client:answering`: as `client:engaged`, for a tool that takes ticks from before it woke
 * for answers, and carries out a press that came too early for it.
 */

import engaged from './engaged.ts';
import { noteOwnTicks } from './own-ticks.ts';

// The page runs this before its tool can be touched.
noteOwnTicks();

/** As Astro's `ClientDirective` calls it. */
function answering(...[load, options, root]: Parameters<typeof engaged>): void {
  let pressed: HTMLButtonElement | null = null;
  const note = ({ target }: Event) => {
    pressed = (target as Element).closest('button') ?? pressed;
  };
  root.addEventListener('click', note, true);
  const loadAndPress: typeof load = async () => {
    const hydrate = await load();
    return async () => {
      await hydrate();
      root.removeEventListener('click', note, true);
      // The tool says that it is ready in a moment of its own.
      setTimeout(() => pressed?.click());
    };
  };
  engaged(loadAndPress, options, root);
}

export default answering;
