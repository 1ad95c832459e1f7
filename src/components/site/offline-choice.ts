import {
  arePagesKept,
  FORGOTTEN,
  forgetPages,
  keepPages,
  letsUsKeep,
} from '#lib/browser/offline.ts';
import { listKeptPages } from './offline-list.ts';

/** The two buttons of /offline/. */

const choice = document.querySelector<HTMLElement>('[data-offline]');
if (choice) {
  const keep = choice.querySelector<HTMLButtonElement>('[data-offline-keep]')!;
  const remove = choice.querySelector<HTMLButtonElement>('[data-offline-remove]')!;
  const status = choice.querySelector('[data-offline-status]')!;
  const say = (name: string) => (status.textContent = choice.dataset[name] ?? '');

  let isKeeping = false;
  let wasKept = false;
  let isUnwanted = false;

  /** Shows the button that fits, and keeps the focus where it was pressed. */
  async function show(): Promise<void> {
    const can = await letsUsKeep();
    wasKept = can && (await arePagesKept());
    const hadFocus = document.activeElement === keep || document.activeElement === remove;
    keep.hidden = wasKept || !can;
    remove.hidden = !wasKept;
    if (!isKeeping) keep.removeAttribute('aria-disabled');
    if (hadFocus) (wasKept ? remove : keep).focus();
    if (!can) say('cannot');
    await listKeptPages();
  }
  /** The same, where something may have changed elsewhere: what the page said of it may be over. */
  async function lookAgain(): Promise<void> {
    const before = wasKept;
    await show();
    if (wasKept !== before && !isKeeping) say(wasKept ? 'kept' : 'removed');
  }

  async function keepAll(): Promise<void> {
    say('keeping');
    let isDone = await keepPages(choice!.dataset['offline']!);
    // Erased meanwhile, and perhaps before there was a worker that could be told.
    if (isUnwanted && isDone) isDone = !(await forgetPages());
    isKeeping = false;
    await show();
    say(isDone ? 'kept' : isUnwanted ? 'removed' : 'failed');
  }
  keep.addEventListener('click', () => {
    if (isKeeping) return;
    isKeeping = true;
    isUnwanted = false;
    keep.setAttribute('aria-disabled', 'true');
    void keepAll();
  });
  remove.addEventListener('click', () => {
    void forgetPages().then(async (isDone) => {
      await show();
      say(isDone ? 'removed' : 'notRemoved');
    });
  });
  // "Erase everything here" takes the pages too. A guide that was being fetched may have failed for it already.
  addEventListener(FORGOTTEN, () => {
    isUnwanted = true;
    void show().then(() => !wasKept && !isKeeping && say('removed'));
  });
  // Another tab may have kept or removed them.
  document.addEventListener('visibilitychange', () => void lookAgain());
  void lookAgain();
}
