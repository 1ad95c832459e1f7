import { unescaped } from '#domain/markup/escapes.ts';
import { loadEngine, type Engine, type Found } from '#lib/browser/search-engine.ts';
import { fillIn } from '#lib/words/fill-in.ts';

/** Runs one search form: types, asks the engine, shows pages with their headings. */

/** Results to show; more would not be read. */
const MOST_RESULTS = 8;
/** Headings to show below one page. */
const MOST_PARTS = 3;
/** Milliseconds without typing before a search starts. */
const PAUSE = 180;

function link(href: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = text;
  return anchor;
}

/** Shows an excerpt with the found words marked. The engine hands out markup; only text nodes are made of it. */
function excerpt(markup: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'small';
  for (const [index, part] of markup.split(/<\/?mark>/).entries()) {
    const text = unescaped(part);
    if (index % 2 === 0) paragraph.append(text);
    else {
      const mark = document.createElement('mark');
      mark.textContent = text;
      paragraph.append(mark);
    }
  }
  return paragraph;
}

function resultItem(found: Found): HTMLLIElement {
  const item = document.createElement('li');
  const title = document.createElement('strong');
  title.append(link(found.href, found.title));
  item.append(title, excerpt(found.excerpt));
  const parts = found.parts.slice(0, MOST_PARTS);
  if (parts.length > 0) {
    const list = document.createElement('ul');
    for (const part of parts) {
      const entry = document.createElement('li');
      entry.append(link(part.href, part.title));
      list.append(entry);
    }
    item.append(list);
  }
  return item;
}

/**
 * Makes a form search as its reader types.
 *
 * @param load fetches the engine, at the first search
 */
export function attachSearch(form: HTMLFormElement, load = loadEngine): void {
  if (form.dataset['ready']) return;
  form.dataset['ready'] = 'true';
  const input = form.querySelector('input')!;
  const status = form.querySelector('[data-search-status]')!;
  const list = form.querySelector('[data-search-results]')!;
  const words = (key: string) => form.dataset[key] ?? '';
  let engine: Promise<Engine> | undefined;
  let asked = '';

  /** Where to go from a search that found nothing. */
  function showDoors({ speech }: Engine): void {
    list.replaceChildren(
      ...speech.doors.map(({ href, title }) => {
        const item = document.createElement('li');
        item.append(link(href, title));
        return item;
      }),
    );
  }

  async function search(): Promise<void> {
    const query = input.value.trim();
    if (query === asked) return;
    asked = query;
    if (!query) {
      status.textContent = '';
      list.replaceChildren();
      return;
    }
    status.textContent = '…';
    try {
      const loaded = await (engine ??= load(`${form.action}words.json`));
      const { found, corrected } = await loaded.find(query, MOST_RESULTS);
      if (asked !== query) return;
      list.replaceChildren(...found.map(resultItem));
      if (found.length === 0) {
        status.textContent = fillIn(loaded.speech.none, { words: query });
        showDoors(loaded);
        return;
      }
      const some = fillIn(loaded.speech.some, { n: found.length });
      status.textContent = corrected
        ? `${fillIn(loaded.speech.corrected, { words: corrected })} ${some}`
        : some;
    } catch {
      engine = undefined;
      asked = '';
      status.textContent = words('failed');
    }
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void search(), PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  if (input.value) void search();
}
