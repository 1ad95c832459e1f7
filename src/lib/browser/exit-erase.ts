/**
 * "Also erase my answers" beside "Exit this page": on while what is kept would tell whoever
 * takes the device next, unless the reader set it herself.
 */
let isReaders: boolean | undefined;

/** @param on whether what is kept should go at exit */
export function offerErasing(on: boolean): void {
  const box = document.querySelector<HTMLInputElement>('[data-exit-erase]');
  if (!box) return;
  if (isReaders === undefined) {
    // Marked before the script came.
    isReaders = box.checked;
    box.addEventListener('change', () => (isReaders = true));
  }
  if (!isReaders) box.checked = on;
}
