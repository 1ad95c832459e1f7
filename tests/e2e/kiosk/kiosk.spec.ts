import type { Page } from '@playwright/test';
import { violationsInAllLooks } from '../support/axe.ts';
import { checkAddress, main, report } from '../support/check.ts';
import {
  clock,
  field,
  frame,
  inPanel,
  onScreen,
  openDemo,
  press,
  signIn,
} from '../support/demo.ts';
import { tooWide } from '../support/fits.ts';
import { portal, SLOW } from '../support/scorer.ts';
import { expect, lessons, PREFIX, test } from '../support/site.ts';

/** On a screen that many people use, `?kiosk` clears away what one of them left. */

const start = (page: Page) => page.getByRole('dialog');
const begin = (page: Page) => start(page).getByRole('button', { name: 'Start' });
const done = (page: Page) =>
  page.getByRole('region', { name: 'Shared screen' }).getByRole('button', { name: 'I am done' });
const warning = (page: Page) => page.getByRole('alertdialog', { name: 'Are you still there?' });
const stay = (page: Page) => warning(page).getByRole('button', { name: 'I am still here' });

/** What somebody kept here on another day. */
const OTHERS = { [`${PREFIX}v1:check`]: '{"not":"this reader’s"}', [`${PREFIX}v1:reviews`]: '[]' };
const keepOthers = (page: Page) =>
  page.addInitScript((kept) => {
    for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text);
  }, OTHERS);
const expectNothingKept = async (page: Page) =>
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual(OTHERS);

/** The clock of the page is moved by hand: nobody waits three minutes. */
async function openKiosk(page: Page, path: string): Promise<void> {
  await keepOthers(page);
  await page.clock.install();
  await page.goto(path);
  await expect(begin(page)).toBeFocused();
}

test('the check begins with a start screen, keeps nothing, and "I am done" brings the next reader a check as new', async ({
  page,
}) => {
  await openKiosk(page, '/check/?kiosk#address');
  await expect(start(page)).toHaveAccessibleName('Check your portal');
  await begin(page).press('Enter');
  await expect(start(page)).toBeHidden();
  await expect(main(page)).toBeFocused();
  await checkAddress(page, 'https://blue-parrot.example/');
  await expect(report(page)).toBeVisible();
  await done(page).click();
  await expect(begin(page)).toBeFocused();
  expect(await page.content()).not.toContain('parrot');
  await expect(page).toHaveURL(/\/check\/\?kiosk$/);
  await expectNothingKept(page);

  // The next one does it by the keyboard, and goes on to a lesson: the screen stays shared there.
  await page.keyboard.press('Escape');
  await expect(start(page)).toBeHidden();
  await page.getByRole('link', { name: 'Lessons', exact: true }).first().click();
  await expect(page).toHaveURL(/\/lessons\/\?kiosk=check$/);
  await expect(done(page)).toBeVisible();
  await main(page).locator(`a[href^="${lessons[0]}"]`).first().click();
  await expect(page).toHaveURL(new RegExp(`${lessons[0]}\\?kiosk=check$`));
  await expect(done(page)).toBeVisible();
  await page.clock.runFor('02:05');
  await expect(stay(page)).toBeFocused();
  await page.clock.runFor('01:00');
  await expect(begin(page)).toBeFocused();
  await expect(page).toHaveURL(/\/check\/\?kiosk$/);
  await expectNothingKept(page);
});

