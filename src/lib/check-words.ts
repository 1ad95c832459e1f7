import type { CheckWords, Places } from './content.ts';

/** What a check inside a lesson needs to speak. */
export interface Speech {
  readonly words: CheckWords;
  readonly places: Places;
}

const loading = new Map<string, Promise<Speech>>();

/**
 * Fetches the check's words from this site, once a page.
 * @param address of `words.json`, in the page's language
 * @throws when it cannot be fetched; the next call tries again
 */
export function loadCheckWords(address: string): Promise<Speech> {
  const known = loading.get(address);
  if (known) return known;
  const coming = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return (await response.json()) as Speech;
  });
  loading.set(address, coming);
  coming.catch(() => loading.delete(address));
  return coming;
}
