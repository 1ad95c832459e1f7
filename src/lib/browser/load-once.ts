const loading = new Map<string, Promise<unknown>>();

/**
 * Fetches data of this site, once a page.
 *
 * @param address of a JSON file that the build wrote
 * @throws when it cannot be fetched; the next call tries again
 */
export function loadOnce<T>(address: string): Promise<T> {
  const known = loading.get(address) as Promise<T> | undefined;
  if (known) return known;
  const coming = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return (await response.json()) as T;
  });
  loading.set(address, coming);
  coming.catch(() => loading.delete(address));
  return coming;
}
