import { isKiosk } from './kiosk.ts';
import { memoryArea } from './memory-area.ts';
import { createStorage, type SafeStorage } from './storage.ts';

const visit = memoryArea();

/**
 * The one storage of a page. Nothing is touched before something is read, so a build may
 * import it. A shared screen keeps a visit in memory, and the browser's storage is left alone.
 */
export const storage: SafeStorage = createStorage({
  open: () => (isKiosk() ? visit : window.localStorage),
  listen(changed) {
    window.addEventListener('storage', ({ key }) => changed(key));
    // A page that comes back from the back-forward cache slept through other tabs' events.
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) changed(null);
    });
  },
});
