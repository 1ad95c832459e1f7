import { atom } from 'nanostores';
import type { Criterion } from '#domain/scorer/rules/criterion.ts';
import {
  applyChange,
  changeBetween,
  changesReviews,
  findReview,
  libraryAnew,
} from '#domain/scorer/review/library.ts';
import { findPortal } from '#domain/scorer/review/portals.ts';
import type { Library, LibraryChange } from '#domain/scorer/types.ts';
import { encodeLibrary } from '#domain/scorer/exchange/library-text.ts';
import type { decodeLibrary } from '#domain/scorer/exchange/saved-reviews.ts';
import type { SafeStorage, StorageStatus } from '#lib/browser/storage.ts';
import { storage as browserStorage } from '#lib/browser/storage.browser.ts';

/** What the reader must be told about saved reviews. `no-room`: another tab added the last portal that there was room for. */
export type ReviewsNotice =
  'broken' | 'newer' | 'changed-elsewhere' | 'erased-elsewhere' | 'no-room';

const NAME = 'reviews';

type Read = typeof decodeLibrary;

/** A change that could not be written yet, and the library as its writer saw it. */
interface Unwritten {
  readonly change: LibraryChange;
  readonly mine: Library;
}

const isLeftOut = (library: Library, { edited = {} }: LibraryChange): boolean =>
  Object.entries(edited).some(([id, { added = [] }]) => {
    const review = findReview(library, id);
    return added.some((portal) => !review || !findPortal(review, portal.id));
  });

/**
 * Saved reviews, shared by every island and tab. A change is written on top of what other
 * tabs have saved by now, answer by answer, so that two tabs lose nothing of each other.
 * Nothing is written before `save`.
 *
 * @param fetchRead what reads kept reviews; it is asked for once there is something to read
 * @param read the same, where it is here already
 */
export function createReviews(storage: SafeStorage, fetchRead: () => Promise<Read>, read?: Read) {
  /** Undefined while nothing is saved. */
  const $library = atom<Library | undefined>();
  const $status = atom<StorageStatus>('kept');
  const $notice = atom<ReviewsNotice | undefined>();
  /** Another tab's write must not lose these. */
  let unwritten: readonly Unwritten[] = [];
  let criteria: readonly Criterion[] = [];
  /** What was read or written last: reading a large library at every answer would be felt. */
  let known: { readonly text: string; readonly library: Library } | undefined;
  let isLoaded = false;

  const isReadable = (text: string | null): boolean =>
    read !== undefined || text === null || text === known?.text;

  /** Fetches what reads kept reviews; without it nothing is read, and nothing is written over. */
  const fetchReader = (): Promise<void> =>
    fetchRead().then(
      (fetched) => void (read = fetched),
      () => $status.set('memory-only'),
    );

  function stored(): Library | undefined {
    const text = storage.read(NAME);
    if (known && text === known.text) return known.library;
    const decode = read;
    if (!decode) return undefined;
    const loaded = storage.load(NAME, (kept) => decode(kept, criteria));
    if (loaded.kind === 'found') {
      if (text !== null) known = { text, library: loaded.value };
      return loaded.value;
    }
    if (loaded.kind !== 'none') $notice.set(loaded.kind);
    return undefined;
  }

  function write(library: Library): void {
    const text = encodeLibrary(library);
    known = { text, library };
    $library.set(library);
    if (storage.write(NAME, text) === 'kept') unwritten = [];
  }

  function hear(text: string | null, from: 'here' | 'elsewhere'): void {
    const before = $library.get();
    if (text === null) {
      unwritten = [];
      known = undefined;
      $library.set(undefined);
      $notice.set(from === 'elsewhere' && before ? 'erased-elsewhere' : undefined);
      return;
    }
    if (!read) return void fetchReader().then(() => read && hear(text, from));
    const theirs = read(text, criteria);
    if (!theirs.ok) return $notice.set(theirs.reason);
    const merged = unwritten.reduce(
      (library, { change, mine }) => applyChange(library, change, mine),
      theirs.value,
    );
    const change = before && changeBetween(before, merged);
    if (before && !(change && changesReviews(change))) return;
    if (unwritten.length > 0) write(merged);
    else $library.set(merged);
    $notice.set('changed-elsewhere');
  }

  return {
    $library,
    $status,
    $notice,

    /** Waits for what reads kept reviews, before `load`; undefined when there is nothing to wait for. */
    readable: (): Promise<void> | undefined =>
      isReadable(storage.read(NAME)) ? undefined : fetchReader(),

    /** Reads what is saved and listens from then on; once a page, whoever calls first. */
    load(today: readonly Criterion[]): Library | undefined {
      if (isLoaded) return $library.get();
      isLoaded = true;
      criteria = today;
      storage.onStatus((status) => $status.set(status));
      storage.subscribe(NAME, hear);
      $library.set(stored());
      $status.set(storage.status());
      return $library.get();
    },

    /**
     * Takes one change in, on top of what other tabs have saved by now.
     *
     * @param mine - the library with the change in it, as this page sees it
     */
    save(change: LibraryChange, mine: Library): void {
      if (!isReadable(storage.read(NAME)))
        return void fetchReader().then(() => read && this.save(change, mine));
      const base = stored();
      const merged = base ? applyChange(base, change, mine) : libraryAnew(change, mine);
      if (!merged) return;
      unwritten = [...unwritten, { change, mine }];
      // The page's own object where nothing differs, so that it need not take its own change in again.
      write(changeBetween(merged, mine) === undefined ? mine : merged);
      if (isLeftOut(merged, change)) $notice.set('no-room');
    },

    dismissNotice: (): void => $notice.set(undefined),
  };
}

export type Reviews = ReturnType<typeof createReviews>;

/** The page's own. */
export const reviews: Reviews = createReviews(browserStorage, async () => {
  const { decodeLibrary } = await import('#domain/scorer/exchange/saved-reviews.ts');
  return decodeLibrary;
});
