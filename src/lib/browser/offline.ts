import { titleOf } from '#domain/offline/rules.ts';
import { keptCaches } from './kept-caches.ts';
import { isKiosk } from './kiosk.ts';
import { allowOwnWorkers } from './trusted-urls.ts';

/** The page's side of keeping the guide on the device: asked for by the reader alone (docs/decisions/20-offline-by-choice.md). */

/** A page that is kept on this device. */
export interface KeptPage {
  readonly path: string;
  readonly title: string;
}

const BASE: string = import.meta.env.BASE_URL;

/** Sent at the window once nothing is kept any more. */
export const FORGOTTEN = 'portal-check:pages-forgotten';

/**
 * Can this page keep others? It needs https, and some private windows refuse. What stands in
 * somebody else's page, and a screen that many people share, neither keep nor remove any.
 */
const canKeepPages = (): boolean =>
  isSecureContext &&
  'serviceWorker' in navigator &&
  'caches' in globalThis &&
  !document.documentElement.dataset['keys'] &&
  !isKiosk();

/** The one registration that is ours: another site may stand above this folder. */
async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(BASE);
  return found?.scope === new URL(BASE, location.href).href ? found : undefined;
}

/** Does this browser let us keep pages? One that refuses sites all storage tells when it is asked, and not before. */
export async function letsUsKeep(): Promise<boolean> {
  if (!canKeepPages()) return false;
  try {
    await Promise.all([registration(), keptCaches(BASE)]);
    return true;
  } catch {
    return false;
  }
}

/**
 * Is the guide kept here, whole and in order? A worker is active once it has fetched all of it
 * (Service Workers, 2.2.1). Its own `state` says so as well, but not always in WebKitGTK 2.52: one
 * that answered and held the page stood at "installing" for ever.
 */
export const arePagesKept = async (): Promise<boolean> =>
  !!(await registration())?.active && (await keptCaches(BASE)).length > 0;

/** Milliseconds between two looks at a worker, which may not tell when it is done. */
const LOOK_AGAIN = 250;

/** Waits for a worker that fetches the guide. @returns false when it could not fetch all of it */
const settled = (found: ServiceWorkerRegistration): Promise<boolean> =>
  new Promise((done) => {
    const look = () => {
      if (found.installing || found.waiting) return;
      clearInterval(again);
      done(found.active !== null);
    };
    const again = setInterval(look, LOOK_AGAIN);
  });

/** Milliseconds that a worker may take to remove what it kept. */
const PATIENCE = 5000;

/** Asks a worker for something. @returns whether it said in time that it was done */
const ask = (worker: ServiceWorker, deed: 'keep' | 'forget', patience?: number): Promise<boolean> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data === true);
    if (patience !== undefined) setTimeout(() => done(false), patience);
    worker.postMessage(deed, [port2]);
  });

/**
 * Keeps the guide on this device, and from now on each page that is opened.
 *
 * @param language tag of the language that is kept
 * @returns whether all of it is there
 */
export async function keepPages(language: string): Promise<boolean> {
  try {
    allowOwnWorkers();
    const found = await navigator.serviceWorker.register(`${BASE}worker.js?${language}`, {
      scope: BASE,
    });
    if (!(await settled(found))) return false;
    // Chromium gives back a worker that was let go a moment ago; it installs nothing anew.
    if (!(await arePagesKept())) await ask(found.active!, 'keep');
    return await arePagesKept();
  } catch {
    return false;
  }
}

/**
 * Takes away all kept pages and the worker. On a shared screen what is kept is its owner's.
 *
 * @returns whether nothing is left
 */
export async function forgetPages(): Promise<boolean> {
  if (!canKeepPages()) return true;
  try {
    const found = await registration();
    const workers = [found?.installing, found?.waiting, found?.active].filter((one) => !!one);
    await Promise.all(workers.map((worker) => ask(worker, 'forget', PATIENCE)));
    await found?.unregister();
    for (const name of await keptCaches(BASE)) await caches.delete(name);
    const isGone = (await keptCaches(BASE)).length === 0;
    dispatchEvent(new Event(FORGOTTEN));
    return isGone;
  } catch {
    return false;
  }
}

/** The pages that can be read now without a connection, in the order of their addresses. Those of half a guide cannot. */
export async function keptPages(): Promise<readonly KeptPage[]> {
  if (!(await letsUsKeep()) || !(await arePagesKept())) return [];
  const found = new Map<string, string>();
  for (const name of await keptCaches(BASE)) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url);
      const copy = pathname.endsWith('/') ? await cache.match(request) : undefined;
      if (copy) found.set(pathname, titleOf(await copy.text()));
    }
  }
  return [...found]
    .map(([path, title]) => ({ path, title }))
    .filter(({ path }) => !path.includes('/offline/'))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}
