/**
 * What the worker keeps for readers without a connection, and how it answers: plain rules,
 * which know no browser. `lib/worker/worker.ts` carries them out.
 */

import { unescaped } from '../markup/escapes.ts';

/** What one language keeps. */
export interface KeptLanguage {
  /** Its folder below the base: `es/`; nothing for the language at the root. */
  readonly folder: string;
  readonly language: string;
  /** Says on a kept page of which day it is, as HTML: "Saved copy from {date}. …" */
  readonly line: string;
  /** Addresses of pages and of the words of tools. */
  readonly addresses: readonly string[];
}

/** Written by the build into the worker (scripts/write-worker.ts). */
export interface OfflinePlan {
  /** The folder of the host that the site stands in, with a slash at both ends. */
  readonly base: string;
  /** Changes with any byte of what is kept. */
  readonly build: string;
  readonly languages: readonly KeptLanguage[];
  /** Addresses that every language needs: what lies in `_astro/`, the icon, a clinic's own colors. */
  readonly shared: readonly string[];
}

/** What the rules want to know of a request. */
export interface Asked {
  readonly method: string;
  /** Whole address. */
  readonly address: string;
  /** Where the worker is from: `https://guide.example`. */
  readonly home: string;
  /** Does it ask for a page to show? */
  readonly isNavigation: boolean;
  /** Does it ask for a part of a file? */
  readonly hasRange: boolean;
  /** Does the browser ask before anybody opened it? What nobody opened is not kept. */
  readonly isAhead: boolean;
}

/**
 * `pass`: none of the worker's business. `page` and `file`: fresh first, a kept copy where
 * that fails or is slow. `asset`: a kept copy first, for its name says its content.
 */
export type Way = 'pass' | 'page' | 'file' | 'asset';

/** Pages that are kept because they were opened; those of the guide itself are not counted. */
export const MOST_OPENED = 60;

/** Milliseconds that a fresh page may take before a kept copy is shown. */
export const PATIENCE = 3000;

/** The offline page of a language, below its folder. */
export const NOT_KEPT = 'offline/not-kept/';

/** Below the base or a language's folder: for frames in other sites' pages, for forwarding, for files. */
const NEVER = /^(?:[\w-]+\/)?(?:embed|go|pagefind|course)\//;

/** Names of all caches of the site in this folder begin with this, and no other site's on the host. */
export const cachePrefix = (base: string): string => `portal-check:offline:${base}:`;

/** The one cache of a build. @param language its tag, for a reader may change it */
export const cacheName = ({ base, build }: OfflinePlan, language: string): string =>
  `${cachePrefix(base)}${build}:${language}`;

/** The language that somebody asked to keep; the first where it is not known. */
export const languageNamed = (plan: OfflinePlan, tag: string): KeptLanguage | undefined =>
  plan.languages.find(({ language }) => language === tag) ?? plan.languages[0];

/** The language that an address is in: the longest folder that it begins with. */
export function languageAt(plan: OfflinePlan, path: string): KeptLanguage | undefined {
  const inside = plan.languages.filter(({ folder }) => path.startsWith(plan.base + folder));
  return inside.sort((one, other) => other.folder.length - one.folder.length)[0];
}

/** How a page is named in the cache: a host leads from `/lessons` to `/lessons/`. */
export const pageKey = (path: string): string => (path.endsWith('/') ? path : `${path}/`);

/** All that is kept for a language, in the order in which it is fetched. */
export const keptSet = (plan: OfflinePlan, { addresses }: KeptLanguage): readonly string[] => [
  ...addresses,
  ...plan.shared,
];

/** How a request is answered. */
export function wayOf(plan: OfflinePlan, asked: Asked): Way {
  const { origin, pathname, search } = new URL(asked.address);
  const within = pathname.slice(plan.base.length);
  if (
    asked.method !== 'GET' ||
    asked.hasRange ||
    asked.isAhead ||
    search !== '' ||
    origin !== asked.home ||
    !pathname.startsWith(plan.base) ||
    NEVER.test(within)
  )
    return 'pass';
  const isFile = /\.\w+$/.test(pathname);
  if (asked.isNavigation) return isFile ? 'pass' : 'page';
  if (within.startsWith('_astro/')) return 'asset';
  const isKept = (known: readonly string[]) => known.includes(pathname);
  return isFile &&
    (isKept(plan.shared) || plan.languages.some(({ addresses }) => isKept(addresses)))
    ? 'file'
    : 'pass';
}

/** What the rules want to know of an answer. */
export interface Answered {
  readonly status: number;
  /** From this site, and its own answer: neither opaque nor led on. */
  readonly isOwn: boolean;
  readonly type: string;
}

/** May it be kept? A page must be a page: what a hotel's sign-in sends in its place is none of ours. */
export const mayKeep = ({ status, isOwn, type }: Answered, way: Way): boolean =>
  isOwn && status === 200 && (way !== 'page' || /^text\/html\b/i.test(type));

/** The page is no more: then its copy goes too. */
export const isGone = (status: number): boolean => status === 404 || status === 410;

/** A host in trouble is as good as none, for who has a copy. */
export const isNoAnswer = (status: number): boolean => status >= 500;

/**
 * Pages to let go, so that no more than the limit are kept because they were opened.
 * @param kept addresses of all that is kept, the oldest first
 */
export function tooMany(
  plan: OfflinePlan,
  language: KeptLanguage,
  kept: readonly string[],
  most = MOST_OPENED,
): readonly string[] {
  const opened = openedAmong(plan, language, kept);
  return opened.slice(0, Math.max(0, opened.length - most));
}

/** Those of the kept addresses that are pages, and no part of the guide's own set. */
export function openedAmong(
  plan: OfflinePlan,
  language: KeptLanguage,
  kept: readonly string[],
): readonly string[] {
  const own = new Set(keptSet(plan, language));
  return kept.filter((address) => address.endsWith('/') && !own.has(address));
}

/** A kept page whose main part begins with the line that says of which day it is. */
export const withSavedLine = (html: string, line: string, date: string): string =>
  html.replace(
    /<main\b[^>]*>/,
    (start) =>
      `${start}<p class="note careful saved-copy">${line.replace('{date}', () => date)}</p>`,
  );

/** The title of a kept page as text, without the site's name after it. */
export const titleOf = (html: string): string =>
  unescaped((/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '').replace(/ · [^·]*$/, '')).trim();
