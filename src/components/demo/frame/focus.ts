import { tick } from 'svelte';
import { targetAfter, type FocusTarget, type Held } from '#domain/demo/visit/focus-target.ts';

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

const TARGETS: Readonly<Record<FocusTarget, string>> = {
  guide: '.mission [data-focus]',
  step: '.mission [data-step-focus]',
  window: '.frame [data-arrive]',
  clock: '.clock [data-focus]',
};

/** A target by its name, or what a part of the page names of its own by a selector. */
export type FocusWish = FocusTarget | `${'.' | '#' | '['}${string}`;

export const focusOn = (root: HTMLElement, wish: FocusWish): void =>
  focusWhenShown(root, wish in TARGETS ? TARGETS[wish as FocusTarget] : wish);

function holding(element: Element | null): Held | undefined {
  return element && !isFocusLost()
    ? {
        isInGuide: element.closest('.mission') !== null,
        isInWindow: element.closest('.frame') !== null,
        isField: element.matches('input, select, textarea'),
      }
    : undefined;
}

/**
 * Does something that may change what is on show, and keeps the focus with the reader.
 *
 * @param screen names the screen that is in the window
 * @param wish where the focus goes whatever has changed
 */
export function keepFocus(
  root: HTMLElement,
  screen: () => string,
  change: () => void,
  wish?: FocusWish,
): void {
  const element = document.activeElement;
  const held = holding(element);
  const before = screen();
  change();
  void tick().then(() => {
    const target =
      wish ??
      targetAfter(held, {
        hasMoved: screen() !== before,
        isLost: isFocusLost(),
        stays: document.activeElement === element,
      });
    if (target) focusOn(root, target);
  });
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
