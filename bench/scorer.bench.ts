import type { Page } from '@playwright/test';
import { fileOf, keptReviews, rowsAt, sixPortals } from '../tests/fixtures/reviews.ts';
import { importFile, keepReviews, openScore, preview, SLOW } from '../tests/e2e/support/scorer.ts';
import { expect, test } from '../tests/e2e/support/site.ts';
import { median, note, slowDown } from './figures.ts';

/** How soon the comparison answers where it is slowest. */

/** Clicks other answers one by one; milliseconds from each click to the last change of the page before the next paint. */
const clicks = (page: Page, ids: readonly string[]): Promise<readonly number[]> =>
  page.evaluate(async (rows) => {
    const took: number[] = [];
    const settle = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)));
    for (const id of rows) {
      const input = document.querySelector<HTMLInputElement>(
        `[data-portal] [data-criterion="${id}"] input:not(:checked)`,
      )!;
      await settle();
      let last = 0;
      const watch = new MutationObserver(() => {
        last = performance.now();
      });
      watch.observe(document.querySelector('[data-portal]')!, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      const begun = performance.now();
      input.click();
      await settle();
      watch.disconnect();
      took.push(last === 0 ? Infinity : last - begun);
    }
    return took;
  }, ids);

test('with six portals of 33 rows and notes, an answer shows at once on a slow processor', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await keepReviews(page, keptReviews(sixPortals(120)));
  const ids = rowsAt('full');
  const first: number[] = [];
  const later: number[] = [];
  for (let visit = 0; visit < 3; visit++) {
    await openScore(page);
    await expect(page.locator('[data-portal] [data-criterion]')).toHaveCount(198, SLOW);
    await slowDown(page, 4);
    const [one = Infinity, ...others] = await clicks(page, ids.slice(visit, visit + 4));
    first.push(one);
    later.push(...others);
    await slowDown(page, 1);
  }
  note('an answer among six portals shows at first, median', median(first), 120);
  note('an answer among six portals shows later, median', median(later), 120);
  note('an answer among six portals shows later, worst', Math.max(...later));
});

test('a file of a megabyte is on show soon after it was chosen', async ({ page }) => {
  test.setTimeout(120_000);
  // Notes of the longest, in letters of three bytes; the rest of the megabyte is spaces.
  const text = Buffer.from(fileOf(sixPortals(1_995)).replaceAll('note ', 'ノート: '));
  expect(text.length).toBeGreaterThan(850_000);
  const whole = Buffer.concat([text, Buffer.alloc(1_048_576 - text.length, ' ')]);
  await openScore(page);
  await importFile(page, 'first, so that the code is here');
  await expect(page.locator('[data-refusal]')).toBeVisible(SLOW);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    input.addEventListener(
      'change',
      () => {
        const begun = performance.now();
        new MutationObserver((_, watch) => {
          if (!document.querySelector('[data-preview] h2')) return;
          watch.disconnect();
          Object.assign(window, { took: performance.now() - begun });
        }).observe(document.body, { subtree: true, childList: true });
      },
      { capture: true, once: true },
    );
  });
  await importFile(page, whole);
  await expect(preview(page)).toBeVisible(SLOW);
  const took = await page.evaluate(() => (window as unknown as { took: number }).took);
  note('a file of a megabyte is on show', took, 1_500);
});
