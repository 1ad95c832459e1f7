/** Milliseconds that a screen which is fetched first may take. */
const PATIENCE = 5_000;

/** Is nothing focused any more, because what had the focus is gone? */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/**
 * Takes the focus to what `selector` names below `root`: at once, or as soon as a screen
 * that is still being fetched shows it. If the reader moves on meanwhile, it lets go.
 */
export function arriveAt(root: HTMLElement, selector: string): void {
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
