import type { Locator, Page } from '@playwright/test';
import { someOf } from '../../fixtures/depth.ts';
import type { MissionId } from '#domain/demo/missions/list.ts';
import { mouse, walk } from '../support/demo-walks.ts';
import { expectEnd, expectStep, inPanel, panel, SLOW } from '../support/demo.ts';
import { expect, test } from '../support/site.ts';

/** Missions inside the lessons are the demo's own: nothing comes before they are started, and without script they are links. */

const MISSIONS: readonly (readonly [slug: string, id: MissionId])[] = [
  ['what-secure-messaging-means', 'postcard-and-courier'],
  ['two-step-login', 'stolen-password'],
  ['two-step-login', 'app-code'],
  ['who-opened-my-chart', 'curious-colleague'],
  ['automatic-sign-out', 'walk-away'],
  ['locked-in-storage', 'stolen-disk'],
  ['one-place-for-care', 'vault-and-inbox'],
  ['email-and-your-clinic', 'postcard-and-courier'],
  ['helping-someone-else', 'helper-login'],
  ['your-four-step-check', 'odd-line'],
];

/** Missions walked to their end here; the others are walked in the demo, and are the same there. */
const TO_THE_END: readonly MissionId[] = ['stolen-password', 'curious-colleague', 'helper-login'];

/** Of what a mission is made of. */
const PARTS = /\/demo\/words\.json$|\/Demo\.[^/]*\.js$/;

const place = (page: Page, id: MissionId): Locator =>
  page.locator('.try').filter({ has: page.locator(`a[href="/demo/#${id}"]`) });

for (const [slug, id] of someOf(MISSIONS))
  test(`the lesson ${slug} starts the mission ${id} in place, loads none of it before, and does its first step there`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.clock.install();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`/lessons/${slug}/`);
    const start = place(page, id).getByRole('button', { name: 'Start here' });
    await start.scrollIntoViewIfNeeded();
    await expect(start).toBeEnabled(SLOW);
    await page.waitForLoadState('networkidle');
    expect(
      asked.filter((one) => PARTS.test(one)),
      'before it is started',
    ).toEqual([]);
    await start.click();
    await expect(panel(page).locator('[data-focus]')).toBeFocused(SLOW);
    expect(
      asked.filter((one) => PARTS.test(one)),
      'once it is',
    ).toHaveLength(2);
    await inPanel(page, 'Begin').click();
    await expectStep(page, 1);
    const isWhole = TO_THE_END.includes(id);
    await walk(page, id, mouse, isWhole ? {} : { to: 1 });
    await expect(inPanel(page, 'Leave this mission'), 'there is nothing to leave for').toHaveCount(
      0,
    );
    if (isWhole) {
      await expectEnd(page);
      await expect(inPanel(page, /^Next/)).toHaveCount(0);
    }
    await expect(page).toHaveURL(new RegExp(`/lessons/${slug}/$`));
    expect(
      await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]),
    ).toEqual([[], []]);
  });

test('two missions in one lesson are two visits: what is done in one is not done in the other', async ({
  page,
}) => {
  await page.goto('/lessons/two-step-login/');
  for (const id of ['stolen-password', 'app-code'] as const) {
    const start = place(page, id).getByRole('button', { name: 'Start here' });
    await start.scrollIntoViewIfNeeded();
    await start.click();
    await expect(place(page, id).getByRole('button', { name: 'Begin' })).toBeVisible(SLOW);
  }
  await place(page, 'stolen-password').getByRole('button', { name: 'Begin' }).click();
  await expect(place(page, 'stolen-password').locator('.step-count')).toHaveText(/^Step 1/);
  await expect(place(page, 'app-code').getByRole('button', { name: 'Begin' })).toBeVisible();
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(
    ids.filter((id, at) => ids.indexOf(id) !== at),
    'ids that stand twice',
  ).toEqual([]);
  const names = await page
    .locator('.demo input[type="radio"]')
    .evaluateAll((all) =>
      all.map((one) => `${(one as HTMLInputElement).name} ${(one as HTMLInputElement).value}`),
    );
  expect(new Set(names).size).toBe(names.length);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('each lesson leads to its mission by a plain link', async ({ page }) => {
    for (const [slug, id] of MISSIONS) {
      await page.goto(`/lessons/${slug}/`);
      await expect(
        place(page, id).getByRole('link', { name: 'Open it in the whole demo portal' }),
      ).toBeVisible();
      await expect(place(page, id).getByRole('button')).toHaveCount(0);
      await place(page, id).getByRole('link').click();
      await expect(page).toHaveURL(new RegExp(`/demo/#${id}$`));
      await expect(page.locator(`li#${id}`), 'told in words there').toBeVisible();
    }
  });
});
