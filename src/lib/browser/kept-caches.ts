import { cachePrefix } from '#domain/offline/rules.ts';

/** Names of the caches that keep the site of this folder: for its pages and its worker. */
export const keptCaches = async (base: string): Promise<readonly string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(cachePrefix(base)));
