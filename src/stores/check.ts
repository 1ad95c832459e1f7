import { atom } from 'nanostores';
import { applyChange, NO_PROGRESS } from '#domain/check/portals.ts';
import { decodeProgress, encodeProgress } from '#domain/check/progress.ts';
import type { CheckedPortal, Progress, ProgressChange } from '#domain/check/types.ts';
import type { SafeStorage, StorageStatus } from '#lib/browser/storage.ts';
import { storage as browserStorage } from '#lib/browser/storage.browser.ts';

/** What the reader must be told about saved progress. */
export type ProgressNotice = 'broken' | 'newer' | 'changed-elsewhere' | 'erased-elsewhere';

const NAME = 'check';

/**
 * Saved progress of the check, shared by every island and tab: the last write of a portal
 * wins, and never touches another portal. Nothing is written before `save`.
 */
export function createCheckProgress(storage: SafeStorage) {
  /** Undefined while nothing is saved. */
  const $progress = atom<Progress | undefined>();
  const $status = atom<StorageStatus>('kept');
  const $notice = atom<ProgressNotice | undefined>();
  /** Portals that could not be written yet: another tab's write must not lose them. */
  const unwritten = new Map<string, CheckedPortal>();
  let isLoaded = false;

  function stored(): Progress | undefined {
    const loaded = storage.load(NAME, decodeProgress);
    if (loaded.kind === 'found') return loaded.value;
    if (loaded.kind !== 'none') $notice.set(loaded.kind);
    return undefined;
  }

  function write(progress: Progress): void {
    $progress.set(progress);
    if (storage.write(NAME, encodeProgress(progress)) === 'kept') unwritten.clear();
  }

  function hear(text: string | null, from: 'here' | 'elsewhere'): void {
    const before = $progress.get();
    if (text === null) {
      unwritten.clear();
      $progress.set(undefined);
      $notice.set(from === 'elsewhere' && before ? 'erased-elsewhere' : undefined);
      return;
    }
    const theirs = decodeProgress(text);
    if (!theirs.ok) return $notice.set(theirs.reason);
    const merged = [...unwritten.values()].reduce(
      (progress, kept) => applyChange(progress, { current: progress.current, kept }),
      theirs.value,
    );
    if (before && encodeProgress(merged) === encodeProgress(before)) return;
    if (unwritten.size > 0) write(merged);
    else $progress.set(merged);
    $notice.set('changed-elsewhere');
  }

  return {
    $progress,
    $status,
    $notice,

    /** Reads what is saved and listens from then on; once a page, whoever calls first. */
    load(): Progress | undefined {
      if (isLoaded) return $progress.get();
      isLoaded = true;
      storage.onStatus((status) => $status.set(status));
      storage.subscribe(NAME, hear);
      $progress.set(stored());
      $status.set(storage.status());
      return $progress.get();
    },

    /** Takes one change in, on top of what other tabs have saved by now. */
    save(change: ProgressChange): void {
      if (change.kept) unwritten.set(change.kept.id, change.kept);
      if (change.removed) unwritten.delete(change.removed);
      write(applyChange(stored() ?? NO_PROGRESS, change));
    },

    dismissNotice: (): void => $notice.set(undefined),
  };
}

export type CheckProgress = ReturnType<typeof createCheckProgress>;

/** The page's own. */
export const checkProgress: CheckProgress = createCheckProgress(browserStorage);
