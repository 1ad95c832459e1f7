import { mouse, walk, WALKS } from '../support/demo-walks.ts';
import {
  beginMission,
  expectEnd,
  expectStep,
  inPanel,
  mission,
  openMission,
} from '../support/demo.ts';
import { expect, test } from '../support/site.ts';

test('a mission that is done can be done again from its beginning, and stays done', async ({
  page,
}) => {
  await beginMission(page, 'stolen-password');
  await walk(page, 'stolen-password', mouse);
  await expectEnd(page);
  await inPanel(page, 'Do it again').click();
  await expect(mission(page, 'stolen-password')).toHaveAttribute('data-done', 'true');
  await inPanel(page, 'Begin').click();
  await expectStep(page, 1);
});

test('a mission half-way starts over when the reader says so', async ({ page }) => {
  await beginMission(page, 'helper-login');
  await walk(page, 'helper-login', mouse, { to: 1 });
  await expectStep(page, 2);
  await inPanel(page, 'Start it over').click();
  await inPanel(page, 'Begin').click();
  await expectStep(page, 1);
});

test('a reload forgets all missions, and the address still opens its own', async ({ page }) => {
  await openMission(page, 'stolen-password');
  await inPanel(page, 'Begin').click();
  await walk(page, 'stolen-password', mouse);
  await expect(page.locator('[data-done="true"]')).toHaveCount(1);
  await page.reload();
  await openMission(page, 'stolen-password');
  await expect(page.locator('[data-mission]')).toHaveCount(Object.keys(WALKS).length);
  await expect(page.locator('[data-done="true"]')).toHaveCount(0);
});
