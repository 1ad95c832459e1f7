/** What a search reads and weighs: the guide's pages in short, and how people ask for them. */

export interface PagePart {
  /** Where it stands on its page. */
  readonly id: string;
  readonly title: string;
}

/** A page as the search ranks it: what stands on top of it, not its whole text. */
export interface SearchPage {
  readonly href: string;
  readonly title: string;
  /** What it says in a line: shown where no better place was found in its text. */
  readonly says: string;
  /** Other people's words for what it teaches. */
  readonly also: string;
  /** The rest of what stands above its text. */
  readonly lines: string;
  readonly parts: readonly PagePart[];
}

/** Words that people type for one thing, and the pages that answer them, the best first. */
export interface WordGroup {
  readonly words: readonly string[];
  /** What the guide itself calls it. */
  readonly means: string;
  /** Addresses, with the part of the page where one is meant. */
  readonly leads: readonly string[];
}

/** All that the search knows of a language. */
export interface SearchWords {
  readonly pages: readonly SearchPage[];
  readonly groups: readonly WordGroup[];
  /** Words that say nothing about what is looked for. */
  readonly skip: readonly string[];
  /** Endings that a word may lose and still mean the same. */
  readonly endings: readonly string[];
  /** Every word of the guide as it is written, the most frequent first. */
  readonly vocabulary: readonly string[];
}

/** One word that is looked for. */
export interface Term {
  readonly word: string;
  /** How much it counts: 1 where the reader typed it, less where it only means the same. */
  readonly weight: number;
  /** The reader is still typing it: any ending will do. */
  readonly isBeginning: boolean;
}

/** A query once it is understood. */
export interface Asked {
  readonly terms: readonly Term[];
  /** The query with its typing errors mended; undefined where there were none. */
  readonly corrected: string | undefined;
  /** Pages that answer it, with how strongly. */
  readonly leads: readonly { readonly href: string; readonly weight: number }[];
}
