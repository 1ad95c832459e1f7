import { createStorage, type SafeStorage, type StorageArea } from '#lib/browser/storage.ts';

/** Several tabs of one browser, as the standard describes their storage; each fault can be switched on. */
export function pretendBrowser() {
  const kept = new Map<string, string>();
  const tabs: { hear: (key: string | null) => void }[] = [];
  const faults = { blocked: false, full: false };

  const named = (name: string): Error => Object.assign(new Error(name), { name });
  const areaOf = (own: object): StorageArea => {
    const tell = (key: string) => tabs.forEach((tab) => tab !== own && tab.hear(key));
    return {
      get length() {
        return kept.size;
      },
      key: (index) => [...kept.keys()][index] ?? null,
      getItem: (key) => kept.get(key) ?? null,
      setItem(key, text) {
        if (faults.full) throw named('QuotaExceededError');
        kept.set(key, text);
        tell(key);
      },
      removeItem(key) {
        if (kept.delete(key)) tell(key);
      },
    };
  };

  function tab(): SafeStorage {
    const own = { hear: (_key: string | null): void => undefined };
    tabs.push(own);
    const area = areaOf(own);
    return createStorage({
      open() {
        if (faults.blocked) throw named('SecurityError');
        return area;
      },
      listen: (changed) => (own.hear = changed),
    });
  }

  return {
    kept,
    faults,
    tab,
    /** What a page that comes back from the back-forward cache hears. */
    wake: (): void => tabs.forEach(({ hear }) => hear(null)),
    /** The reader clears this site's data in the browser's settings. */
    clear(): void {
      kept.clear();
      tabs.forEach(({ hear }) => hear(null));
    },
  };
}
