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

const NAME = 'vendor-answers';
const NONE: Drafts = { version: 1, drafts: [] };

/**
 * Forms that a vendor fills in, on the vendor's own device. Each change is written on top
 * of what is kept by then, so that two forms in two tabs lose nothing of each other.
 */
export function createVendorDrafts(storage: SafeStorage) {
  const $drafts = atom<Drafts>(NONE);
  const $status = atom<StorageStatus>('kept');

  function stored(): Drafts {
    const loaded = storage.load(NAME, decodeDrafts);
    return loaded.kind === 'found' ? loaded.value : NONE;
  }

  function write(drafts: Drafts): void {
    $drafts.set(drafts);
    $status.set(storage.write(NAME, encodeDrafts(drafts)));
  }

  return {
    $drafts,
    /** Can the device keep them? */
    $status,

    /** Reads what is kept, and listens for an erasing from then on. */
    load(): Drafts {
      storage.subscribe(NAME, (text) => {
        if (text === null) $drafts.set(NONE);
      });
      $drafts.set(stored());
      $status.set(storage.status());
      return $drafts.get();
    },
    save: (draft: Draft): void => write(withDraft(stored(), draft)),
    forget: (request: string): void => write(withoutDraft(stored(), request)),
  };
}

/** The page's own. */
export const vendorDrafts = createVendorDrafts(browserStorage);
