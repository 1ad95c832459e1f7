import type { Page } from '@playwright/test';
import {
  choosePreset,
  codeOnPhone,
  field,
  frame,
  inFrame,
  letPass,
  onScreen,
  openDemo,
  openTab,
  phone,
  press,
  setSwitch,
  signIn,
  sit,
  takeTool,
  thiefBrowser,
  useCode,
} from '../support/demo.ts';
import { expect, test } from '../support/site.ts';

/** What the demo promises of signing in, as a reader sees it. Each title ends with the promise's id. */

const MINUTE = 60_000;
/** Codes change on every half minute of real time. */
const HALF = Date.parse('2026-11-23T10:00:00Z');

/** The demo, with real time stopped at the beginning of a code. */
async function openWithClock(page: Page): Promise<void> {
  await page.clock.install({ time: HALF });
  await openDemo(page);
  await page.clock.pauseAt(HALF + 2 * MINUTE);
}

const backAtTheDoor = (page: Page) => press(page, 'Sign out', 'Sign in again');
const said = (page: Page, text: string | RegExp) =>
  expect(frame(page).getByText(text)).toBeVisible();
/** What shows that somebody is in, and in whose name. */
const isIn = (page: Page) =>
  expect(thiefBrowser(page).getByRole('heading', { name: 'Hello, Robin Sample' })).toBeVisible();

async function readsRobinsMail(page: Page): Promise<void> {
  await isIn(page);
  await press(page, 'Messages', /^Your blood test is back/);
  await expect(
    thiefBrowser(page).getByText('your blood test is back, and all is as it should be'),
  ).toBeVisible();
}

test('The phone shows a new code every 30 seconds [code-changes-every-30-seconds]', async ({
  page,
}) => {
  await openWithClock(page);
  await press(page, 'Sign in');
  const seen = [await codeOnPhone(page)];
  await expect(phone(page).getByText('New code in 30 s')).toBeVisible();
  for (let turn = 0; turn < 3; turn++) {
    await page.clock.runFor(29_000);
    await expect(phone(page).getByText('New code in 1 s')).toBeVisible();
    expect(await codeOnPhone(page), 'the code one second before its time is up').toBe(seen.at(-1));
    await page.clock.runFor(1_000);
    await expect(phone(page).getByText('New code in 30 s')).toBeVisible();
    seen.push(await codeOnPhone(page));
  }
  expect(new Set(seen).size).toBe(4);
  for (const code of seen) expect(code).toMatch(/^\d{6}$/);
});

test('A code that was used once does not work again [code-works-once]', async ({ page }) => {
  await openWithClock(page);
  await signIn(page);
  await backAtTheDoor(page);
  await press(page, 'Sign in');
  await useCode(page);
  await press(page, 'Continue');
  await said(page, /^That code was used before\. Each code works only once\./);
  await onScreen(page, 'second-step');
  await page.clock.runFor(30_000);
  await useCode(page);
  await press(page, 'Continue');
  await onScreen(page, 'home');
});

test('A code from some minutes ago is refused [old-code-refused]', async ({ page }) => {
  await openWithClock(page);
  await press(page, 'Sign in');
  const code = await codeOnPhone(page);
  await page.clock.runFor(3 * MINUTE);
  await field(page, 'Code').fill(code);
  await press(page, 'Continue');
  await said(page, /^That code is too old\./);
  await onScreen(page, 'second-step');
  await expect(field(page, 'Code')).toHaveAttribute('aria-invalid', 'true');
});

test('Each backup code lets you in once [backup-code-works-once]', async ({ page }) => {
  await openDemo(page);
  const withCode = async (name: RegExp) => {
    await press(page, 'Sign in', 'Use a backup code');
    await frame(page).locator('summary', { hasText: 'Look at the paper you kept' }).click();
    await inFrame(page, name).first().click();
    await press(page, 'Continue with this code');
  };
  await withCode(/^Use \w{4}-\w{4}$/);
  await onScreen(page, 'home');
  await backAtTheDoor(page);
  await withCode(/you used this one/);
  await said(page, /^That backup code was used before\./);
  await onScreen(page, 'second-step');
  await expect(inFrame(page, /^Use \w{4}-\w{4}$/), 'the other nine stay good').toHaveCount(9);
});

test('At the budget portal, the stolen password alone opens it all [password-alone-opens-budget]', async ({
  page,
}) => {
  await openDemo(page);
  await choosePreset(page, 'Budget portal');
  await takeTool(page, 'The password');
  await press(page, 'Sign in');
  await readsRobinsMail(page);
});

test('At the strong portal, the same password stops at the second step [password-alone-stops-at-second-step]', async ({
  page,
}) => {
  await openDemo(page);
  await takeTool(page, 'The password');
  await press(page, 'Sign in');
  await expect(thiefBrowser(page).getByRole('heading', { name: 'One more step' })).toBeVisible();
  await said(page, 'The phone with the code is not here.');
  await field(page, 'Code').fill('000000');
  await press(page, 'Continue');
  await said(page, /^That code is not right\./);
  await expect(inFrame(page, 'Messages')).toHaveCount(0);
});

test('The try then stands in the patient’s sign-in list [failed-try-is-listed]', async ({
  page,
}) => {
  await openDemo(page);
  await signIn(page);
  await takeTool(page, 'The password');
  await press(page, 'Sign in');
  await sit(page, 'patient');
  await press(page, 'Security', 'Who signed in to my account');
  const newest = frame(page).getByRole('listitem').filter({ hasText: 'What came of it' }).first();
  await expect(newest).toContainText('A computer far away');
  await expect(newest).toContainText('Right password, stopped at the second step');
});

