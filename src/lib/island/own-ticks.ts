/**
 * Which ticks are the reader's own. A browser that comes back to a page ticks what was
 * ticked before, also when all of it was erased since, and some tell the page so with the
 * very events of a choice. None of them makes up a click: so only what was clicked on this
 * view of the page counts (a key and a screen reader click as well), and only that is taken
 * for an answer by a tool that wakes later. A tap is told from a key, since it does more.
 */

import { watchTaps } from './taps.ts';

/** What the reader chose and has not taken back, as a selector. */
export const OWN_TICK = '[data-own]:checked';
/** The same, of what was tapped. */
export const TAPPED = '[data-own=tap]:checked';

/** Takes back what no click chose: what the browser restored, or what was erased. A tool that has woken shows what it knows. */
function showOwnOnly(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('astro-island[ssr] input'))
    if (!document.querySelector(`[data-own][name="${input.name}"]`))
      input.checked = input.defaultChecked;
}

function forget(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-own]'))
    delete input.dataset['own'];
  showOwnOnly();
}

/** Watches from now on; to be called before the page can be touched. */
export function noteOwnTicks(): void {
  const isTap = watchTaps();
  addEventListener(
    'click',
    (event) => {
      const { target, isTrusted } = event;
      // What a reader clicks is an element.
      if (!isTrusted) return;
      if (target instanceof HTMLInputElement) target.dataset['own'] = isTap(event) ? 'tap' : '';
      else if ((target as Element).closest('[data-erase]')) forget();
    },
    true,
  );
  // Left asleep: the page may come back out of the browser's memory after an erase.
  addEventListener('pagehide', forget);
  // By now every browser has restored what it restores.
  addEventListener('pageshow', showOwnOnly);
}
