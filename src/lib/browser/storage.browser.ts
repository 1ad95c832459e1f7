import { createStorage, type SafeStorage } from './storage.ts';

/** The one storage of a page. Nothing is touched before something is read, so a build may import it. */
export const storage: SafeStorage = createStorage({
  open: () => window.localStorage,
  listen(changed) {
    window.addEventListener('storage', ({ key }) => changed(key));
    // A page that comes back from the back-forward cache slept through other tabs' events.
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) changed(null);
    });
  },
});
