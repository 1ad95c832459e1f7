import { escaped } from '#domain/markup/escapes.ts';
import { asker, ranker, type SearchPage, type SearchWords } from '#domain/search/index.ts';
import { loadSearchWords, type SearchSpeech } from '../words/search-words.ts';
import { allowOwnWorkers } from './trusted-urls.ts';

/**
 * Pagefind, which finds words in the text of pages, behind the rules of `domain/search`, which
 * read the query and say which page answers it. Both are fetched on the first search only.
 */

export interface Found {
  readonly href: string;
  readonly title: string;
  /** Text with `<mark>` round the found words, entities escaped. */
  readonly excerpt: string;
  /** Headings of the page under which the words stand, the best first. */
  readonly parts: readonly { readonly href: string; readonly title: string }[];
}

/** What came of a query. */
export interface Answer {
  readonly found: readonly Found[];
  /** The query as it was understood, where that is not as it was typed. */
  readonly corrected: string | undefined;
}

export interface Engine {
  readonly speech: Omit<SearchSpeech, keyof SearchWords>;
  find(query: string, most: number): Promise<Answer>;
}

interface Pagefind {
  options(options: {
    /** Stands before the addresses of what is found. */
    readonly baseUrl: string;
    readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> };
  }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly Hit[] }>;
}

interface Hit {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindPage>;
}

/** A page in whose text words were found. */
interface InText {
  readonly page: PagefindPage;
  readonly score: number;
  /** All of the words stand in it. */
  readonly hasAll: boolean;
}

interface PagefindPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly sub_results?: readonly { readonly url: string }[];
}

/** A lesson whose title holds the word comes before pages that only mention it. */
const META_WEIGHTS = { title: 5 };
/** Pages whose text is read for one query. */
const MOST_READ = 14;
/** What a page counts that holds one of several words, beside one that holds all of them. */
const ONE_OF_SEVERAL = 0.4;

const base: string = import.meta.env.BASE_URL;
const address = `${base}pagefind/pagefind.js`;

let tries = 0;

/** A browser never asks again for a module that it failed to fetch, so that each try has its own address. */
const addressNow = (): string => {
  tries += 1;
  return tries === 1 ? address : `${address}?again=${tries}`;
};

async function loadPagefind(): Promise<Pagefind> {
  allowOwnWorkers();
  const pagefind = (await import(/* @vite-ignore */ addressNow())) as Pagefind;
  await pagefind.options({ baseUrl: base, ranking: { metaWeights: META_WEIGHTS } });
  await pagefind.init();
  return pagefind;
}

/** Pages whose text holds the words, by address, with how strongly. */
async function inText(
  pagefind: Pagefind,
  words: readonly string[],
): Promise<ReadonlyMap<string, InText>> {
  const hits = new Map<string, { hit: Hit; score: number; hasAll: boolean }>();
  const lookUp = async (query: string, weight: number, isAll: boolean) => {
    for (const hit of (await pagefind.search(query)).results) {
      const known = hits.get(hit.id);
      hits.set(hit.id, {
        hit: known?.hit ?? hit,
        score: (known?.score ?? 0) + weight * hit.score,
        hasAll: known?.hasAll ?? isAll,
      });
    }
  };
  if (words.length > 0) await lookUp(words.join(' '), 1, true);
  if (words.length > 1) for (const word of words) await lookUp(word, ONE_OF_SEVERAL, false);
  const read = await Promise.all(
    [...hits.values()]
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_READ)
      .map(async ({ hit, ...rest }) => ({ page: await hit.data(), ...rest })),
  );
  return new Map(read.map((one) => [one.page.url, one]));
}

/** A page as it is shown: where the words stand in its text, or else what it says. */
function shown(
  href: string,
  short: SearchPage | undefined,
  text: InText | undefined,
  leads: readonly string[],
): Found {
  const own = (short?.parts ?? []).map(({ id, title }) => ({ href: `${href}#${id}`, title }));
  const inPage = new Set(text?.page.sub_results?.map(({ url }) => url));
  return {
    href,
    title: short?.title ?? text?.page.meta.title ?? href,
    excerpt: (text?.hasAll || !short) && text ? text.page.excerpt : escaped(short?.says ?? ''),
    parts: [
      ...own.filter((part) => leads.includes(part.href)),
      ...own.filter((part) => inPage.has(part.href) && !leads.includes(part.href)),
    ],
  };
}

/**
 * Loads the engine, its index and the words of the language, on the first search only.
 * @param wordsAt the address of what the search knows of the language
 * @throws when they cannot be fetched; the form then says so
 */
export async function loadEngine(wordsAt: string): Promise<Engine> {
  const [pagefind, speech] = await Promise.all([loadPagefind(), loadSearchWords(wordsAt)]);
  const ask = asker(speech);
  const rank = ranker(speech);
  const pages = new Map(speech.pages.map((page) => [page.href, page]));
  return {
    speech,
    async find(query, most) {
      const asked = ask(query);
      const typed = asked.terms.filter(({ weight }) => weight === 1).map(({ word }) => word);
      const texts = await inText(pagefind, typed);
      const scores = new Map([...texts].map(([href, { score }]) => [href, score]));
      const leads = asked.leads.map(({ href }) => href);
      return {
        corrected: asked.corrected,
        found: rank(asked, scores)
          .slice(0, most)
          .map(({ href }) => shown(href, pages.get(href), texts.get(href), leads)),
      };
    },
  };
}
