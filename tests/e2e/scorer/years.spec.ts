import { all, fileOf, keptReviews, portalOf, reviewOf } from '../../fixtures/reviews.ts';
import { button, fold, keepReviews, main, openScore, SLOW } from '../support/scorer.ts';
import { expect, test } from '../support/site.ts';

test('then and now print by themselves on the paper of the report, in even columns with nothing cut off', async ({
  page,
}) => {
  const answers = (note: string) =>
    all('full', { value: 'yes', basis: 'tried', note, link: `https://vendor.example/${note}` });
  const long = 'proof-'.repeat(20);
  await keepReviews(
    page,
    keptReviews(reviewOf({ portals: [portalOf('North portal', answers(long))] })),
  );
  await openScore(page);
  await fold(page, 'The report for the board').click();
  await page.getByLabel('US Letter').check();
  await fold(page, 'Keep and share').click();
  await main(page)
    .getByLabel('An earlier review to compare with')
    .setInputFiles({
      name: 'then.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        fileOf(reviewOf({ portals: [portalOf('North portal', answers('short'))] })),
      ),
    });
  const years = page.locator('[data-years]');
  await expect(years.getByRole('table')).toBeVisible(SLOW);

  // As narrow as the sheet is between its margins.
  await page.setViewportSize({ width: 680, height: 900 });
  await page.emulateMedia({ media: 'print' });
  await expect(page).toHaveTitle('Spring-review-2026-11-01');
  await expect(years).toHaveCSS('page', 'letter');
  await expect(main(page).getByRole('heading', { level: 1 })).toBeHidden();
  await expect(button(page, 'Print then and now')).toBeHidden();
  const widths = await years
    .getByRole('columnheader')
    .evaluateAll((heads) => heads.map((head) => Math.round(head.getBoundingClientRect().width)));
  expect(widths).toHaveLength(3);
  expect(Math.abs(widths[1]! - widths[2]!)).toBeLessThanOrEqual(1);
  expect(
    await page.evaluate(
      () =>
        [...document.querySelectorAll('[data-years] *')].filter(
          (part) => part.scrollWidth > part.clientWidth && part.clientWidth > 0,
        ).length,
    ),
    'parts that are wider than their place',
  ).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(years).not.toHaveClass(/on-/);
});
