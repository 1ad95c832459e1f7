import { localVoices } from '#domain/speech/local-voices.ts';
import { chosenPlace } from '#lib/browser/chosen-place.ts';
import { isKiosk } from '#lib/browser/kiosk.ts';
import { showOverdueNotices } from '#lib/browser/overdue-notices.ts';
import { keepTranslationsFresh } from '#lib/browser/translated-text.ts';
import '#lib/browser/unfold-on-paper.ts';

/**
 * What every page needs once somebody acts: opening the search, erasing what
 * was kept, and in a lesson the loader of its tools. The code for each is
 * fetched on the first use, so a page that is only read loads none.
 */

keepTranslationsFresh(document);

const { islands, kiosk } = document.documentElement.dataset;

/** A screen that many people share: one visit leaves nothing for the next. */
if (isKiosk()) void import('#components/kiosk/door.ts').then((door) => door.openKiosk(kiosk!));

/** A lesson's tools wait until they are in view, and their loader until they are a screen away (scripts/island-loader.ts). */
if (islands) {
  const watch = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      void import(/* @vite-ignore */ islands);
    },
    { rootMargin: '100%' },
  );
  // An island has no box of its own.
  for (const inside of document.querySelectorAll('astro-island > *')) watch.observe(inside);
}

/**
 * Pages are fetched ahead (scripts/next-page.ts), but not for who saves data; not where the worker
 * for reading offline keeps what is opened, and would keep what is not; nor on a shared screen, which sees to that itself.
 */
const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
const ahead = document.querySelector('[type=speculationrules]');
// What stands in a frame has no rule, and may stand in a sandbox, where asking for a worker throws.
if (ahead && (connection?.saveData || navigator.serviceWorker?.controller)) ahead.remove();

showOverdueNotices();

/** Kept by the browser for the next page (first-paint.ts); not for who saves data. Without it that page has a font of the device. */
if (!connection?.saveData) document.fonts.load('1em Atkinson').catch(() => undefined);

/** "Where you live" begins with the place that the reader chose in the check. */
const chosen = document.querySelector('.where') && !isKiosk() && chosenPlace();
for (const place of document.querySelectorAll<HTMLDetailsElement>('[data-place]'))
  if (place.dataset['place'] === chosen) {
    place.parentElement?.querySelector('[data-place]')?.before(place);
    place.open = true;
  }

/** A lesson is read aloud by a voice of the device alone, so Listen shows once there is one. Some come late. */
const listen = document.querySelector<HTMLElement>('[data-listen]');
if (listen && 'speechSynthesis' in window) {
  const voices = () => localVoices(speechSynthesis.getVoices(), document.documentElement.lang);
  const offer = () => {
    listen.hidden = !voices()[0];
  };
  offer();
  speechSynthesis.addEventListener('voiceschanged', offer);
  listen.onclick = async () =>
    (await import('#components/lesson/read-aloud.ts')).pressListen(listen, voices);
}

/** The menu of a phone would cover what gets the focus next, and stand open for who comes back. */
const menu = document.querySelector<HTMLElement>('.menu');
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element && !target.closest('.site-head')) menu?.hidePopover?.();
});
addEventListener('pagehide', () => menu?.hidePopover?.());

/** A note stands in a folded list; not every browser opens it for a link. */
function openAround(hash: string): void {
  const folded = document.getElementById(hash.slice(1))?.closest('details');
  if (folded) folded.open = true;
}
openAround(location.hash);

const wantsSearch = (event: KeyboardEvent) =>
  event.key.toLowerCase() === 'k' &&
  (event.ctrlKey || event.metaKey) &&
  !event.shiftKey &&
  !event.altKey;

async function openSearch(): Promise<void> {
  const opener = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  try {
    const { openSearchDialog } = await import('#components/search/search-dialog.ts');
    await openSearchDialog(opener!.href);
  } catch {
    // The page that searches is also there to say what went wrong.
    if (opener) location.assign(opener.href);
  }
}

async function erase(button: HTMLElement): Promise<void> {
  const status = button.parentElement?.querySelector('[role="status"]');
  const outcome = await (await import('#lib/browser/erase.ts')).eraseEverythingKept();
  if (status) status.textContent = button.dataset[outcome] ?? '';
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.metaKey || event.ctrlKey || event.shiftKey)
    return;
  if (event.target.closest('[data-search-open]')) {
    event.preventDefault();
    void openSearch();
  }
  const inside = event.target.closest<HTMLAnchorElement>('a[href^="#"]');
  if (inside) openAround(inside.hash);
  if (event.target.closest('[data-print]')) print();
  const eraser = event.target.closest<HTMLElement>('[data-erase]');
  if (eraser) void erase(eraser);
});

document.addEventListener('keydown', (event) => {
  if (!wantsSearch(event)) return;
  event.preventDefault();
  void openSearch();
});
