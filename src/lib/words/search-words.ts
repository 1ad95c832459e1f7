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

/** Fetches it; `address` is that of `/search/words.json`, in the page's language. */
export const loadSearchWords = (address: string): Promise<SearchSpeech> => loadOnce(address);
