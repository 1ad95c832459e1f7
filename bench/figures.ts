import { test, type Page } from '@playwright/test';
import { expect } from '../tests/e2e/support/site.ts';
import type { Figure } from './figure.ts';

/** Figures travel from a measurement to the table as annotations of this type. */
export const FIGURE = 'figure';

/** Puts a figure into the table. One over its aim fails the run, and the measuring goes on. */
export function note(name: string, value: number, aim?: number, unit = 'ms'): void {
  const figure: Figure = {
    name,
    value,
    unit,
    ...(aim !== undefined && { most: aim }),
    ...(unit === 'ms' && { byClock: true }),
  };
  test.info().annotations.push({ type: FIGURE, description: JSON.stringify(figure) });
  if (aim !== undefined) expect.soft(value, name).toBeLessThanOrEqual(aim);
}

/** @param rate how many times slower the page's processor is to be */
export async function slowDown(page: Page, rate: number): Promise<void> {
  await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
}
