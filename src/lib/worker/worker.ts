import {
  isGone,
  isNoAnswer,
  languageAt,
  NOT_KEPT,
  pageKey,
  PATIENCE,
  wayOf,
  withSavedLine,
} from '#domain/offline/rules.ts';
import {
  forget,
  fresh,
  keep,
  keepAgain,
  keptCopy,
  KEPT_ON,
  letGo,
  removeOthers,
  takeAll,
} from './keep.ts';
import { plan, scope, type FetchEvent } from './scope.ts';

/**
 * Reading without a connection, for those who asked for it on /offline/. The text of a page
 * comes from the host first; a copy is shown where the host is silent, and says its day.
 * The build makes one file of this, `/worker.js` (docs/decisions/20-offline-by-choice.md).
 */

/** A kept page, which says of which day it is. */
async function savedPage(copy: Response, path: string): Promise<Response> {
  const language = languageAt(plan, path);
  const day = copy.headers.get(KEPT_ON);
  if (!language || !day) return copy;
  const date = new Intl.DateTimeFormat(language.language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(day));
  return new Response(withSavedLine(await copy.text(), language.line, date), {
    headers: copy.headers,
  });
}

/** What is shown for a page that was never kept, in the language of its address. */
const notKept = (path: string): Promise<Response | undefined> =>
  keptCopy(`${plan.base}${languageAt(plan, path)?.folder ?? ''}${NOT_KEPT}`);

const wait = (time: number): Promise<undefined> =>
  new Promise((done) => setTimeout(() => done(undefined), time));

/** The newest from the host, and on the way to the reader a copy of it onto the shelf. */
async function fromHost(event: FetchEvent, key: string, way: 'page' | 'file'): Promise<Response> {
  const answer = await fresh(event.request);
  const copy = answer.clone();
  event.waitUntil(
    (isGone(answer.status) ? letGo(key) : keep(key, copy, way)).catch(() => undefined),
  );
  return answer;
}

async function freshFirst(event: FetchEvent, way: 'page' | 'file'): Promise<Response> {
  const { pathname } = new URL(event.request.url);
  const key = way === 'page' ? pageKey(pathname) : pathname;
  const asked = fromHost(event, key, way);
  // A fresh page that comes late is kept all the same.
  event.waitUntil(asked.catch(() => undefined));
  const copy = await keptCopy(key).catch(() => undefined);
  if (!copy)
    return asked.catch(async (error: unknown) => {
      const page = way === 'page' ? await notKept(pathname) : undefined;
      if (page) return page;
      throw error;
    });
  const answer = await Promise.race([asked.catch(() => undefined), wait(PATIENCE)]);
  if (answer && !isNoAnswer(answer.status)) return answer;
  return way === 'page' ? savedPage(copy, pathname) : copy;
}

async function keptFirst(event: FetchEvent): Promise<Response> {
  const { pathname } = new URL(event.request.url);
  const copy = await keptCopy(pathname).catch(() => undefined);
  if (copy) return copy;
  const answer = await fetch(event.request);
  event.waitUntil(keep(pathname, answer.clone(), 'asset').catch(() => undefined));
  return answer;
}

scope.addEventListener('install', (event) =>
  event.waitUntil(takeAll().then(() => scope.skipWaiting())),
);

scope.addEventListener('activate', (event) =>
  event.waitUntil(removeOthers().then(() => scope.clients.claim())),
);

/** What the page asks for, and whether it was done; a page that is left does not wait to hear. */
const deeds: Readonly<Record<string, () => Promise<unknown>>> = { forget, keep: keepAgain };

scope.addEventListener('message', (event) => {
  const deed = typeof event.data === 'string' ? deeds[event.data] : undefined;
  const answer = (isDone: boolean) => event.ports[0]?.postMessage(isDone);
  if (deed)
    event.waitUntil(
      deed().then(
        () => answer(true),
        () => answer(false),
      ),
    );
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const way = wayOf(plan, {
    method: request.method,
    address: request.url,
    home: scope.location.origin,
    isNavigation: request.mode === 'navigate',
    hasRange: request.headers.has('range'),
    isAhead: /\bprefetch\b/.test(request.headers.get('sec-purpose') ?? ''),
  });
  if (way === 'asset') event.respondWith(keptFirst(event));
  else if (way !== 'pass') event.respondWith(freshFirst(event, way));
});
