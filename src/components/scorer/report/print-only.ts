/**
 * Prints one part of the page and nothing else. The style sheet does the hiding: it keeps
 * what `data-printing` marks and the elements around it.
 */
export function printOnly(part: HTMLElement): void {
  const path: Element[] = [];
  for (let element: Element | null = part.parentElement; element && element !== document.documentElement; element = element.parentElement) path.push(element);
  part.dataset['printing'] = 'part';
  for (const element of path) element.setAttribute('data-printing', 'path');
  const restore = () => [part, ...path].forEach((element) => element.removeAttribute('data-printing'));
  window.addEventListener('afterprint', restore, { once: true });
  window.print();
}
