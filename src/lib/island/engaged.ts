/**
 * `client:engaged`: an island wakes at the reader's first sign of life (a
 * pointer, a key, a scroll), or at once when the address names a step, a group
 * looks on (`?present`) or answers are kept from before. A page that is only read never loads it.
 */

import { PREFIX } from '#lib/browser/erase-keys.ts';
import { WAKING } from '#lib/browser/translated-text.ts';

/** A screen reader's own click may come without a pointer: so `click`, `change` and `input` too. */
const SIGNS = [
  'pointerdown',
  'pointermove',
  'touchstart',
  'keydown',
  'focusin',
  'click',
  'change',
  'input',
  'scroll',
  'hashchange',
] as const;

/** A page may open under a pointer that lies still: some browsers tell it of that as of a move. */
const liesStill = (event?: Event): boolean =>
  event?.type === 'pointermove' &&
  (event as PointerEvent).movementX === 0 &&
  (event as PointerEvent).movementY === 0;

/** Has the reader been here before? A browser that blocks storage throws at the first look. */
function hasKeptAnswers(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(PREFIX));
  } catch {
    return false;
  }
}

/** Does it wake whatever the reader does? Then the tool may soon show something else than the page does. */
export const wakesAtOnce = (): boolean =>
  location.hash.length > 1 || location.search === '?present' || hasKeptAnswers();

/** Gives an island what it is to be woken with, where the build put that in a file of its own (scripts/island-props.ts). */
async function bringProps(root: HTMLElement): Promise<void> {
  const address = root.dataset['given'];
  if (address === undefined) return;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  root.setAttribute('props', await answer.text());
}

/** The first sign. The page listens before its island is there, whose loader comes after the first paint. */
const sign = new Promise<void>((heard) => {
  const hear = (event?: Event) => {
    if (liesStill(event)) return;
    for (const type of SIGNS) removeEventListener(type, hear, true);
    heard();
  };
  if (wakesAtOnce()) hear();
  else for (const type of SIGNS) addEventListener(type, hear, { capture: true, passive: true });
});

/** As Astro's `ClientDirective` calls it: `load` fetches the island, what it gives wakes it. */
async function engaged(
  load: () => Promise<() => Promise<void>>,
  _options: unknown,
  root: HTMLElement,
): Promise<void> {
  await sign;
  const [hydrate] = await Promise.all([load(), bringProps(root)]);
  // What came has just run: where a browser can, it hears a press before the tool takes the page over.
  await globalThis.scheduler?.yield?.();
  root.dispatchEvent(new Event(WAKING, { bubbles: true }));
  await hydrate();
}

export default engaged;
