import type { Page } from '@playwright/test';
import { TOOLS } from '#domain/demo/facts/seats.ts';
import { someOf } from '../../fixtures/depth.ts';
import { MISSION_IDS } from '#domain/demo/missions/list.ts';
import {
  beginMission,
  choosePreset,
  clockNow,
  demo,
  field,
  frame,
  inFrame,
  inPanel,
  letPass,
  mission,
  onScreen,
  openDemo,
  openTab,
  panel,
  press,
  runOut,
  setSwitch,
  signIn,
  sit,
  takeDevice,
  takeJob,
  takeTool,
} from '../support/demo.ts';
import { expect, inGroups, test } from '../support/site.ts';

/** The stable hooks: clinics' own tests and embedding pages rely on these. */

const SKIPPED = 5 * 60_000;
const hooks = (page: Page) => page.locator('[data-screen]');

test('one element carries the screen on show and whose seat it is, at every page of the patient’s portal', async ({
  page,
}) => {
  await openDemo(page);
  await onScreen(page, 'sign-in', 'patient');
  await press(page, 'I cannot get in');
  await onScreen(page, 'help');
  await press(page, 'Back to sign-in', 'Sign in');
  await onScreen(page, 'second-step');
  await press(page, 'Start over');
  await signIn(page);
  const ways = [
    ['messages', 'Messages'],
    ['message', /^Your blood test is back/],
    ['messages', 'Messages'],
    ['write', 'Write a message'],
    ['results', 'Results'],
    ['result', /^Blood count/],
    ['papers', 'Papers'],
    ['paper', /^Summary of your visit/],
    ['appointments', 'Visits'],
    ['video', 'Join the video visit'],
    ['security', 'Security'],
    ['sign-ins', 'Who signed in to my account'],
    ['security', 'Security'],
    ['opened-chart', 'Who opened my chart'],
    ['security', 'Security'],
    ['helpers', 'People who help me'],
    ['home', 'Home'],
    ['mailbox', 'Email'],
    ['fake-site', 'Page from a link'],
    ['home', 'Pretend Lane Clinic'],
    ['signed-out', 'Sign out'],
  ] as const;
  for (const [screen, way] of ways) {
    await press(page, way);
    await onScreen(page, screen, 'patient');
    await expect(hooks(page)).toHaveCount(1);
  }
});

test('the clinic’s and the attacker’s seats name their screens too', async ({ page }) => {
  await openDemo(page);
  await takeJob(page, 'Front desk');
  await onScreen(page, 'patients', 'clinic');
  await press(page, 'Open the chart of Robin Sample');
  await frame(page).getByRole('radio', { name: 'A bill' }).check();
  await press(page, 'Open it now');
  await onScreen(page, 'chart', 'clinic');
  await takeJob(page, 'Nurse');
  await press(page, /^Messages/);
  await onScreen(page, 'inbox', 'clinic');
  await takeJob(page, 'Privacy officer');
  await onScreen(page, 'access-record', 'clinic');
  await press(page, /^Questions/);
  await onScreen(page, 'questions', 'clinic');
  await sit(page, 'attacker');
  await onScreen(page, 'tools', 'attacker');
  for (const tool of TOOLS) {
    await frame(page).locator(`[data-tool="${tool}"]`).click();
    await onScreen(page, tool, 'attacker');
    await press(page, 'All tools');
  }
  await expect(hooks(page)).toHaveCount(1);
});

test('the demo carries its preset, also while a mission sets the switches', async ({ page }) => {
  await openDemo(page);
  const preset = page.locator('[data-preset]');
  await expect(preset).toHaveCount(1);
  await expect(preset).toHaveAttribute('data-preset', 'strong');
  await choosePreset(page, 'Budget portal');
  await expect(preset).toHaveAttribute('data-preset', 'budget');
  await setSwitch(page, 'Private link', 'Yes (https)');
  await expect(preset).toHaveAttribute('data-preset', 'own');
  await mission(page, 'stolen-password').getByRole('link').click();
  await expect(preset).toHaveAttribute('data-preset', 'budget');
  await inPanel(page, 'Leave this mission').click();
  await expect(preset, 'the reader’s own mix is back').toHaveAttribute('data-preset', 'own');
});

test('the key of the app codes stands beside its square as base32 text, the same as in the link', async ({
  page,
}) => {
  await beginMission(page, 'app-code');
  await press(page, 'Sign in');
  await onScreen(page, 'set-up');
  await press(page, 'Show my key');
  const key = (await page.locator('[data-setup-key]').textContent()) ?? '';
  expect(key, '20 bytes').toMatch(/^[A-Z2-7]{32}$/);
  const link = new URL(
    (await frame(page)
      .getByRole('link', { name: 'Open in an app on this phone' })
      .getAttribute('href')) ?? '',
  );
  expect(link.protocol).toBe('otpauth:');
  expect(link.searchParams.get('secret')).toBe(key);
  await expect(
    frame(page).getByRole('img', { name: /^A square code that an authenticator app can scan/ }),
  ).toBeVisible();
});

test('the demo’s clock is given by ISO 8601 and goes forward alone', async ({ page }) => {
  await openDemo(page);
  const clock = page.locator('[data-clock]');
  await expect(clock).toHaveCount(1);
  await expect(clock).toHaveAttribute('data-clock', /^2026-11-16T09:00:\d\d\.\d{3}Z$/);
  const begin = await clockNow(page);
  await letPass(page, '5 minutes');
  const later = await clockNow(page);
  expect(later - begin).toBeGreaterThanOrEqual(SKIPPED);
  await expect.poll(() => clockNow(page), 'it goes by itself').toBeGreaterThan(later);
});

