import { getCollection } from 'astro:content';
import type { Copy } from '#domain/guide/copy.ts';

/** @throws with a remedy, where content that a page needs is not there */
export const must = <T>(value: T | undefined, what: string): T => {
  if (value === undefined)
    throw new Error(
      `${what} is missing. Remedy: add it; src/content/README.md says what goes where.`,
    );
  return value;
};

let copy: Promise<Copy | undefined> | undefined;

/**
 * The clinic whose copy this is, from `src/content/site.yaml`; undefined in the guide itself.
 * It is asked for once: Astro warns each time that a collection has nothing in it.
 */
export const ownCopy = (): Promise<Copy | undefined> =>
  (copy ??= getCollection('site').then(([own]) => own?.data));
