import type { Page } from '@playwright/test';
import {
  choosePreset,
  clock,
  clockNow,
  codeOnPhone,
  demo,
  field,
  frame,
  inFrame,
  inPanel,
  letPass,
  onScreen,
  openDemo,
  openTab,
  press,
  setSwitch,
  signIn,
  sit,
  takeJob,
  takeTool,
  useCode,
  wake,
} from '../support/demo.ts';
import { expect, test } from '../support/site.ts';

/** What time, sleep, tabs, the network and the browser may do to the demo. It shows a sensible screen, and nothing after its time. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SECRET = 'The blue parrot sings at noon.';

/** Signs in and writes something that must not outlive the session. */
async function write(page: Page): Promise<void> {
  await signIn(page);
  await press(page, 'Messages', 'Write a message');
  await field(page, 'Message').fill(SECRET);
}

/** Does the demo hold this anywhere: in its markup, or in a field? */
const holds = (page: Page, text: string): Promise<boolean> =>
  page
    .locator('.demo')
    .evaluate(
      (root, wanted) =>
        root.outerHTML.includes(wanted) ||
        [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some(
          ({ value }) => value.includes(wanted),
        ),
      text,
    );

async function expectSignedOut(page: Page): Promise<void> {
  await onScreen(page, 'signed-out');
  await expect(frame(page).getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  expect(await holds(page, SECRET)).toBe(false);
  expect(await holds(page, 'Blood count')).toBe(false);
}

/** As a browser does for a tab that is put behind another. */
const setVisible = (page: Page, state: 'visible' | 'hidden'): Promise<void> =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

test("a clock set back an hour moves nothing back, and codes go by the device's clock", async ({
  page,
}) => {
  await page.clock.install();
  await openDemo(page);
  await write(page);
  await page.clock.runFor(MINUTE);
  const before = await clockNow(page);
  const wall = await page.evaluate(() => Date.now());
  await page.clock.setSystemTime(wall - HOUR);
  await page.clock.runFor(5_000);
  expect(await clockNow(page)).toBeGreaterThanOrEqual(before);
  expect(await clockNow(page)).toBeLessThan(before + MINUTE);
  await onScreen(page, 'write');
  await expect(field(page, 'Message')).toHaveValue(SECRET);
  await press(page, 'Sign out', 'Sign in again');
  await signIn(page);
});

test('a clock set ahead by a day signs out, and nothing of the portal is left in the page', async ({
  page,
}) => {
  await page.clock.install();
  await openDemo(page);
  await write(page);
  await page.clock.setSystemTime(Date.now() + 24 * HOUR);
  await page.clock.runFor(1_500);
  await expectSignedOut(page);
  await press(page, 'Sign in again');
  await signIn(page);
});

test('sleep of eight hours signs out at once, and the draft comes back after signing in', async ({
  page,
}) => {
  await page.clock.install();
  await openDemo(page);
  await write(page);
  await page.clock.fastForward(8 * HOUR);
  await expectSignedOut(page);
  await press(page, 'Sign in again');
  await signIn(page);
  await press(page, 'Messages', 'Go on with your draft');
  await expect(field(page, 'Message')).toHaveValue(SECRET);
});

test('a press right after sleep, before any tick, shows nothing either', async ({ page }) => {
  await page.clock.install();
  await openDemo(page);
  await write(page);
  // No tick comes by itself any more, so only the press can find out how late it is.
  await page.clock.pauseAt(Date.now() + 2_000);
  await page.clock.setSystemTime(Date.now() + 8 * HOUR);
  await press(page, 'Results');
  await expectSignedOut(page);
});

test('sleep between the password and the code asks for the password again', async ({ page }) => {
  await page.clock.install();
  await openDemo(page);
  await press(page, 'Sign in');
  await onScreen(page, 'second-step');
  await page.clock.fastForward(8 * HOUR);
  await onScreen(page, 'sign-in');
});

test('a hidden tab is told no time; seen again after hours, it is signed out before anything is pressed', async ({
  page,
}) => {
  await page.clock.install();
  await openDemo(page);
  await write(page);
  await setVisible(page, 'hidden');
  const before = await clockNow(page);
  await page.clock.runFor(20 * MINUTE);
  expect(await clockNow(page)).toBe(before);
  await setVisible(page, 'visible');
  await expectSignedOut(page);
});

test('a warning that shows while the tab is hidden is either still due or over when it is seen again', async ({
  page,
}) => {
  await page.clock.install();
  await openDemo(page);
  await write(page);
  await letPass(page, '15 minutes');
  await expect(frame(page).getByRole('alertdialog')).toBeVisible();
  await setVisible(page, 'hidden');
  await page.clock.runFor(30_000);
  await setVisible(page, 'visible');
  await expect(frame(page).getByText(/^Seconds left: (2\d|30)$/)).toBeVisible();
  await setVisible(page, 'hidden');
  await page.clock.runFor(40_000);
  await setVisible(page, 'visible');
  await expectSignedOut(page);
});

test('a reload forgets everything, and opens the mission that the address names from its beginning', async ({
  page,
}) => {
  await openDemo(page, '#walk-away');
  await inPanel(page, 'Begin').click();
  await press(page, 'Messages', 'Write a message');
  await field(page, 'Message').fill(SECRET);
  await page.reload();
  await wake(page);
  await expect(inPanel(page, 'Begin')).toBeVisible();
  expect(await holds(page, SECRET)).toBe(false);
  await page.goto('/demo/');
  await wake(page);
  await onScreen(page, 'sign-in');
});

test('left for another page and come back to, the demo has forgotten everything', async ({
  page,
}) => {
  // Chromium tells the console when a page comes up sooner than its transition.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openDemo(page);
  await write(page);
  await page.goto('/lessons/');
  await page.goBack();
  await wake(page);
  await onScreen(page, 'sign-in');
  expect(await holds(page, SECRET)).toBe(false);
});

for (const persisted of [true, false])
  test(`a page ${persisted ? "out of the browser's memory" : 'that the browser only seemed to leave'} shows nothing of before, in no frame`, async ({
    page,
  }) => {
    await openDemo(page);
    await write(page);
    const key = await page.evaluate(() => document.querySelector('[data-app-code]')?.textContent);
    // On leaving already: what a browser puts into its memory holds nothing.
    await page.evaluate(
      (kept) => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: kept })),
      persisted,
    );
    await onScreen(page, 'sign-in');
    expect(await holds(page, SECRET)).toBe(false);
    await page.evaluate(
      (kept) => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: kept })),
      persisted,
    );
    await onScreen(page, 'sign-in');
    await expect(clock(page).getByText('9:00 AM')).toBeVisible();
    await press(page, 'Sign in');
    await expect.poll(() => codeOnPhone(page)).not.toBe(key);
    await useCode(page);
    await press(page, 'Continue', 'Messages', 'Write a message');
    await expect(field(page, 'Message')).toHaveValue(/^Hello Nell/);
  });

