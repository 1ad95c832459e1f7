import { eraseOnLeaving } from '#lib/browser/erase-keys.ts';

/** Replaces this page in the history, so that Back does not return to it at once. */
document.querySelector<HTMLAnchorElement>('[data-exit]')?.addEventListener('click', (event) => {
  event.preventDefault();
  if (document.querySelector<HTMLInputElement>('[data-exit-erase]')?.checked) eraseOnLeaving();
  document.documentElement.hidden = true;
  location.replace((event.currentTarget as HTMLAnchorElement).href);
});
