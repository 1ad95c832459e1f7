import {
  arePagesKept,
  canKeepPages,
  FORGOTTEN,
  forgetPages,
  keepPages,
} from '#lib/browser/offline.ts';
import { listKeptPages } from './offline-list.ts';

/** The two buttons of /offline/. */

const choice = document.querySelector<HTMLElement>('[data-offline]');
if (choice) {
  const keep = choice.querySelector<HTMLButtonElement>('[data-offline-keep]')!;
  const remove = choice.querySelector<HTMLButtonElement>('[data-offline-remove]')!;
  const status = choice.querySelector('[data-offline-status]')!;
  const say = (name: string) => (status.textContent = choice.dataset[name] ?? '');

  /** Shows the button that fits, and keeps the focus where it was pressed. */
  async function show(): Promise<boolean> {
    const isKept = await arePagesKept();
    const hadFocus = document.activeElement === keep || document.activeElement === remove;
    keep.hidden = isKept;
    remove.hidden = !isKept;
    keep.removeAttribute('aria-disabled');
    if (hadFocus) (isKept ? remove : keep).focus();
    await listKeptPages();
    return isKept;
  }

  let isKeeping = false;
  keep.addEventListener('click', () => {
    if (isKeeping) return;
    isKeeping = true;
    keep.setAttribute('aria-disabled', 'true');
    say('keeping');
    void keepPages(choice.dataset['offline']!).then(async (isDone) => {
      isKeeping = false;
      await show();
      say(isDone ? 'kept' : 'failed');
    });
  });
  remove.addEventListener('click', () => {
    void forgetPages().then(async (isDone) => {
      await show();
      say(isDone ? 'removed' : 'notRemoved');
    });
  });
  // "Erase everything here" takes the pages too; so does another tab.
  addEventListener(FORGOTTEN, () => void show());
  document.addEventListener('visibilitychange', () => void (canKeepPages() && show()));

  if (!canKeepPages()) {
    keep.hidden = true;
    say('cannot');
  } else void show().then((isKept) => isKept && say('kept'));
}