test('two tabs have nothing to do with each other', async ({ page, context }) => {
  await openDemo(page);
  const other = await context.newPage();
  await openDemo(other);
  await choosePreset(other, 'Budget portal');
  await press(other, 'Sign in');
  await onScreen(other, 'home');
  await expect(demo(page)).toHaveAttribute('data-preset', 'strong');
  await write(page);
  await letPass(other, '6 hours');
  await onScreen(page, 'write');
  await expect(field(page, 'Message')).toHaveValue(SECRET);
  expect(await holds(other, SECRET)).toBe(false);
  await other.close();
  await press(page, 'Send');
  await expect(
    frame(page).getByRole('heading', { name: 'Your message is on its way' }),
  ).toBeVisible();
});

test('after a full use, nothing is stored anywhere', async ({ page, context }) => {
  await openDemo(page);
  await write(page);
  await press(page, 'Send', 'Security', 'Who signed in to my account');
  await openTab(page, 'Email');
  await press(page, 'Send the email');
  await takeJob(page, 'Front desk');
  await press(page, 'Open the chart of Robin Sample');
  await frame(page).getByRole('radio', { name: 'No reason' }).check();
  await press(page, 'Open it now');
  await takeTool(page, "The clinic's disk");
  await press(page, 'Open the disk', 'Where is the key?');
  await setSwitch(page, 'Second step', 'A code by text');
  await sit(page, 'patient');
  await inPanel(page, 'Try the stolen password').click();
  await inPanel(page, 'Begin').click();
  await inFrame(page, 'Sign in').click();
  await inPanel(page, 'Leave this mission').click();
  await page.getByRole('button', { name: 'Show both portals side by side' }).click();
  await page.getByRole('button', { name: 'Run it on both' }).click();
  await expect(page.locator('.side-column')).toHaveCount(2);
  expect(
    await page.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      cookies: document.cookie,
      name: window.name,
      state: history.state as unknown,
    })),
  ).toEqual({
    local: [],
    session: [],
    databases: 0,
    caches: 0,
    workers: 0,
    cookies: '',
    name: '',
    state: null,
  });
  expect(await context.cookies()).toEqual([]);
});
