import {
  cacheName,
  keptSet,
  languageNamed,
  mayKeep,
  MOST_OPENED,
  openedAmong,
  tooMany,
  type KeptLanguage,
  type Way,
} from '#domain/offline/rules.ts';
import { keptCaches } from '#lib/browser/kept-caches.ts';
import { plan, scope } from './scope.ts';

/** The worker's shelf: one cache for each build, gone when the reader says so. */

/** When a copy was kept, as a day alone: an hour would tell when somebody read. */
export const KEPT_ON = 'portal-check-kept-on';

/** Files that are fetched at once. */
const AT_ONCE = 6;

/** The reader's language stands behind the worker's address: `worker.js?en`. */
export const chosen = languageNamed(plan, scope.location.search.slice(1));
export const shelf = cacheName(plan, chosen?.language ?? '');

let isForgotten = false;

const today = (): string => {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** Asks the host itself, and not the browser's own store, for the newest. */
export const fresh = (asked: Request | string): Promise<Response> =>
  fetch(asked, { cache: 'no-cache' });

/** A copy that knows its day; a stored answer that was led on could not be shown as a page. */
async function copyOf(answer: Response): Promise<Response> {
  const headers = new Headers(answer.headers);
  headers.set(KEPT_ON, today());
  // Of how it traveled; the copy is unpacked.
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(await answer.blob(), { status: answer.status, headers });
}

const isFit = (answer: Response, way: Way): boolean =>
  mayKeep(
    {
      status: answer.status,
      isOwn: answer.type === 'basic' && !answer.redirected,
      type: answer.headers.get('content-type') ?? '',
    },
    way,
  );

/** The copy of an address; a shelf that is gone is not made anew by looking. */
export const keptCopy = (key: string): Promise<Response | undefined> =>
  caches.match(key, { cacheName: shelf });

/** Opens the shelf if it still stands. */
const openShelf = async (): Promise<Cache | undefined> =>
  !isForgotten && (await caches.has(shelf)) ? caches.open(shelf) : undefined;

/** Keeps an answer that is fit to be kept, and lets the oldest opened pages go. */
export async function keep(key: string, answer: Response, way: Way): Promise<void> {
  if (!chosen || !isFit(answer, way)) return;
  const copy = await copyOf(answer);
  const cache = await openShelf();
  await cache?.put(key, copy);
  if (!cache || way !== 'page') return;
  const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  for (const address of tooMany(plan, chosen, kept)) await cache.delete(address);
}

/** A page that the host has no more goes. */
export const letGo = async (key: string): Promise<void> =>
  void (await (await openShelf())?.delete(key));

/** Removes the shelves of earlier builds. */
export async function removeOthers(): Promise<void> {
  for (const name of await keptCaches(plan.base)) if (name !== shelf) await caches.delete(name);
}

const isAsset = (address: string) => address.startsWith(`${plan.base}_astro/`);

/** One file of the set; one whose name says its content is taken from an earlier shelf. */
async function take(cache: Cache, address: string): Promise<void> {
  const old = isAsset(address) ? await caches.match(address) : undefined;
  const answer = old ?? (await fresh(address));
  if (isForgotten) throw new Error('The reader changed their mind.');
  if (!old && !isFit(answer, address.endsWith('/') ? 'page' : 'file'))
    throw new Error(`${address} cannot be kept: ${answer.status}`);
  await cache.put(address, old ?? (await copyOf(answer)));
}

/** Pages that the reader opened under earlier builds, the oldest first, without those of the set. */
async function openedBefore(language: KeptLanguage): Promise<readonly string[]> {
  const opened = new Set<string>();
  for (const name of await keptCaches(plan.base)) {
    const keys = await (await caches.open(name)).keys();
    for (const { url } of keys) opened.add(new URL(url).pathname);
  }
  return openedAmong(plan, language, [...opened]).slice(-MOST_OPENED);
}

/**
 * Fills the shelf of this build. All of the guide, or nothing: half of it would break a page.
 * What was opened before is asked for anew; what is not there any more is not kept either.
 */
export async function takeAll(): Promise<void> {
  if (!chosen) return;
  const cache = await caches.open(shelf);
  try {
    const waiting = [...keptSet(plan, chosen)];
    const next = async (): Promise<void> => {
      for (let one = waiting.shift(); one; one = waiting.shift()) await take(cache, one);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
    for (const page of await openedBefore(chosen)) await take(cache, page).catch(() => undefined);
    if (isForgotten) throw new Error('The reader changed their mind.');
  } catch (error) {
    await caches.delete(shelf);
    throw error;
  }
}

/** The reader asks again, of a worker that the browser has not let go yet. */
export async function keepAgain(): Promise<void> {
  isForgotten = false;
  if (!(await caches.has(shelf))) await takeAll();
}

/** The reader wants nothing kept any more: all shelves go, and then the worker. */
export async function forget(): Promise<void> {
  isForgotten = true;
  const remove = async () => {
    for (const name of await keptCaches(plan.base)) await caches.delete(name);
  };
  await remove();
  await scope.registration.unregister();
  // What was on its way to the shelf meanwhile.
  await remove();
}
