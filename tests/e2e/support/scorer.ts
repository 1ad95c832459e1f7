import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { Basis, AnswerValue } from '#domain/scorer/types.ts';
import { REVIEWS_AT } from '../../fixtures/reviews.ts';
import { button, main } from './check.ts';
import { expect } from './site.ts';

/** What the tests of the comparison share. They go by the stable hooks, and by what a reader sees. */

export { button, erase, heading, main } from './check.ts';

/** A loaded machine takes its time over six portals. */
export const SLOW = { timeout: 15_000 };

export const portal = (page: Page, at = 0): Locator => page.locator('[data-portal]').nth(at);
export const row = (page: Page, criterion: string, at = 0): Locator =>
  portal(page, at).locator(`[data-criterion="${criterion}"]`);
export const verdict = (page: Page, at = 0): Locator => portal(page, at).locator('[data-verdict]');
export const refusal = (page: Page): Locator => page.locator('[data-refusal]');
export const preview = (page: Page): Locator => page.locator('[data-preview]');
export const notice = (page: Page): Locator => page.locator('[data-storage]');
export const undo = (page: Page): Locator => main(page).getByRole('button', { name: /^Undo/ });

/** Keeps reviews on the device before a page opens, unless some are there by then. */
export const keepReviews = (page: Page, text: string): Promise<unknown> =>
  page.addInitScript(
    ([key, value]) => {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
    },
    [REVIEWS_AT, text] as const,
  );

export const keptText = (page: Page): Promise<string | null> =>
  page.evaluate((key) => localStorage.getItem(key), REVIEWS_AT);
/** The review on show, as it is kept. */
export async function keptReview(page: Page) {
  const library = JSON.parse((await keptText(page)) ?? 'null');
  return library?.reviews.find(({ id }: { id: string }) => id === library.current);
}

/** Touches the page as a reader would, and waits until all of the tool can be used. */
export async function wake(page: Page): Promise<void> {
  await page.mouse.move(20, 200);
  await page.mouse.move(30, 210);
  await expect(page.locator('.scorer[data-ready="true"]')).toBeAttached(SLOW);
}

export async function openScore(page: Page, hash = ''): Promise<void> {
  await page.goto(`/score/${hash}`);
  await wake(page);
  await expect(fold(page, 'Keep and share').or(preview(page))).toBeVisible(SLOW);
}

/** A part of the page that unfolds, by its title. */
export const fold = (page: Page, title: string): Locator =>
  main(page)
    .locator('summary')
    .filter({ hasText: new RegExp(`^${title}`) });

export async function chooseDepth(page: Page, name: 'Quick' | 'Standard' | 'Full'): Promise<void> {
  await main(page)
    .getByRole('radio', { name: new RegExp(`^${name}`) })
    .check();
}

export async function give(
  page: Page,
  criterion: string,
  value: AnswerValue,
  at = 0,
): Promise<void> {
  await row(page, criterion, at).locator(`input[value="${value}"]`).check();
}

export const basisOf = (page: Page, criterion: string, at = 0): Locator =>
  row(page, criterion, at).getByRole('combobox', { name: 'How do you know?' });
export const prove = (page: Page, criterion: string, basis: Basis, at = 0): Promise<unknown> =>
  basisOf(page, criterion, at).selectOption(basis);

export async function openKeep(page: Page): Promise<void> {
  const title = fold(page, 'Keep and share');
  if ((await title.locator('xpath=..').getAttribute('open')) === null) await title.click();
  await expect(button(page, 'Save as a file')).toBeVisible(SLOW);
}

/** Presses a button that hands a file over. */
export async function download(
  page: Page,
  name: string,
): Promise<{ readonly name: string; readonly bytes: Buffer; readonly text: string }> {
  const [handed] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  const bytes = await readFile(await handed.path());
  return { name: handed.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

/** Gives the page a file, as if it had been chosen. */
export async function importFile(
  page: Page,
  text: string | Buffer,
  name = 'review.json',
): Promise<void> {
  await openKeep(page);
  await main(page)
    .getByLabel('A review that you or a colleague saved')
    .setInputFiles({
      name,
      mimeType: name.endsWith('csv') ? 'text/csv' : 'application/json',
      buffer: Buffer.from(text),
    });
}
