import type { Page } from '@playwright/test';
import { button, keptReview, main, portal, row, SLOW } from '../support/scorer.ts';
import { expect, holdBack, test } from '../support/site.ts';

/** The scripts of a slow line: what the reader does before they come is done when they are here. */

const isAwake = (page: Page) =>
  expect(page.locator('.scorer[data-ready="true"]')).toBeAttached({ timeout: 30_000 });

test('what is pressed, ticked and written before the script arrives is carried out then, all of it and in order', async ({
  page,
}) => {
  const letGo = await holdBack(page, '**/_astro/*.js');
  await page.goto('/score/', { waitUntil: 'commit' });
  const first = portal(page).locator('[data-criterion]').first();
  const criterion = (await first.getAttribute('data-criterion')) ?? '';
  await portal(page).getByRole('textbox').fill('Oakhill');
  await main(page)
    .getByRole('radio', { name: /^Standard/ })
    .check();
  await first.locator('input[value="yes"]').check();
  await first.getByRole('button', { name: /^Proof/ }).click();
  await button(page, 'Add a portal').click();
  await expect(page.locator('[data-portal]')).toHaveCount(1);
  letGo();
  await isAwake(page);
  await expect(page.locator('[data-portal]')).toHaveCount(2, SLOW);
  await expect(portal(page).getByRole('textbox').first()).toHaveValue('Oakhill');
  await expect(row(page, criterion).locator('input[value="yes"]')).toBeChecked();
  await expect(row(page, criterion).getByRole('button', { name: /^Proof/ })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  await expect(main(page).getByRole('radio', { name: /^Standard/ })).toBeChecked();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  const kept = await keptReview(page);
  expect([kept.depth, kept.portals.length, kept.portals[0].name]).toEqual([
    'standard',
    2,
    'Oakhill',
  ]);
  expect(kept.portals[0].answers[criterion].value).toBe('yes');
});

test('meeting mode opens by a press that came before its words', async ({ page }) => {
  const letGo = await holdBack(page, /_astro\/.*\.js|words\.json/);
  await page.goto('/score/', { waitUntil: 'commit' });
  await button(page, 'Start meeting mode').click();
  letGo();
  await expect(button(page, 'Leave meeting mode')).toBeVisible({ timeout: 30_000 });
});

test('what was erased before the script arrived is not carried out', async ({ page }) => {
  const letGo = await holdBack(page, /_astro\/(?!Page).*\.js/);
  await page.goto('/score/', { waitUntil: 'commit' });
  await portal(page).getByRole('textbox').fill('Oakhill');
  await button(page, 'Add a portal').click();
  await page.getByRole('button', { name: 'Erase everything here' }).click();
  letGo();
  await isAwake(page);
  await expect(portal(page).getByRole('textbox').first()).toHaveValue('');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  // One more, and not two.
  await button(page, 'Add a portal').click();
  await expect(page.locator('[data-portal]')).toHaveCount(2);
  expect((await keptReview(page)).portals.map(({ name }: { name: string }) => name)).toEqual([
    '',
    '',
  ]);
});
