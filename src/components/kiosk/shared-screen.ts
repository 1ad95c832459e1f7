import { mount } from 'svelte';
import { adoptStyles } from '#lib/island/adopt-styles.ts';
import { loadKioskWords } from '#lib/words/kiosk-words.ts';
import css from './kiosk.css?inline';
import Kiosk from './Kiosk.svelte';

/** Makes this page one of a shared screen. @param wordsAt address of `/kiosk/words.json` */
export async function openKiosk(wordsAt: string): Promise<void> {
  const speech = await loadKioskWords(wordsAt);
  adoptStyles(css);
  const skip = document.querySelector('.skip');
  mount(Kiosk, { target: document.body, anchor: skip?.nextSibling ?? undefined, props: speech });
}
