import type { Page } from '@playwright/test';
import { MISSION_IDS, type MissionId } from '#domain/demo/missions/list.ts';
import { isWhole, someOf } from '../../fixtures/depth.ts';
import { keyboard } from '../support/demo-keys.ts';
import { walk } from '../support/demo-walks.ts';
import {
  expectEnd,
  expectStep,
  inPanel,
  mission,
  openMission,
  panel,
  wayOn,
} from '../support/demo.ts';
import { expect, test } from '../support/site.ts';

const PHONE = { width: 360, height: 640 };
const DESK = { width: 1280, height: 720 };
/** A mission of each seat, once more where the guide stands beside the window and not below it. */
const ON_A_DESK: readonly MissionId[] = ['curious-colleague', 'sim-swap'];

/** Presses all that the guide offers at a step, short of leaving. */
async function leanOnTheGuide(page: Page): Promise<void> {
  const hint = inPanel(page, /^Show (a|the next) hint$/);
  while (await hint.isVisible()) await hint.click();
  await expect(panel(page).getByText('That was the last hint.')).toBeVisible();
  if (await wayOn(page).isVisible()) await wayOn(page).click();
  await expect(wayOn(page)).toHaveCount(0);
}

/** Leaves a mission for another one, and comes back. */
async function lookAtAnother(page: Page, id: MissionId): Promise<void> {
  await keyboard.press(inPanel(page, 'Leave this mission'));
  await expect(mission(page, id).getByRole('link')).toHaveText(/^Go on/);
  await mission(
    page,
    MISSION_IDS.find((one) => one !== id)!,
  )
    .getByRole('link')
    .click();
  await expect(inPanel(page, 'Begin')).toBeVisible();
  await mission(page, id).getByRole('link').click();
  await expect(inPanel(page, 'Begin')).toHaveCount(0);
  if (await inPanel(page, 'Go on').isVisible()) await inPanel(page, 'Go on').click();
}

for (const [id, name, size] of [
  ...someOf(MISSION_IDS).map((one) => [one, 'a phone', PHONE] as const),
  ...(isWhole ? ON_A_DESK : []).map((one) => [one, 'a desk', DESK] as const),
])
  test(`${id} is walked by the keyboard alone on ${name}; nothing that the guide offers does a step, it goes on where it was left, and it is done at its end card only`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.clock.install();
    await page.setViewportSize(size);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openMission(page, id);
    await keyboard.press(inPanel(page, 'Begin'));
    const stops = {
      before: async (n: number) => {
        // That its buttons do no step is a rule of the machine too, tried at every step there.
        if (isWhole || n === 1) await leanOnTheGuide(page);
        await expectStep(page, n);
        await expect(inPanel(page, 'Go on')).toHaveCount(0);
        await expect(mission(page, id)).toHaveAttribute('data-done', 'false');
      },
      after: async () => {
        await expect(panel(page).getByText('Step done.')).toBeVisible();
        await expect(mission(page, id)).toHaveAttribute('data-done', 'false');
      },
    };
    await walk(page, id, keyboard, { ...stops, to: 1 });
    await lookAtAnother(page, id);
    await expectStep(page, 2);
    await walk(page, id, keyboard, { ...stops, from: 2 });
    await expectEnd(page);
    await expect(mission(page, id)).toHaveAttribute('data-done', 'true');
    await expect(panel(page).getByRole('heading', { name: 'What did not' })).toBeVisible();
    for (const term of ['Read the lesson', 'Ask this about a portal', 'Check your own portal'])
      await expect(panel(page).getByRole('term').filter({ hasText: term })).toBeVisible();
  });
