/** Something that is fetched when it is first wanted, and is there at once from then on. */
export interface Lazy<T> {
  /** What came. A template that reads it follows it. */
  readonly value: T | undefined;
  /** Did the latest try fail, with none under way? */
  readonly failed: boolean;
  /** Fetches it, once; after a failure, anew. Done when it is here, or has failed. */
  readonly want: () => Promise<void>;
}

/** @param load fetches it */
export function lazy<T>(load: () => Promise<T>): Lazy<T> {
  let value = $state.raw<T>();
  let failed = $state(false);
  let coming: Promise<void> | undefined;

  async function fetch(): Promise<void> {
    try {
      value = await load();
    } catch {
      failed = true;
      coming = undefined;
    }
  }

  return {
    get value() {
      return value;
    },
    get failed() {
      return failed;
    },
    want() {
      if (coming) return coming;
      failed = false;
      coming = fetch();
      return coming;
    },
  };
}
