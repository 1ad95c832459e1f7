import { eraseKeys, PREFIX } from './erase-keys.ts';

/** What is used of Web Storage; handed in, so that a test needs no browser. */
export type StorageArea = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** `memory-only`: the browser refuses to keep anything. `full`: it has no room left. */
export type StorageStatus = 'kept' | 'memory-only' | 'full';

/** The version of the keys; what is under a key carries its own. */
const keyOf = (name: string): string => `${PREFIX}v1:${name}`;
const asideKeyOf = (name: string): string => `${keyOf(name)}:aside`;

type Decode<T, R extends string> = (
  text: string,
) => { ok: true; value: T } | { ok: false; reason: R };

export type Loaded<T, R extends string> =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly value: T }
  /** What was there cannot be read; a copy was put aside before anything overwrites it. */
  | { readonly kind: R; readonly keptAside: boolean };

/** `text` is null when nothing is kept any more; `elsewhere` is another tab, or a page come back to. */
export type Listener = (text: string | null, from: 'here' | 'elsewhere') => void;

export interface Surroundings {
  /** May throw: a browser that blocks storage does so on the first look. */
  readonly open: () => StorageArea;
  /** Calls back when another tab changed a key; with null when anything may have changed. */
  readonly listen: (changed: (key: string | null) => void) => void;
}

const isFull = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'name' in error &&
  (error.name === 'QuotaExceededError' || error.name === 'NS_ERROR_DOM_QUOTA_REACHED');

/** Runs what may throw; undefined when it did. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/**
 * Storage that never throws. What cannot be kept stays in memory until the page closes,
 * and `status` says so.
 */
export function createStorage({ open, listen }: Surroundings) {
  /** What is newer here than in the area, or has no area to go to. */
  const memory = new Map<string, string>();
  /** Names whose old value could be neither read nor put aside: it is not written over. */
  const held = new Set<string>();
  const listeners = new Map<string, Set<Listener>>();
  const statusListeners = new Set<(status: StorageStatus) => void>();
  let status: StorageStatus = 'kept';
  let isListening = false;

  function report(next: StorageStatus): StorageStatus {
    const isNew = next !== status;
    status = next;
    if (isNew) statusListeners.forEach((listener) => listener(next));
    return next;
  }

  function read(name: string): string | null {
    const remembered = memory.get(name);
    if (remembered !== undefined) return remembered;
    const found = attempt(() => ({ text: open().getItem(keyOf(name)) }));
    if (!found) report('memory-only');
    return found?.text ?? null;
  }

  function put(key: string, text: string): StorageStatus {
    try {
      open().setItem(key, text);
      return 'kept';
    } catch (error) {
      return isFull(error) ? 'full' : 'memory-only';
    }
  }

  function tell(name: string, from: 'here' | 'elsewhere', text: string | null): void {
    listeners.get(name)?.forEach((listener) => listener(text, from));
  }

  function hear(key: string | null): void {
    for (const name of listeners.keys()) {
      if (key !== null && key !== keyOf(name)) continue;
      const found = attempt(() => ({ text: open().getItem(keyOf(name)) }));
      // An area that cannot be read has nothing to say against what is remembered.
      if (!found || held.has(name)) continue;
      memory.delete(name);
      tell(name, 'elsewhere', found.text);
    }
  }

  return {
    status: (): StorageStatus => status,

    onStatus(listener: (status: StorageStatus) => void): () => void {
      statusListeners.add(listener);
      return () => statusListeners.delete(listener);
    },

    read,

    /** Reads and decodes; what cannot be decoded is put aside and reported. */
    load<T, R extends string>(name: string, decode: Decode<T, R>): Loaded<T, R> {
      const text = read(name);
      if (text === null) return { kind: 'none' };
      const decoded = decode(text);
      if (decoded.ok) return { kind: 'found', value: decoded.value };
      const keptAside = put(asideKeyOf(name), text) === 'kept';
      if (!keptAside) held.add(name);
      return { kind: decoded.reason, keptAside };
    },

    write(name: string, text: string): StorageStatus {
      const result = held.has(name) ? 'memory-only' : put(keyOf(name), text);
      if (result === 'kept') memory.delete(name);
      else memory.set(name, text);
      return report(result);
    },

    remove(name: string): void {
      memory.delete(name);
      attempt(() => open().removeItem(keyOf(name)));
    },

    /** Hears of changes from other tabs, and of erasing from here. */
    subscribe(name: string, listener: Listener): () => void {
      if (!isListening) attempt(() => listen(hear));
      isListening = true;
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => set.delete(listener);
    },

    /**
     * Removes everything of ours, copies put aside included; other tabs hear of it.
     *
     * @returns whether nothing of ours is left in the area
     */
    eraseEverything(): boolean {
      memory.clear();
      held.clear();
      const erased = attempt(() => {
        eraseKeys(open());
        return true;
      });
      listeners.forEach((_, name) => tell(name, 'here', null));
      return erased ?? false;
    },
  };
}

export type SafeStorage = ReturnType<typeof createStorage>;
