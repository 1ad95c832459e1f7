/**
 * Marks the page while something is on show, for what the window itself must then look like.
 * `html:has(…)` would say the same, and be asked of every element at every answer.
 *
 * @param mark name of an attribute of the root element
 */
export function markPage(mark: `data-${string}`, isShown: () => boolean): void {
  $effect(() => {
    const root = document.documentElement;
    root.toggleAttribute(mark, isShown());
    return () => root.removeAttribute(mark);
  });
}
