import { isKiosk } from './kiosk.ts';

/**
 * Everything of ours begins with this, and "erase everything" means everything that does.
 * A page that stands in somebody else's page names another: neither reads or erases the other's.
 */
export const PREFIX = globalThis.document?.documentElement.dataset['keys'] ?? 'portal-check:';

/**
 * Removes all that is ours.
 *
 * @throws what the browser throws where it blocks storage
 */
export function eraseKeys(area: Pick<Storage, 'key' | 'length' | 'removeItem'>): void {
  const keys = Array.from({ length: area.length }, (_, index) => area.key(index));
  for (const key of keys) if (key?.startsWith(PREFIX)) area.removeItem(key);
}

/**
 * The worker that serves the page hears of it before the page is gone; one that does not, or
 * that is just filling its shelf, as soon as it is found.
 */
function tellWorkers(): void {
  const { serviceWorker } = navigator;
  const serving = serviceWorker?.controller;
  serving?.postMessage('forget');
  serviceWorker
    ?.getRegistration()
    .then((found) => {
      found?.installing?.postMessage('forget');
      if (!serving) found?.active?.postMessage('forget');
    })
    .catch(() => undefined);
}

/**
 * The same, for a page that is left at once: light, for the rest of the storage is not
 * needed. On a shared screen nothing of this visit is kept, and what is, is not this reader's.
 * Pages kept for reading offline go too: their worker sees to it when this page is gone.
 */
export function eraseOnLeaving(): void {
  try {
    if (!isKiosk()) {
      tellWorkers();
      eraseKeys(localStorage);
    }
  } catch {
    // A browser that blocks storage has kept nothing.
  }
  // A tool on the page hears of it as of another tab's, and keeps nothing any more.
  dispatchEvent(new StorageEvent('storage'));
}
