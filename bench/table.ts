import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { FIGURE, type Figure } from './figures.ts';

/** Prints what was measured, and where it is more than it should be. */
export default class Table implements Reporter {
  readonly #figures: Figure[] = [];

  onTestEnd({ title }: TestCase, { annotations, errors }: TestResult): void {
    const figures = annotations
      .filter(({ type }) => type === FIGURE)
      .map(({ description }) => JSON.parse(description ?? '') as Figure);
    this.#figures.push(...figures);
    if (figures.length === 0)
      console.error(`Nothing was measured: ${title}\n${errors[0]?.message}`);
  }

  onEnd(): void {
    console.table(
      this.#figures.map(({ name, milliseconds, aim }) => ({
        figure: name,
        ms: Math.round(milliseconds * 10) / 10,
        'at most': aim ?? '',
        '': aim !== undefined && milliseconds > aim ? 'over' : '',
      })),
    );
  }
}
