/** Milliseconds that a screen which is fetched first may take. */
const PATIENCE = 5_000;

/** Is nothing focused any more, because what had the focus is gone? */
export const isFocusLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/**
 * Takes the focus to what `selector` names below `root`: at once, or as soon as a screen
 * that is still being fetched shows it. If the reader moves on meanwhile, it lets go.
 */
export function focusWhenShown(root: HTMLElement, selector: string): void {
  const before = document.activeElement;
  const go = (): boolean => {
    const target = root.querySelector<HTMLElement>(selector);
    target?.focus();
    return target !== null;
  };
  if (go()) return;
  const watch = new MutationObserver(() => {
    if ((document.activeElement !== before && !isFocusLost()) || go()) stop();
  });
  const stop = () => {
    watch.disconnect();
    clearTimeout(limit);
  };
  const limit = setTimeout(stop, PATIENCE);
  watch.observe(root, { childList: true, subtree: true });
}

/** The guide grows in the first, the strip comes up in the second, and it may do so because of where that took the page. */
const FRAMES = 5;

/**
 * Keeps what has the focus in sight after an act of the reader's, when the guide has grown
 * above it, or the strip has come up below it (WCAG 2.4.11).
 */
export function stayInSight(root: HTMLElement): void {
  let left = FRAMES;
  const look = () => {
    const held = document.activeElement;
    if (held && held !== root && root.contains(held)) held.scrollIntoView({ block: 'nearest' });
    left -= 1;
    if (left > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
