import { CRITERIA, rowsAt } from '../../fixtures/reviews.ts';
import { fold } from '../support/scorer.ts';
import { expect, test } from '../support/site.ts';

test.use({ javaScriptEnabled: false });

test('without JavaScript the page is a worksheet with all 33 rows, depth by depth', async ({
  page,
}) => {
  await page.goto('/score/');
  await expect(page.locator('main noscript .note')).toBeVisible();
  await fold(page, 'Worksheet for paper').click();
  const rows = page.locator('.paper-row');
  await expect(rows).toHaveCount(CRITERIA.length);
  expect(CRITERIA).toHaveLength(33);
  for (const row of await rows.all()) {
    await expect(row).toBeVisible();
    await expect(row).toContainText(/\?.*Strong: .+ Weak: .+ Test it yourself: /s);
    await expect(row.getByRole('listitem').filter({ hasText: /^(Yes|No|Not sure)$/ })).toHaveCount(
      3,
    );
  }
  for (const [name, depth] of [
    ['Quick', 'quick'],
    ['Standard', 'standard'],
    ['Full', 'full'],
  ] as const)
    await expect(
      page.getByRole('heading', { name: `${name} ${rowsAt(depth).length} rows` }),
    ).toBeVisible();
  await expect(page.locator('main .needs-script')).toBeHidden();
});

test('printed without JavaScript, all of the worksheet is on paper', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/score/');
  await expect(page.locator('.paper-row').filter({ visible: true })).toHaveCount(CRITERIA.length);
});
