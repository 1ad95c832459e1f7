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

/** Sent before the page is gone, where the worker already serves it; as soon as it is found, where not. */
function tellWorker(): void {
  const { serviceWorker } = navigator;
  if (serviceWorker?.controller) serviceWorker.controller.postMessage('forget');
  else void serviceWorker?.ready.then(({ active }) => active?.postMessage('forget'));
}

/**
 * The same, for a page that is left at once: light, for the rest of the storage is not
 * needed. On a shared screen nothing of this visit is kept, and what is, is not this reader's.
 * Pages kept for reading offline go too: their worker sees to it when this page is gone.
 */
export function eraseOnLeaving(): void {
  try {
    if (!isKiosk()) {
      tellWorker();
      eraseKeys(localStorage);
    }
  } catch {
    // A browser that blocks storage has kept nothing.
  }
  // A tool on the page hears of it as of another tab's, and keeps nothing any more.
  dispatchEvent(new StorageEvent('storage'));
}
