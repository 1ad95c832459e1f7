import type { Page } from '@playwright/test';
import { IN_LOOKS, MIDDLE, violationsInAllLooks } from '../support/axe.ts';
import { expectStep, field, inFrame, inPanel, panel, SLOW } from '../support/demo.ts';
import { faults } from '../support/fits.ts';
import { expect, test } from '../support/site.ts';

/** `/demo/?present`: what a facilitator has before a group. */

const bar = (page: Page) =>
  page.getByRole('region', { name: 'For the person who leads the group' });
const inBar = (page: Page, name: string) => bar(page).getByRole('button', { name });

async function openPresented(page: Page, hash = ''): Promise<void> {
  await page.goto(`/demo/?present${hash}`);
  await expect(inBar(page, 'Next step')).toBeVisible(SLOW);
}

test('before a group the demo wakes by itself, its letters are larger, and the seat is named in large ones', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openPresented(page);
  const size = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
  expect(await size('.mission p')).toBeGreaterThanOrEqual(24);
  expect(await size('.present-seat strong')).toBeGreaterThanOrEqual(40);
  await page.getByRole('radio', { name: 'Attacker' }).check();
  await expect(bar(page).getByText('Attacker')).toBeVisible();
});

test('on a wide screen the guide, the window and what lies beside it stand in three columns', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openPresented(page, '#stolen-password');
  await expect(inPanel(page, 'Begin')).toBeVisible(SLOW);
  const [guide, stage, side] = await Promise.all(
    ['.demo-guide', '.demo-stage', '.demo-side'].map((part) => page.locator(part).boundingBox()),
  );
  expect(guide!.x + guide!.width).toBeLessThan(stage!.x);
  expect(stage!.x + stage!.width).toBeLessThan(side!.x);
  expect(stage!.width).toBeGreaterThan(800);
  expect(await faults(page)).toEqual([]);
});

test('the keys of a presenter do the next step, but are never taken from a field, and can be turned off', async ({
  page,
}) => {
  await openPresented(page);
  await page.keyboard.press('PageDown');
  await expect(inPanel(page, 'Begin')).toBeVisible(SLOW);
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 1);
  // Next alone never ends a step.
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press('PageDown');
  await expectStep(page, 1);
  const name = field(page, 'User name').first();
  await name.click();
  await name.press('r');
  await expect(name).toBeFocused();
  await bar(page).getByRole('checkbox', { name: 'Keys on' }).uncheck();
  await page.keyboard.press('r');
  await expect(bar(page).getByRole('checkbox', { name: 'Keys on' })).toBeFocused();
});

test('R leads to the button that starts again, and that forgets all that the group did', async ({
  page,
}) => {
  await openPresented(page, '#stolen-password');
  await inPanel(page, 'Begin').click();
  await expectStep(page, 1);
  await page.keyboard.press('r');
  await expect(inBar(page, 'Start again with a new group')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { name: 'Start with one small' })).toBeFocused();
  await expect(bar(page).getByRole('status')).toHaveText(/The next group can begin/);
  await expect(inFrame(page, 'Sign in')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  expect(new URL(page.url()).search).toBe('?present');
});

test(`axe finds nothing on the demo before a group, and nothing sticks out, ${IN_LOOKS}`, async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openPresented(page, '#stolen-password');
  await expect(inPanel(page, 'Begin')).toBeVisible(SLOW);
  expect(
    await violationsInAllLooks(page, { part: '.demo', colorInMiddle: true }, async (width) =>
      width === MIDDLE ? [] : faults(page),
    ),
  ).toEqual([]);
});

test('nothing of it is fetched by who reads alone', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('/demo/');
  await page.mouse.move(20, 200);
  await page.mouse.move(30, 210);
  await expect(page.locator('.demo[data-ready="true"]')).toBeAttached(SLOW);
  expect(fetched.filter((one) => /\/Presenting\./.test(one))).toEqual([]);
});
