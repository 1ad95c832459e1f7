import { oldEdition } from '#domain/clinics/edition.ts';
import { fillIn } from '#lib/words/fill-in.ts';

/** Behind a printed code: on to the lesson at once, unless it has changed since the sheet was printed. */
const door = document.querySelector<HTMLElement>('[data-go]');
if (door) {
  const { go = '/', changed = '' } = door.dataset;
  const old = oldEdition(new URLSearchParams(location.search).get('edition'), changed);
  // What the address asks for is never part of where it leads.
  if (old === undefined) location.replace(go);
  else {
    const note = door.querySelector<HTMLElement>('[data-go-old]');
    const date = new Intl.DateTimeFormat(document.documentElement.lang, {
      dateStyle: 'long',
      timeZone: 'UTC',
    }).format(new Date(`${old}T00:00:00Z`));
    const title = note?.querySelector('.note-title');
    if (note && title) {
      title.textContent = fillIn(note.dataset['goOld'] ?? '', { date });
      note.hidden = false;
    }
    for (const plain of door.querySelectorAll<HTMLElement>('[data-go-plain]')) plain.hidden = true;
    for (const one of door.querySelectorAll<HTMLElement>('[data-day]'))
      one.hidden = (one.dataset['day'] ?? '') <= old;
  }
}
