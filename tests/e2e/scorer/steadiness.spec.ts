import { keptReviews, portalOf, reviewOf } from '../../fixtures/reviews.ts';
import { give, keepReviews, keptReview, openScore, row, verdict } from '../support/scorer.ts';
import { expect, test } from '../support/site.ts';

/** Nothing moves under the reader's finger. */

test('nothing moves when the verdict changes', async ({ page }) => {
  await keepReviews(
    page,
    keptReviews(
      reviewOf({ depth: 'quick', portals: [portalOf('North portal'), portalOf('South portal')] }),
    ),
  );
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await openScore(page);
    await row(page, 'second-step').scrollIntoViewIfNeeded();
    await page.evaluate(() => {
      const seen: number[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        })[])
          if (!entry.hadRecentInput) seen.push(entry.value);
      }).observe({ type: 'layout-shift', buffered: false });
      Object.assign(window, { seen });
    });
    const place = () =>
      row(page, 'second-step').evaluate((one) => one.getBoundingClientRect().top + scrollY);
    const before = await place();
    for (const value of ['no', 'yes', 'not-sure', 'no'] as const) {
      // Pressed by script: what moves within half a second of a reader's own click would not be counted.
      await row(page, 'second-step')
        .locator(`input[value="${value}"]`)
        .evaluate((one) => (one as HTMLInputElement).click());
      await expect(verdict(page)).toHaveAttribute(
        'data-verdict',
        value === 'no' ? 'ask' : 'unproven',
      );
    }
    expect(await place(), `the row itself, at ${width} px`).toBe(before);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(
      await page.evaluate(() => (window as unknown as { seen: number[] }).seen),
      `shifts at ${width} px`,
    ).toEqual([]);
  }
});

for (const width of [360, 1280])
  test(`a name that is left by a click on an answer loses neither, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await openScore(page);
    await page
      .getByRole('textbox', { name: 'Name of the portal' })
      .fill('North portal of the whole county');
    await give(page, 'second-step', 'no');
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'ask');
    expect((await keptReview(page)).portals[0]).toMatchObject({
      name: 'North portal of the whole county',
      answers: { 'second-step': { value: 'no' } },
    });
  });
