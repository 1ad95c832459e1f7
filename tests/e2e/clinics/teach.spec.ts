import { expect, test } from '../support/site.ts';

/** Plans, slides and the list of who was there: on a screen and on paper. */

const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test('a plan leads to its slides and to the demo as it is for a group', async ({ page }) => {
  await page.goto('/for-clinics/teach/');
  await page.getByRole('link', { name: 'Two-step sign-in' }).click();
  await expect(page.getByRole('link', { name: 'Open it for the big screen' })).toHaveAttribute(
    'href',
    '/demo/?present#stolen-password',
  );
  await page.getByRole('link', { name: 'Open the slides' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two-step sign-in');
});

test('a plan prints on two pages at most, and the list of who was there on one', async ({
  page,
}) => {
  for (const format of ['A4', 'Letter'] as const) {
    await page.goto('/for-clinics/teach/two-step-login/');
    expect(pagesOf(await page.pdf({ format })), format).toBeLessThanOrEqual(2);
    await page.goto('/for-clinics/teach/attendance/');
    expect(pagesOf(await page.pdf({ format })), format).toBe(1);
  }
});

test('each slide prints on a page of its own with its notes unfolded', async ({ page }) => {
  await page.goto('/for-clinics/slides/if-something-looks-wrong/');
  const slides = await page.locator('.slide').count();
  expect(slides).toBeGreaterThan(5);
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(slides);
  await page.emulateMedia({ media: 'print' });
  for (const notes of await page.locator('.slide-notes > p').all())
    await expect(notes).toBeVisible();
});
