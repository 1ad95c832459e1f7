import type { SearchWords } from '#domain/search/index.ts';
import { loadOnce } from '../browser/load-once.ts';

/** What the search fetches on its first use: what it knows of a language, and what it says beside the pages it finds. */
export interface SearchSpeech extends SearchWords {
  /** Says that the query was mended: `{words}`. */
  readonly corrected: string;
  /** Says how many pages were found: `{n}`. */
  readonly some: string;
  /** Says that nothing was found for `{words}`, and what to try. */
  readonly none: string;
  /** Where to go from a search that found nothing. */
  readonly doors: readonly { readonly href: string; readonly title: string }[];
}

/** What the search says as it opens over a page. */
export interface BoxWords {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly close: string;
  readonly failed: string;
}

/** Fetches that; `address` is that of `/search/box.json`, in the page's language. */
export const loadBoxWords = (address: string): Promise<BoxWords> => loadOnce(address);

/** Fetches it; `address` is that of `/search/words.json`, in the page's language. */
export const loadSearchWords = (address: string): Promise<SearchSpeech> => loadOnce(address);
