import type { Page } from '@playwright/test';
import { fileOf, keptReviews, rowsAt, sixPortals } from '../tests/fixtures/reviews.ts';
import { importFile, keepReviews, openScore, preview, SLOW } from '../tests/e2e/support/scorer.ts';
import { expect, test } from '../tests/e2e/support/site.ts';
import { note, slowDown } from './figures.ts';
import { median } from './median.ts';

/** How soon the comparison answers where it is slowest. */

interface Took {
  /** To the first change of the page, in milliseconds from the click. */
  readonly first: number;
  /** To the last one before the table below is drawn anew, and with it. */
  readonly last: number;
  /** Until the first of them is painted; a frame of 16 ms may pass before a browser begins to. */
  readonly painted: number;
}

/** Clicks other answers one by one. */
const clicks = (page: Page, ids: readonly string[]): Promise<readonly Took[]> =>
  page.evaluate(async (rows) => {
    const took: Took[] = [];
    const settle = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)));
    for (const id of rows) {
      const input = document.querySelector<HTMLInputElement>(
        `[data-portal] [data-criterion="${id}"] input:not(:checked)`,
      )!;
      await settle();
      let first = Infinity;
      let last = Infinity;
      const watch = new MutationObserver(() => {
        last = performance.now();
        first = Math.min(first, last);
      });
      watch.observe(document.querySelector('[data-portal]')!, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      const begun = performance.now();
      input.click();
      await new Promise((done) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = done;
          port2.postMessage('');
        }),
      );
      const painted = performance.now() - begun;
      await settle();
      watch.disconnect();
      took.push({ first: first - begun, last: last - begun, painted });
    }
    return took;
  }, ids);

const OWN = 20;
const of = (all: readonly Took[], which: keyof Took) => all.map((one) => one[which]);

for (const rate of [1, 4])
  test(`with six portals of 53 rows and notes, an answer shows at once on a processor ${rate} times slower`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await keepReviews(page, keptReviews(sixPortals(120, OWN)));
    const ids = rowsAt('full');
    const first: Took[] = [];
    const later: Took[] = [];
    for (let visit = 0; visit < 3; visit++) {
      await openScore(page);
      await expect(page.locator('[data-portal] [data-criterion]')).toHaveCount(
        6 * (ids.length + OWN),
        SLOW,
      );
      await slowDown(page, rate);
      const [one, ...others] = await clicks(page, ids.slice(visit * 5, visit * 5 + 5));
      first.push(one!);
      later.push(...others);
      await slowDown(page, 1);
    }
    const told = (what: string) => `${what}, ${rate} × slower, six portals of 53 rows`;
    note(told('the first answer begins to show'), median(of(first, 'first')), 35);
    note(told('a later answer begins to show'), median(of(later, 'first')), 16);
    note(told('the first answer is painted'), median(of(first, 'painted')));
    note(told('a later answer is painted'), median(of(later, 'painted')));
    note(told('a later answer is painted, soonest'), Math.min(...of(later, 'painted')));
    note(told('a later answer stands'), median(of(later, 'last')), 120);
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