test('each line of the access record carries its number, and the check of the chain its answer', async ({
  page,
}) => {
  await openDemo(page);
  await takeTool(page, 'The record of who looked');
  await press(page, 'Let the clinic work for a while');
  await takeJob(page, 'Privacy officer');
  const entries = page.locator('[data-audit-entry]');
  const numbers = () =>
    entries.evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-audit-entry'))));
  await expect(entries.first()).toBeVisible();
  const all = await numbers();
  expect(all, 'newest first, none left out').toEqual(all.map((_, at) => all.length - at));
  await expect(page.locator('[data-chain]')).toHaveCount(0);
  await press(page, 'Check the chain');
  await expect(page.locator('[data-chain]')).toHaveAttribute('data-chain', 'intact');
  await takeTool(page, 'The record of who looked');
  await press(page, 'Change the record', 'See what the privacy officer finds', 'Check the chain');
  await expect(page.locator('[data-chain]')).toHaveAttribute('data-chain', 'broken');
});

test('all fifteen missions are listed with whether they are done', async ({ page }) => {
  await openDemo(page);
  const listed = await page
    .locator('[data-mission]')
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute('data-mission'), one.getAttribute('data-done')]),
    );
  expect(listed.toSorted()).toEqual(MISSION_IDS.map((id) => [id, 'false']).toSorted());
});

for (const together of inGroups(someOf(MISSION_IDS), 5))
  test(`each address opens its mission, also in a page that is open already: ${together.join(', ')}`, async ({
    page,
  }) => {
    test.setTimeout(together.length * 40_000);
    for (const id of together)
      await test.step(id, async () => {
        // As for a reader who was never here. Any file of the site will do to forget from.
        await page.goto('/seal.svg');
        await page.evaluate(() => {
          localStorage.clear();
          sessionStorage.clear();
        });
        await openDemo(page, `#${id}`);
        const title = await mission(page, id).getByRole('heading').innerText();
        await expect.soft(panel(page).getByRole('heading', { name: title }), id).toBeFocused();
        await expect.soft(mission(page, id), id).toHaveAttribute('aria-current', 'step');
        await openDemo(page, '?again');
        await page.evaluate((hash) => (location.hash = hash), id);
        await expect.soft(panel(page).getByRole('heading', { name: title }), id).toBeFocused();
      });
  });

test('an address that names no mission opens none', async ({ page }) => {
  await openDemo(page, '#no-such-mission');
  await expect(inPanel(page, 'Try the stolen password')).toBeVisible();
  await expect(page.locator('[data-mission][aria-current]')).toHaveCount(0);
});

test('no hook, and no address, ever carries what a reader typed', async ({ page }) => {
  await openDemo(page);
  const carried = async () => {
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes]
          .filter(({ name, value }) => name.startsWith('data-') && value.includes('qq'))
          .map(({ name, value }) => `${name}=${value}`),
      ),
    );
    expect(found).toEqual([]);
    expect(page.url()).not.toContain('qq');
  };
  await field(page, 'Password').fill('qqpassword');
  await press(page, 'Sign in');
  await carried();
  await field(page, 'Password').fill('maple-tree-42');
  await press(page, 'Sign in');
  await field(page, 'Code').fill('qqcode');
  await press(page, 'Continue');
  await carried();
  await press(page, 'Use a backup code');
  await field(page, 'Backup code').fill('qqbackup');
  await press(page, 'Continue with this code');
  await carried();
  await press(page, 'Back to the second step', 'Start over');
  await signIn(page);
  await press(page, 'Messages', 'Write a message');
  await field(page, 'Subject').fill('qqsubject');
  await field(page, /^Message/).fill('qqbody');
  await frame(page)
    .getByLabel('Attach a file')
    .setInputFiles({ name: 'qqfile.txt', mimeType: 'text/plain', buffer: Buffer.from('qqinside') });
  await carried();
  await press(page, 'Keep as a draft', 'Send', 'Back to messages');
  await carried();
  await press(page, /^qqsubject/);
  await carried();
  await openTab(page, 'Email');
  await field(page, /^Your email/).fill('qqemail');
  await press(page, 'Send the email');
  await openTab(page, 'Page from a link');
  await field(page, 'Password').fill('qqfake');
  await field(page, 'Code').fill('qqother');
  await carried();
  await press(page, 'Sign in');
  for (const tool of ['A look-alike page', 'The line', "The clinic's disk"]) {
    await takeTool(page, tool);
    await carried();
  }
  await takeJob(page, 'Nurse');
  await press(page, /^Messages/);
  await inFrame(page, /^Read it.*qqsubject/).click();
  await field(page, 'Your answer').fill('qqanswer');
  await press(page, 'Send the answer');
  await carried();
  await takeJob(page, 'Privacy officer');
  await field(page, 'Words in the line').fill('qqfilter');
  await carried();
  await expect(demo(page)).toHaveAttribute('data-preset', 'strong');
});

test('a session that ends by its timer and a helper’s own device keep the hooks right', async ({
  page,
}) => {
  await openDemo(page);
  await signIn(page);
  await letPass(page, '15 minutes');
  await onScreen(page, 'home', 'patient');
  await runOut(page);
  await onScreen(page, 'signed-out', 'patient');
  await takeDevice(page, "Kim Sample's phone");
  await onScreen(page, 'sign-in', 'patient');
});
