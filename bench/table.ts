import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { CLICKS_FILE, type Figure } from './figure.ts';
import { FIGURE } from './figures.ts';

/** Leaves what was measured in a file, and says what could not be measured. */
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
    mkdirSync(dirname(CLICKS_FILE), { recursive: true });
    writeFileSync(CLICKS_FILE, JSON.stringify(this.#figures));
  }
}
