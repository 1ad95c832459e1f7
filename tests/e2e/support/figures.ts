import { test } from '@playwright/test';
import type { FigureId } from '../../../scripts/figures/list.ts';
import { tellAs } from '../../fixtures/told.ts';

/**
 * Tells a number for the table of figures (scripts/figures/list.ts), from a browser test.
 * Call it before expecting anything of the number: a missed goal shall be seen as one.
 * @param tried how many things the number is of
 */
export function tellFigure(id: FigureId, value: number, tried?: number): void {
  const { project, titlePath, retry } = test.info();
  // What is shared with the tests of the site in a folder counts here alone.
  if (!project.testDir.endsWith('e2e')) return;
  tellAs({ test: titlePath.join(' '), attempt: retry }, id, value, tried);
}
