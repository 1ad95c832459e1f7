import type { Locator, Page } from '@playwright/test';
import {
  beginMission,
  clock,
  expectEnd,
  expectStep,
  frame,
  inFrame,
  inPanel,
  onScreen,
  openMission,
  panel,
  phone,
  press,
} from '../support/demo.ts';
import { expect, test } from '../support/site.ts';

/** On a phone the guide, the window, the pretend phone and the clock stand one below the other: each step must lead to where it is done, and say what it showed. */

test.use({ viewport: { width: 360, height: 720 }, contextOptions: { reducedMotion: 'reduce' } });

const strip = (page: Page): Locator => page.locator('.strip');
const onStrip = (page: Page, name: string): Promise<void> =>
  strip(page).getByRole('button', { name, exact: true }).click();

test('a link to a mission brings its first words in sight, down to the button that begins it', async ({
  page,
}) => {
  await openMission(page, 'walk-away');
  await expect(inPanel(page, 'Begin')).toBeInViewport({ ratio: 1 });
  await expect(
    panel(page).getByRole('heading', { name: 'Walk away in mid-message' }),
  ).toBeInViewport({ ratio: 1 });
});

test('the guide leads to the window, and the strip tells what a step showed before it asks for the next', async ({
  page,
}) => {
  await beginMission(page, 'stolen-password');
  await inPanel(page, 'Show me where').click();
  await expect(frame(page).getByRole('heading', { name: 'Sign in' })).toBeInViewport({ ratio: 1 });
  await press(page, 'Sign in');
  await expect(strip(page)).toContainText('Step done. You are in');
  await onStrip(page, 'What comes next');
  await expect(strip(page)).toContainText('Now try a strong portal.');
  await onStrip(page, 'Go on');
  await expectStep(page, 2);
  await inPanel(page, 'Show me where').click();
  await press(page, 'Sign in');
  await expect(strip(page)).toContainText("The code is on Robin's phone");
  await onStrip(page, 'What comes next');
  await expect(strip(page)).toContainText('Step 3 of 3.');
  await onStrip(page, "Go to the patient's seat");
  await press(page, 'Security', 'Who signed in to my account');
  await onStrip(page, 'See how it ended');
  await expectEnd(page);
  await expect(panel(page).getByRole('heading', { name: 'What you can do now' })).toBeInViewport();
});

test('where a code is asked for, one press leads to the pretend phone, and back with the code', async ({
  page,
}) => {
  await beginMission(page, 'app-code');
  await press(page, 'Sign in', 'Show my key', 'Use the pretend phone');
  await inFrame(page, 'Show me the pretend phone').first().click();
  const use = phone(page).getByRole('button', { name: 'Use this code' });
  await expect(use).toBeInViewport({ ratio: 1 });
  await use.click();
  await expect(inFrame(page, 'Turn it on')).toBeInViewport({ ratio: 1 });
});

test('a step of the clock leads to the clock', async ({ page }) => {
  await beginMission(page, 'six-hours-open');
  await inPanel(page, 'Show me where').click();
  await expect(clock(page).getByRole('button', { name: 'Let 6 hours pass' })).toBeInViewport({
    ratio: 1,
  });
});

test('the real portal does not repeat what the device told a look-alike page', async ({ page }) => {
  await openMission(page, 'fake-site');
  await inPanel(page, 'Leave this mission').click();
  await page
    .getByRole('combobox', { name: 'Second step', exact: true })
    .or(page.getByText('All switches, one by one'))
    .first()
    .click();
  await page.getByRole('combobox', { name: 'Second step', exact: true }).selectOption('A passkey');
  await frame(page).getByRole('button', { name: 'Page from a link' }).click();
  await press(page, 'Use my passkey', 'Pretend Lane Clinic');
  await onScreen(page, 'sign-in');
  await expect(frame(page)).not.toContainText('belongs to another site');
});

test('the seconds of a code on the pretend phone are shown, and no screen reader says each of them', async ({
  page,
}) => {
  await beginMission(page, 'app-code');
  await press(page, 'Sign in', 'Show my key', 'Use the pretend phone');
  const seconds = phone(page).getByText(/^New code in \d+ s$/);
  await expect(seconds).toBeVisible();
  expect(
    await seconds.evaluate((one) => one.closest('[role="status"], [role="alert"], [aria-live]')),
    'no live region',
  ).toBeNull();
});