test('A text code goes to whoever has the phone number [text-code-follows-the-number]', async ({
  page,
}) => {
  await openDemo(page);
  await setSwitch(page, 'Second step', 'A code by text');
  await takeTool(page, 'The phone number');
  await press(
    page,
    'Move the number to your phone',
    'Go to the stolen password',
    'Sign in',
    'Send me a text',
  );
  await said(page, /your code is \d{6}/);
  await press(page, 'Use this code', 'Continue');
  await readsRobinsMail(page);
  await sit(page, 'patient');
  await press(page, 'Sign in');
  await expect(
    phone(page).getByText('No service. Your number now rings on another phone.'),
  ).toBeVisible();
  await expect(phone(page).getByText(/your code is/)).toHaveCount(0);
});

test('An app code stays on the phone that makes it [app-code-stays-on-the-phone]', async ({
  page,
}) => {
  await openDemo(page);
  await takeTool(page, 'The phone number');
  await press(page, 'Move the number to your phone', 'Go to the stolen password', 'Sign in');
  await takeTool(page, 'The phone number');
  await press(page, 'Look for a code');
  await said(
    page,
    /The patient's own phone works out app codes by itself, so there is nothing to send\./,
  );
  await expect(frame(page).getByText(/your code is/)).toHaveCount(0);
  await sit(page, 'patient');
  await signIn(page);
});

test('A fake page can pass on a code that you type [typed-code-can-be-passed-on]', async ({
  page,
}) => {
  await openWithClock(page);
  await openTab(page, 'Page from a link');
  await said(page, /pretend-lane\.sign-in-help\.example/);
  const code = await codeOnPhone(page);
  await useCode(page);
  await press(page, 'Sign in');
  await expect(frame(page).getByRole('heading', { name: 'One moment' })).toBeVisible();
  await takeTool(page, 'A look-alike page');
  await said(page, code);
  await press(page, 'Pass it on now');
  await said(page, /^You are in\./);
  await readsRobinsMail(page);
});

test('A passkey does not answer on a page with another name [passkey-checks-the-site]', async ({
  page,
}) => {
  await openDemo(page);
  await setSwitch(page, 'Second step', 'A passkey');
  await openTab(page, 'Page from a link');
  await press(page, 'Use my passkey');
  await said(
    page,
    'I have no passkey for pretend-lane.sign-in-help.example. Yours is for portal.pretend-lane.example, so I will not answer here.',
  );
  await takeTool(page, 'A look-alike page');
  await expect(inFrame(page, 'Pass it on now'), 'the thief has nothing to pass on').toHaveCount(0);
  await sit(page, 'patient');
  await openTab(page, 'Pretend Lane Clinic');
  await press(page, 'Sign in', 'Use the passkey', 'Yes, it is me');
  await onScreen(page, 'home');
});

test('In the demo, five wrong codes lock the sign-in for 15 minutes [five-wrong-codes-lock-for-15-minutes]', async ({
  page,
}) => {
  await openDemo(page);
  await takeTool(page, 'The password');
  await press(page, 'Sign in');
  for (let n = 1; n <= 5; n++) {
    await expect(thiefBrowser(page).getByRole('heading', { name: 'One more step' })).toBeVisible();
    await field(page, 'Code').fill(`00000${n}`);
    await press(page, 'Continue');
  }
  await expect(
    thiefBrowser(page).getByRole('heading', { name: 'Sign-in is locked' }),
  ).toBeVisible();
  await said(page, /for 15 more minutes/);
  await press(page, 'Back to sign-in', 'Sign in');
  await expect(
    thiefBrowser(page).getByRole('heading', { name: 'Sign-in is locked' }),
    'the right password is of no use now',
  ).toBeVisible();
  await letPass(page, '5 minutes');
  await letPass(page, '5 minutes');
  await said(page, /for [45] more minutes/);
  await letPass(page, '5 minutes');
  await sit(page, 'patient');
  await signIn(page);
});

test('The patient is told when the sign-in was locked [lock-is-told-to-the-patient]', async ({
  page,
}) => {
  await openDemo(page);
  await signIn(page);
  await takeTool(page, 'The password');
  await press(page, 'Sign in');
  for (let n = 1; n <= 5; n++) {
    await field(page, 'Code').fill(`00000${n}`);
    await press(page, 'Continue');
  }
  await sit(page, 'patient');
  await press(page, 'Home');
  await said(page, /^Someone typed 5 wrong codes for your account\./);
  await openTab(page, 'Email');
  await press(page, /^Your sign-in was locked/);
  await said(
    page,
    /^Someone typed 5 wrong codes for your account\. We locked sign-in for 15 minutes\./,
  );
});

test('Support checks who is asking before it resets a sign-in [support-checks-before-reset]', async ({
  page,
}) => {
  await openDemo(page);
  await takeTool(page, 'A call for help');
  await press(page, 'Call as the patient');
  await said(
    page,
    'Support called the phone number on file. The answers did not fit, so nothing was changed.',
  );
  await expect(frame(page).getByText('Your new password:')).toHaveCount(0);
  await sit(page, 'patient');
  await press(page, 'I cannot get in', 'Ask to be called back');
  await said(page, /^Support called the phone number on file and knew it was you\./);
  await press(page, 'Back to sign-in', 'Sign in');
  await onScreen(page, 'second-step');
  await choosePreset(page, 'Budget portal');
  await takeTool(page, 'A call for help');
  await press(page, 'Fill in the form as the patient', 'Sign in with it', 'Sign in');
  await isIn(page);
});
