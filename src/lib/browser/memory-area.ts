import type { StorageArea } from './storage.ts';

/** Web Storage as long as the page: for a shared screen, whose own storage is neither read nor written. */
export function memoryArea(): StorageArea {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}
