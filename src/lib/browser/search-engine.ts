import { allowOwnWorkers } from './trusted-urls.ts';

/** Pagefind, behind the few words that the search form needs. It is built after the pages, so it is loaded by address. */

export interface Found {
  readonly href: string;
  readonly title: string;
  /** Text with `<mark>` round the found words, entities escaped. */
  readonly excerpt: string;
  /** Headings of the page under which the words stand. */
  readonly parts: readonly { readonly href: string; readonly title: string }[];
}

export interface Engine {
  find(query: string, most: number): Promise<readonly Found[]>;
}

interface Pagefind {
  options(options: {
    /** Stands before the addresses of what is found. */
    readonly baseUrl: string;
    readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> };
  }): Promise<void>;
  init(): Promise<void>;
  search(
    query: string,
  ): Promise<{ readonly results: readonly { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly sub_results?: readonly { readonly url: string; readonly title: string }[];
}

/** A lesson whose title, or whose terms' other names, hold the word comes before pages that only mention it. */
const META_WEIGHTS = { title: 5, also: 5 };

const base: string = import.meta.env.BASE_URL;
const address = `${base}pagefind/pagefind.js`;

/**
 * Loads the engine and its index, on the first search only.
 * @throws when the engine cannot be fetched; the form then says so
 */
export async function loadEngine(): Promise<Engine> {
  allowOwnWorkers();
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: base, ranking: { metaWeights: META_WEIGHTS } });
  await pagefind.init();
  return {
    async find(query, most) {
      const { results } = await pagefind.search(query);
      const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
      return pages.map((page) => ({
        href: page.url,
        title: page.meta.title ?? page.url,
        excerpt: page.excerpt,
        parts: (page.sub_results ?? [])
          .filter((part) => part.url.includes('#'))
          .map((part) => ({ href: part.url, title: part.title.replace(/#$/, '').trim() })),
      }));
    },
  };
}
