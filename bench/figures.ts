import { test, type Page } from '@playwright/test';
import { expect } from '../tests/e2e/support/site.ts';

/** What a measurement found, and what it should be at most. */
export interface Figure {
  readonly name: string;
  readonly milliseconds: number;
  /** Left out where the figure is only told. */
  readonly aim?: number;
}

/** Figures travel from a measurement to the table as annotations of this type. */
export const FIGURE = 'figure';

/** Puts a figure into the table. One over its aim fails the run, and the measuring goes on. */
export function note(name: string, milliseconds: number, aim?: number): void {
  const figure: Figure = { name, milliseconds, ...(aim !== undefined && { aim }) };
  test.info().annotations.push({ type: FIGURE, description: JSON.stringify(figure) });
  if (aim !== undefined) expect.soft(milliseconds, name).toBeLessThanOrEqual(aim);
}

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)]!;

/** @param rate how many times slower the page's processor is to be */
export async function slowDown(page: Page, rate: number): Promise<void> {
  await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
}
