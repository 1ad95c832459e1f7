import type { Page } from '@playwright/test';
import {
  choosePreset,
  clockNow,
  field,
  frame,
  inFrame,
  letPass,
  onScreen,
  openDemo,
  press,
  runOut,
  signIn,
  takeDevice,
  takeTool,
  thiefBrowser,
} from '../support/demo.ts';
import { expect, test } from '../support/site.ts';

/** What the demo promises of sessions that stay open, and of helpers' own. Each title ends with the promise's id. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const warning = (page: Page) => page.getByRole('alertdialog', { name: 'Are you still there?' });

test('In the demo, a warning comes 60 seconds before you are signed out [warning-60-seconds-before]', async ({
  page,
}) => {
  await page.clock.install();
  await openDemo(page);
  await page.clock.pauseAt(Date.now() + MINUTE);
  await signIn(page);
  const begin = await clockNow(page);
  await letPass(page, '15 minutes');
  await expect(warning(page)).toBeVisible();
  expect((await clockNow(page)) - begin, 'the clock stops where the warning begins').toBe(
    14 * MINUTE,
  );
  await expect(warning(page).getByText('Seconds left: 60')).toBeVisible();
  await expect(warning(page).getByRole('button', { name: 'Stay signed in' })).toBeFocused();
  await page.clock.runFor(59_000);
  await expect(warning(page).getByText('Seconds left: 1')).toBeVisible();
  await onScreen(page, 'home');
  await page.clock.runFor(1_000);
  await onScreen(page, 'signed-out');
  await expect(
    frame(page).getByText('Nobody did anything here for 15 minutes, so the portal closed itself.'),
  ).toBeVisible();
});

test('Your half-written message is there when you sign in again [draft-survives-sign-out]', async ({
  page,
}) => {
  await page.clock.install();
  await openDemo(page);
  await signIn(page);
  await press(page, 'Messages', 'Write a message');
  await field(page, 'Subject').fill('Swimming');
  await field(page, /^Message/).fill('May I swim ag');
  await letPass(page, '15 minutes');
  await runOut(page);
  await onScreen(page, 'signed-out');
  await expect(
    frame(page).getByText(
      'Your half-written message was kept. You find it again after you sign in.',
    ),
  ).toBeVisible();
  await press(page, 'Sign in again');
  // A code works once, so the phone must have another by now.
  await page.clock.runFor(MINUTE);
  await signIn(page);
  await press(page, 'Messages', 'Go on with your draft');
  await expect(field(page, 'Subject')).toHaveValue('Swimming');
  await expect(field(page, /^Message/)).toHaveValue('May I swim ag');
});

test('After that, Back shows nothing of yours [nothing-shows-after-sign-out]', async ({ page }) => {
  await openDemo(page);
  await signIn(page);
  await press(page, 'Messages', /^Your blood test is back/);
  const text = 'your blood test is back, and all is as it should be';
  await expect(frame(page).getByText(text)).toBeVisible();
  await letPass(page, '15 minutes');
  await runOut(page);
  await onScreen(page, 'signed-out');
  await takeTool(page, 'The open computer');
  await press(page, 'Back');
  await expect(
    frame(page)
      .getByText('You went back, and the portal showed nothing. The page was gone.')
      .first(),
  ).toBeVisible();
  await expect(page.locator('body')).not.toContainText(text);
  await expect(inFrame(page, 'Messages')).toHaveCount(0);
  await press(page, 'Sign in again');
  await expect(field(page, 'Password'), 'a passer-by knows no password').toHaveValue('');
});

test('The budget portal is still open six hours later [budget-stays-open]', async ({ page }) => {
  await openDemo(page);
  await choosePreset(page, 'Budget portal');
  await press(page, 'Sign in');
  await onScreen(page, 'home');
  const begin = await clockNow(page);
  await letPass(page, '6 hours');
  expect((await clockNow(page)) - begin).toBeGreaterThanOrEqual(6 * HOUR);
  await expect(warning(page)).toHaveCount(0);
  await takeTool(page, 'The open computer');
  await expect(
    thiefBrowser(page).getByRole('heading', { name: 'Hello, Robin Sample' }),
  ).toBeVisible();
  await press(page, 'Messages', 'Write a message', 'Send');
  await expect(
    frame(page).getByRole('heading', { name: 'Your message is on its way' }),
  ).toBeVisible();
});

const robin = "Robin Sample's computer";
const kim = "Kim Sample's phone";

/** Robin gives Kim a sign-in, and Kim reads a message with it. */
async function letKimIn(page: Page): Promise<void> {
  await openDemo(page);
  await signIn(page);
  await press(page, 'Security', 'People who help me', 'Give this access');
  await takeDevice(page, kim);
  await press(page, 'Sign in', 'Messages', /^Your blood test is back/);
  await expect(
    frame(page).getByText('your blood test is back, and all is as it should be'),
  ).toBeVisible();
}

test('What a helper does shows under the helper’s own name [helper-shows-as-helper]', async ({
  page,
}) => {
  await letKimIn(page);
  await takeDevice(page, robin);
  await press(page, 'Security', 'Who opened my chart');
  const line = frame(page).locator('[data-audit-entry]').first();
  await expect(line).toContainText('Kim Sample, helper');
  await expect(line).toContainText('read a message');
  await expect(
    frame(page)
      .locator('[data-audit-entry]')
      .filter({ hasText: 'Robin Sample' })
      .filter({ hasText: 'read a message' }),
  ).toHaveCount(0);
});

test('When you end a helper’s access, it stops at once [ended-access-stops-at-once]', async ({
  page,
}) => {
  await letKimIn(page);
  await takeDevice(page, robin);
  await press(page, 'Security', 'People who help me', 'End this access');
  await expect(frame(page).getByText('The access has ended.')).toBeVisible();
  await takeDevice(page, kim);
  await onScreen(page, 'signed-out');
  await expect(frame(page)).not.toContainText('blood test');
  await expect(
    frame(page).getByText('Your sign-in on this device was ended from another one.'),
  ).toBeVisible();
  await press(page, 'Sign in again', 'Sign in');
  await expect(frame(page).getByText('This sign-in has no access here anymore.')).toBeVisible();
});
