import type { Page } from '@playwright/test';
import { expect, test } from '../tests/e2e/support/site.ts';
import { note } from './figures.ts';
import { median } from './median.ts';

/** How soon the next page is painted after a click on its link, fetched ahead or not. */

const LESSON = '/lessons/two-step-login/';
const ROUNDS = 9;

/** Milliseconds from the click, as the browser stamps it, to the first paint of the next page. */
async function clickToPaint(page: Page, restsFirst: boolean): Promise<number> {
  await page.goto('/lessons/');
  await page.evaluate(() =>
    addEventListener(
      'click',
      ({ timeStamp }) =>
        sessionStorage.setItem('clicked', String(performance.timeOrigin + timeStamp)),
      { capture: true },
    ),
  );
  if (!restsFirst)
    await page.evaluate(() => document.querySelector('[type=speculationrules]')?.remove());
  const link = page.locator(`main a[href="${LESSON}"]`).first();
  await link.hover();
  // As a reader who looks where to press; the browser asks after a fifth of a second.
  await page.waitForTimeout(600);
  await link.click();
  await expect(page.locator('h1')).toHaveText('Two-step sign-in');
  return page.evaluate(async () => {
    const painted = await new Promise<number>((done) =>
      new PerformanceObserver((list) => {
        const first = list.getEntriesByName('first-paint')[0];
        if (first) done(first.startTime);
      }).observe({ type: 'paint', buffered: true }),
    );
    return performance.timeOrigin + painted - Number(sessionStorage.getItem('clicked'));
  });
}

test('the next page is painted at once', async ({ page }) => {
  test.setTimeout(300_000);
  const ahead: number[] = [];
  const asked: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ahead.push(await clickToPaint(page, true));
    asked.push(await clickToPaint(page, false));
  }
  note('click to first paint of the next page, fetched ahead, median', median(ahead), 50);
  note('click to first paint of the next page, fetched ahead, soonest', Math.min(...ahead));
  note('click to first paint of the next page, not fetched ahead, median', median(asked));
  note('click to first paint of the next page, not fetched ahead, soonest', Math.min(...asked));
});
