import { attachSearch } from './search.ts';

/** Opens the search over the page. The browser's own dialog keeps the focus in and gives it back. */
export function openSearchDialog(): void {
  const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
  const form = dialog?.querySelector('form');
  if (!dialog || !form || dialog.open) return;
  attachSearch(form);
  dialog.addEventListener('click', ({ target }) => {
    // A result on this very page would stay hidden behind the dialog.
    if (target instanceof Element && target.closest('[data-search-close], a')) dialog.close();
  });
  dialog.showModal();
  form.querySelector('input')?.select();
}
