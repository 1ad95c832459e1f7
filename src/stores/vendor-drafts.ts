import { atom } from 'nanostores';
import {
  decodeDrafts,
  encodeDrafts,
  withDraft,
  withoutDraft,
  type Draft,
  type Drafts,
} from '#domain/scorer/exchange/vendor-drafts.ts';
import type { SafeStorage, StorageStatus } from '#lib/browser/storage.ts';
import { storage as browserStorage } from '#lib/browser/storage.browser.ts';

/** What the vendor must be told about kept forms. */
export type DraftsNotice = 'broken' | 'newer' | 'changed-elsewhere' | 'erased-elsewhere';

const NAME = 'vendor-answers';
const NONE: Drafts = { version: 1, drafts: [] };

/**
 * Forms that a vendor fills in, on the vendor's own device. Each change is written on top
 * of what is kept by then, and shown in every tab, so that two tabs lose nothing of each other.
 */
export function createVendorDrafts(storage: SafeStorage) {
  const $drafts = atom<Drafts>(NONE);
  const $status = atom<StorageStatus>('kept');
  const $notice = atom<DraftsNotice | undefined>();
  /** Forms that could not be written yet: another tab's write must not lose them. */
  const unwritten = new Map<string, Draft>();

  function stored(): Drafts {
    const loaded = storage.load(NAME, decodeDrafts);
    if (loaded.kind === 'found') return loaded.value;
    if (loaded.kind !== 'none') $notice.set(loaded.kind);
    return NONE;
  }

  function write(drafts: Drafts): void {
    $drafts.set(drafts);
    const status = storage.write(NAME, encodeDrafts(drafts));
    $status.set(status);
    if (status === 'kept') unwritten.clear();
  }

  function hear(text: string | null, from: 'here' | 'elsewhere'): void {
    const before = $drafts.get();
    if (text === null) {
      unwritten.clear();
      $drafts.set(NONE);
      const isTold = from === 'elsewhere' && before.drafts.length > 0;
      return $notice.set(isTold ? 'erased-elsewhere' : undefined);
    }
    const theirs = decodeDrafts(text);
    if (!theirs.ok) return $notice.set(theirs.reason);
    const merged = [...unwritten.values()].reduce(withDraft, theirs.value);
    if (encodeDrafts(merged) === encodeDrafts(before)) return;
    if (unwritten.size > 0) write(merged);
    else $drafts.set(merged);
    $notice.set('changed-elsewhere');
  }

  return {
    $drafts,
    /** Can the device keep them? */
    $status,
    $notice,

    /** Reads what is kept, and listens from then on. */
    load(): Drafts {
      storage.subscribe(NAME, hear);
      $drafts.set(stored());
      $status.set(storage.status());
      return $drafts.get();
    },
    save(draft: Draft): void {
      unwritten.set(draft.questions.id, draft);
      write(withDraft(stored(), draft));
    },
    forget(request: string): void {
      unwritten.delete(request);
      write(withoutDraft(stored(), request));
    },
  };
}

/** The page's own. */
export const vendorDrafts = createVendorDrafts(browserStorage);
