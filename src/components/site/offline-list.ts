import { keptPages } from '#lib/browser/offline.ts';

/** Lists the pages that are kept on this device; shows nothing where there are none. */
export async function listKeptPages(): Promise<void> {
  const list = document.querySelector<HTMLElement>('[data-offline-list]');
  if (!list) return;
  const pages = await keptPages();
  list.querySelector('ul')?.replaceChildren(
    ...pages.map(({ path, title }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = path;
      link.textContent = title;
      item.append(link);
      return item;
    }),
  );
  list.hidden = pages.length === 0;
}
