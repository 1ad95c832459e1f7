import { adoptStyles } from '#lib/island/adopt-styles.ts';
import { loadBoxWords, type BoxWords } from '#lib/words/search-words.ts';
import css from './results.css?inline';
import { attachSearch } from './search.ts';

/** The search as it opens over any page. SearchBox.astro is the same form, on the page that searches. */

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const button = (type: 'submit' | 'button', look: string, text: string) =>
  element('button', { type, class: look }, text);

/** @param action address of the page that searches */
function dialogOf(words: BoxWords, action: string): HTMLDialogElement {
  const input = element('input', {
    id: 'find',
    type: 'text',
    enterkeyhint: 'search',
    name: 'q',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: '200',
    'aria-describedby': 'find-hint',
  });
  const close = button('button', 'button quiet', words.close);
  const form = element(
    'form',
    { class: 'flow', role: 'search', action, 'data-search': '', 'data-failed': words.failed },
    element(
      'div',
      { class: 'field' },
      element('label', { for: input.id }, words.label),
      input,
      element('span', { class: 'small', id: 'find-hint' }, words.hint),
    ),
    element('p', { class: 'actions' }, button('submit', 'button', words.button), close),
    element('p', { role: 'status', 'data-search-status': '' }),
    element('ol', { class: 'results', 'data-search-results': '' }),
  );
  const dialog = element('dialog', { 'aria-label': words.title, 'data-search-dialog': '' }, form);
  dialog.addEventListener('click', ({ target }) => {
    // A result on this very page would stay hidden behind the dialog.
    if (target === close || (target instanceof Element && target.closest('a'))) dialog.close();
  });
  attachSearch(form);
  return dialog;
}

adoptStyles(css);

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search over the page. The browser's own dialog keeps the focus in and gives it back.
 * @param address of the page that searches
 * @throws when its words did not come; the next time they are asked for again
 */
export async function openSearchDialog(address: string): Promise<void> {
  const { origin, pathname } = new URL(address);
  const words = await loadBoxWords(`${pathname}box.json`);
  if (!dialog) document.body.append((dialog = dialogOf(words, origin + pathname)));
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector('input')!.select();
}
