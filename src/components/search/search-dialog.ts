import { attachSearch } from './search.ts';

/** Opens the search over the page. The browser's own dialog keeps the focus in and gives it back. */
export function openSearchDialog(): void {
  const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
  const form = dialog?.querySelector('form');
  if (!dialog || !form || dialog.open) return;
  attachSearch(form);
  dialog.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close(), { once: true });
  dialog.showModal();
  form.querySelector('input')?.select();
}
