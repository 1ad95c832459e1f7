import type { Reader } from './reader.ts';

/** Touches the page as a reader would, and waits until its tool can be used. */
export async function wake(reader: Reader, tool: 'scorer' | 'check' | 'demo'): Promise<void> {
  await reader.tab.moveTo(20, 200);
  await reader.tab.moveTo(30, 210);
  await reader.isThere(`.${tool}[data-ready="true"]`);
}