test('the comparison warns after two quiet minutes, aloud four times; any sign of life keeps all; a third minute clears it', async ({
  page,
}) => {
  await openKiosk(page, '/score/?kiosk');
  await begin(page).click();
  await page.mouse.move(20, 300);
  await expect(page.locator('.scorer[data-ready="true"]')).toBeAttached(SLOW);
  const name = portal(page).getByRole('textbox').first();
  await name.fill('Blue Parrot Clinic');
  for (const act of [
    () => stay(page).click(),
    () => page.keyboard.press('Escape'),
    () => page.keyboard.press('x'),
    () => page.mouse.click(5, 5),
  ]) {
    await page.clock.runFor('02:05');
    await expect(stay(page)).toBeFocused();
    await act();
    await expect(warning(page)).toBeHidden();
    await expect(name).toBeFocused();
    await expect(name).toHaveValue('Blue Parrot Clinic');
  }
  await page.clock.runFor('01:55');
  await expect(warning(page)).toBeHidden();
  await page.clock.runFor('00:06');
  const said: string[] = [];
  for (let second = 0; second < 54; second++) {
    const now = await warning(page).getByRole('status').textContent();
    if (now && said.at(-1) !== now) said.push(now);
    await page.clock.runFor(1_000);
  }
  expect(said.map((one) => Number(/\d+/.exec(one)?.[0]))).toEqual([60, 30, 20, 10]);
  await page.clock.runFor('00:08');
  await expect(begin(page)).toBeFocused();
  await expect(warning(page)).toBeHidden();
  expect(await page.content()).not.toContain('Parrot');
  await expect(name).toHaveValue('');
  await expectNothingKept(page);
  // Nobody is there: there is nothing to warn of.
  await page.clock.runFor('10:00');
  await expect(warning(page)).toBeHidden();
  await expect(start(page)).toBeVisible();
});

test('the demo starts over as well, a mission with it, and at once after eight hours of sleep', async ({
  page,
}) => {
  await openKiosk(page, '/demo/?kiosk#stolen-password');
  await begin(page).click();
  await expect(page.locator('.demo[data-ready="true"]')).toBeAttached(SLOW);
  await inPanel(page, 'Begin').click();
  await page.clock.runFor('03:02');
  await expect(begin(page)).toBeFocused();
  await expect(page).toHaveURL(/\/demo\/\?kiosk$/);
  await begin(page).click();
  await signIn(page);
  await press(page, 'Messages', 'Write a message');
  await field(page, 'Message').fill('The blue parrot sings at noon.');
  await page.clock.fastForward('08:00:00');
  await expect(begin(page)).toBeFocused();
  await onScreen(page, 'sign-in');
  expect(await page.content()).not.toContain('parrot');
  await expect(page.locator('[data-clock]')).toContainText('9:00 AM');
  await expectNothingKept(page);
});

test('what a visitor left shows neither on the way back nor to the next one', async ({ page }) => {
  await openKiosk(page, '/check/?kiosk#address');
  await begin(page).click();
  await checkAddress(page, 'https://blue-parrot.example/');
  await expect(report(page)).toBeVisible();
  await page.getByRole('link', { name: 'Privacy', exact: true }).first().click();
  await expect(done(page)).toBeVisible();
  await page.goBack();
  await expect(begin(page)).toBeFocused();
  expect(await page.content()).not.toContain('parrot');
});

test('without ?kiosk nobody is asked, and what was written stays', async ({ page }) => {
  await page.clock.install();
  await openDemo(page);
  await expect(clock(page)).toBeVisible();
  await signIn(page);
  await press(page, 'Messages', 'Write a message');
  await field(page, 'Message').fill('The blue parrot sings at noon.');
  await page.clock.runFor('05:00');
  await expect(page.locator('.kiosk-start')).toHaveCount(0);
  await expect(field(page, 'Message')).toHaveValue('The blue parrot sings at noon.');
  await expect(frame(page)).toHaveAttribute('data-screen', 'write');
});

test('axe finds nothing on the start screen, the bar and the warning, and nothing sticks out', async ({
  page,
}) => {
  await openKiosk(page, '/check/?kiosk');
  const look = (part: string) => violationsInAllLooks(page, { part }, () => tooWide(page));
  expect(await look('.kiosk-start')).toEqual([]);
  await begin(page).click();
  expect(await look('.kiosk-bar')).toEqual([]);
  await page.clock.runFor('02:05');
  await expect(stay(page)).toBeFocused();
  expect(await look('dialog.kiosk')).toEqual([]);
});

test('a search that the browser itself sends stays on the shared screen', async ({ page }) => {
  await keepOthers(page);
  await page.goto('/search/?kiosk=check');
  await expect(done(page)).toBeVisible();
  const form = main(page).locator('form[action$="/search/"]');
  await form.locator('input').fill('password');
  // As where the script of the search could not be fetched.
  await form.evaluate((one: HTMLFormElement) => one.submit());
  await expect(page).toHaveURL(/\/search\/\?.*kiosk=check/);
  await expect(done(page)).toBeVisible();
  await expectNothingKept(page);
});
