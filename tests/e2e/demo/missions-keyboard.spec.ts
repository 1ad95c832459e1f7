import { MISSION_IDS, type MissionId } from '#domain/demo/missions/list.ts';
import { keyboard } from '../support/demo-keys.ts';
import { walk } from '../support/demo-walks.ts';
import { expectEnd, expectStep, inPanel, mission, openMission, panel } from '../support/demo.ts';
import { expect, test } from '../support/site.ts';

const PHONE = { width: 360, height: 640 };
const DESK = { width: 1280, height: 720 };
/** A mission of each seat, once more where the guide stands beside the window and not below it. */
const ON_A_DESK: readonly MissionId[] = ['curious-colleague', 'sim-swap'];

for (const [id, name, size] of [
  ...MISSION_IDS.map((one) => [one, 'a phone', PHONE] as const),
  ...ON_A_DESK.map((one) => [one, 'a desk', DESK] as const),
])
  test(`${id} is walked from Begin to its end card by the keyboard alone on ${name}, and counts as done only then`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.clock.install();
    await page.setViewportSize(size);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openMission(page, id);
    await expect(mission(page, id)).toHaveAttribute('data-done', 'false');
    await keyboard.press(inPanel(page, 'Begin'));
    await expectStep(page, 1);
    await walk(page, id, keyboard, {
      after: () => expect(mission(page, id)).toHaveAttribute('data-done', 'false'),
    });
    await expectEnd(page);
    await expect(mission(page, id)).toHaveAttribute('data-done', 'true');
    await expect(panel(page).getByRole('heading', { name: 'What did not' })).toBeVisible();
    for (const term of ['Read the lesson', 'Ask this about a portal', 'Check your own portal'])
      await expect(panel(page).getByRole('term').filter({ hasText: term })).toBeVisible();
  });
