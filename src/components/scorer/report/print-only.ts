/**
 * Marks one part of the page as all that is printed. The style sheet does the hiding: it
 * keeps what `data-printing` marks and the way to it.
 *
 * @returns takes the marks away again
 */
export function markForPrint(part: HTMLElement): () => void {
  const way: Element[] = [];
  for (
    let element = part.parentElement;
    element && element !== document.documentElement;
    element = element.parentElement
  )
    way.push(element);
  part.setAttribute('data-printing', 'part');
  for (const element of way) element.setAttribute('data-printing', 'way');
  return () => [part, ...way].forEach((element) => element.removeAttribute('data-printing'));
}

/** Is another part of the page about to be printed by itself? */
export const isPrintingAPart = (): boolean => document.querySelector('[data-printing]') !== null;

/** Prints one part of the page and nothing else. */
export function printOnly(part: HTMLElement): void {
  const restore = markForPrint(part);
  window.addEventListener('afterprint', restore, { once: true });
  window.print();
}
