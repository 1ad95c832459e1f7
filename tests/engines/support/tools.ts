import type { Reader } from './reader.ts';

/** The first sign of life of a reader, which wakes the tools of a page. */
export async function touch(reader: Reader): Promise<void> {
  await reader.tab.moveTo(20, 200);
  await reader.tab.moveTo(30, 210);
}

/** Touches the page, and waits until its tool can be used. */
export async function wake(reader: Reader, tool: 'scorer' | 'check' | 'demo'): Promise<void> {
  await touch(reader);
  await reader.isThere(`.${tool}[data-ready="true"]`);
}
