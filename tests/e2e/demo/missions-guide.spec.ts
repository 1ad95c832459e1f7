import type { Page } from '@playwright/test';
import { MISSION_IDS } from '#domain/demo/missions/list.ts';
import { mouse, walk, WALKS } from '../support/demo-walks.ts';
import {
  beginMission,
  expectEnd,
  expectStep,
  inPanel,
  mission,
  openMission,
  panel,
  wayOn,
} from '../support/demo.ts';
import { expect, test } from '../support/site.ts';

/** Presses all that the guide offers at a step, short of leaving. */
async function leanOnTheGuide(page: Page): Promise<void> {
  const hint = inPanel(page, /^Show (a|the next) hint$/);
  while (await hint.isVisible()) await hint.click();
  await expect(panel(page).getByText('That was the last hint.')).toBeVisible();
  if (await wayOn(page).isVisible()) await wayOn(page).click();
  await expect(wayOn(page)).toHaveCount(0);
}

for (const id of MISSION_IDS)
  test(`Begin, the hints and the guide’s ways do no step of ${id}: each waits for the reader’s own act; left after its first step for another mission, it goes on where it was, to its end`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const stops = {
      before: async (n: number) => {
        await leanOnTheGuide(page);
        await expectStep(page, n);
        await expect(inPanel(page, 'Go on')).toHaveCount(0);
        await expect(mission(page, id)).toHaveAttribute('data-done', 'false');
      },
      after: () => expect(panel(page).getByText('Step done.')).toBeVisible(),
    };
    await page.clock.install();
    await beginMission(page, id);
    await walk(page, id, mouse, { ...stops, to: 1 });
    const other = MISSION_IDS.find((one) => one !== id)!;
    await inPanel(page, 'Leave this mission').click();
    await expect(mission(page, id).getByRole('link')).toHaveText(/^Go on/);
    await mission(page, other).getByRole('link').click();
    await expect(inPanel(page, 'Begin')).toBeVisible();
    await mission(page, id).getByRole('link').click();
    await expect(inPanel(page, 'Begin')).toHaveCount(0);
    if (await inPanel(page, 'Go on').isVisible()) await inPanel(page, 'Go on').click();
    await expectStep(page, 2);
    await walk(page, id, mouse, { ...stops, from: 2 });
    await expectEnd(page);
    await expect(mission(page, id)).toHaveAttribute('data-done', 'true');
  });

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
