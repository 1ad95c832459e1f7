import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder for all that one browser writes. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'portal-check-engine-'));

/** Runs first in every page. */
export const LISTENER = readFileSync(join(import.meta.dirname, 'listener.js'), 'utf8');

/**
 * Starting a browser on a busy machine fails now and then, and says nothing about the site. So
 * that alone is tried again, twice.
 */
export async function tryToStart<T>(start: () => Promise<T>): Promise<T> {
  for (let left = 2; ; left--)
    try {
      return await start();
    } catch (error) {
      if (left === 0) throw error;
    }
}
