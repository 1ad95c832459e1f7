import type { Page } from '@playwright/test';
import {
  clock,
  field,
  frame,
  inPanel,
  onScreen,
  openDemo,
  press,
  signIn,
  wake,
} from '../support/demo.ts';
import { expect, test } from '../support/site.ts';

/** On a screen that many people use, `?kiosk` clears away what one of them left. */

const dialog = (page: Page) => page.getByRole('alertdialog', { name: 'Are you still there?' });
const stay = (page: Page) => dialog(page).getByRole('button', { name: 'I am still here' });

/** Something of a visitor's is on show. */
async function useIt(page: Page): Promise<void> {
  await signIn(page);
  await press(page, 'Messages', 'Write a message');
  await field(page, 'Message').fill('The blue parrot sings at noon.');
}

async function openKiosk(page: Page): Promise<void> {
  await page.clock.install();
  await openDemo(page, '?kiosk');
  await expect(page.locator('dialog.kiosk')).toBeAttached();
  await useIt(page);
}

test('after two minutes without a sign of life a warning takes the focus and counts, and says so to screen readers four times', async ({
  page,
}) => {
  await openKiosk(page);
  await page.clock.fastForward('01:55');
  await expect(dialog(page)).toBeHidden();
  await page.clock.runFor('00:08');
  await expect(dialog(page)).toBeVisible();
  await expect(stay(page)).toBeFocused();
  const said: string[] = [];
  for (let second = 0; second < 50; second++) {
    const now = await dialog(page).getByRole('status').textContent();
    if (now && said.at(-1) !== now) said.push(now);
    await page.clock.runFor(1_000);
  }
  expect(said.map((one) => Number(/\d+/.exec(one)?.[0]))).toEqual([60, 30, 20, 10]);
});

for (const [how, act] of [
  ['the button', (page: Page) => stay(page).click()],
  ['the Escape key', (page: Page) => page.keyboard.press('Escape')],
  ['any other key', (page: Page) => page.keyboard.press('x')],
  ['a press beside the warning', (page: Page) => page.mouse.click(5, 5)],
] as const)
  test(`${how} keeps everything, gives the focus back, and gives three more minutes`, async ({
    page,
  }) => {
    await openKiosk(page);
    await page.clock.runFor('02:05');
    await expect(dialog(page)).toBeVisible();
    await act(page);
    await expect(dialog(page)).toBeHidden();
    await expect(field(page, 'Message')).toBeFocused();
    await expect(field(page, 'Message')).toHaveValue('The blue parrot sings at noon.');
    await page.clock.runFor('01:50');
    await expect(dialog(page)).toBeHidden();
    await page.clock.runFor('00:15');
    await expect(dialog(page)).toBeVisible();
  });

test('after three minutes the demo starts over: nothing of the visitor is left, and that is said once', async ({
  page,
}) => {
  await openKiosk(page);
  await page.clock.runFor('03:02');
  await expect(dialog(page)).toBeHidden();
  await onScreen(page, 'sign-in');
  await expect(
    page.getByRole('status').filter({ hasText: 'The demo has started over.' }),
  ).toBeAttached();
  expect(await page.content()).not.toContain('parrot');
  await expect(page.locator('[data-clock]')).toContainText('9:00 AM');
  // Nobody is there: there is nothing to warn of.
  await page.clock.runFor('10:00');
  await expect(dialog(page)).toBeHidden();
  await signIn(page);
  await press(page, 'Messages', 'Write a message');
  await expect(field(page, 'Message')).toHaveValue(/^Hello Nell/);
});

test('a mission that was left half-way is cleared too, and its name leaves the address', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('/demo/?kiosk#stolen-password');
  await wake(page);
  await inPanel(page, 'Begin').click();
  await page.clock.runFor('03:02');
  await expect(inPanel(page, 'Try the stolen password')).toBeVisible();
  await expect(page).toHaveURL(/\/demo\/\?kiosk$/);
});

test('after sleep of eight hours the kiosk starts over at once', async ({ page }) => {
  await openKiosk(page);
  await page.clock.fastForward('08:00:00');
  await onScreen(page, 'sign-in');
  expect(await page.content()).not.toContain('parrot');
});

test('without ?kiosk nobody is asked, and what was written stays', async ({ page }) => {
  await page.clock.install();
  await openDemo(page);
  await expect(clock(page)).toBeVisible();
  await useIt(page);
  await page.clock.runFor('05:00');
  await expect(page.locator('dialog.kiosk')).toHaveCount(0);
  await expect(field(page, 'Message')).toHaveValue('The blue parrot sings at noon.');
  await expect(frame(page)).toHaveAttribute('data-screen', 'write');
});
