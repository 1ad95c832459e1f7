import { onMount } from 'svelte';
import { VISIT_OVER } from '../browser/kiosk.ts';

/**
 * Counts the visits of a page, as the key of its tool: on a shared screen the next person
 * gets one in which nothing was ever done.
 */
export function visits() {
  let count = $state(0);
  onMount(() => {
    const next = () => (count += 1);
    addEventListener(VISIT_OVER, next);
    return () => removeEventListener(VISIT_OVER, next);
  });
  return {
    get count() {
      return count;
    },
  };
}
