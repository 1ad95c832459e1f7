import type { Page } from '@playwright/test';
import {
  addressField,
  awakeAddressForm,
  answer,
  button,
  checkAddress,
  heading,
  kept,
  main,
  openCheck,
  report,
  step,
} from '../support/check.ts';
import { expect, test } from '../support/site.ts';

/** The tools inside the lessons are the same as on their own page. */

const scripts = (page: Page): string[] => {
  const asked: string[] = [];
  page.on(
    'request',
    (request) => request.resourceType() === 'script' && asked.push(new URL(request.url()).pathname),
  );
  return asked;
};

/** Scrolls to the check as a reader does, which wakes it, and starts it. A mission of the demo may stand before it. */
async function start(page: Page): Promise<void> {
  await button(page, 'Start here').first().scrollIntoViewIfNeeded();
  await button(page, 'Start here').first().click();
}

for (const path of [
  'your-four-step-check',
  'is-this-message-real',
  'email-and-your-clinic',
  'apps-you-connect',
].map((slug) => `/lessons/${slug}/`))
  test(`${path} asks for the framework and its tool only once the tool comes into view`, async ({
    page,
  }) => {
    const asked = scripts(page);
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.mouse.move(30, 300);
    await page.keyboard.press('Tab');
    const tools = await page
      .locator('astro-island')
      .evaluateAll((all) =>
        all.flatMap((one) => [one.getAttribute('component-url'), one.getAttribute('renderer-url')]),
      );
    expect(tools.length).toBeGreaterThan(1);
    expect(asked.filter((one) => tools.includes(one))).toEqual([]);
    for (const tool of await page.locator('astro-island').all())
      await tool.getByRole('button').first().scrollIntoViewIfNeeded();
    await expect.poll(() => tools.filter((one) => !asked.includes(one ?? ''))).toEqual([]);
  });

test('the lesson on messages checks an address in place, and keeps nothing', async ({ page }) => {
  const asked = scripts(page);
  await page.goto('/lessons/is-this-message-real/');
  await addressField(page).scrollIntoViewIfNeeded();
  await expect(awakeAddressForm(page)).toBeAttached();
  expect(
    asked.filter((one) => one.includes('svelte') || one.includes('AddressCheck')).length,
  ).toBeGreaterThan(0);
  await checkAddress(
    page,
    'https://portal.example-clinic.org@evil-site.com/',
    'example-clinic.org',
  );
  await expect(heading(page, 'Stop')).toBeFocused();
  await expect(report(page)).toHaveAttribute('data-site', 'evil-site.com');
  await expect(report(page).locator('mark')).toHaveText('evil-site.com');
  await expect(page).toHaveURL(/is-this-message-real\/$/);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('an address checked in the lesson becomes the reader’s own only on request', async ({
  page,
}) => {
  await page.goto('/lessons/is-this-message-real/');
  await addressField(page).scrollIntoViewIfNeeded();
  await checkAddress(page, 'https://portal.example-clinic.org/', 'example-clinic.org');
  await expect(heading(page, 'No warning signs seen')).toBeFocused();
  await button(page, 'This is my own portal. Keep the result.').click();
  await expect(main(page).getByText('Kept in your check, on this device.')).toBeVisible();
  await openCheck(page, '#address');
  await expect(heading(page, 'How did you get to this page today?')).toBeVisible();
  await expect(report(page)).toHaveAttribute('data-site', 'example-clinic.org');
});

test('an address without http or https is settled in the lesson too', async ({ page }) => {
  await page.goto('/lessons/is-this-message-real/');
  await addressField(page).scrollIntoViewIfNeeded();
  await checkAddress(page, 'portal.example-clinic.org', 'example-clinic.org');
  await expect(heading(page, 'We cannot tell')).toBeFocused();
  await expect(main(page).getByText('Does the browser say "Not secure"?')).toBeVisible();
  await button(page, 'Yes').click();
  await expect(heading(page, 'Stop')).toBeFocused();
});

test('the lesson on the check starts the whole check in place, and shares its progress with the check’s own page', async ({
  page,
}) => {
  const asked = scripts(page);
  await page.goto('/lessons/your-four-step-check/');
  await button(page, 'Start here').first().scrollIntoViewIfNeeded();
  await expect(button(page, 'Start here').first()).toBeEnabled();
  expect(
    asked.filter((one) => /\/Check\.[^/]*js$|machine|address/i.test(one)),
    'the check itself, before it is started',
  ).toEqual([]);
  await start(page);
  await expect(heading(page, 'Whose portal is it?')).toBeFocused();
  await answer(page, 'My own');
  await answer(page, 'Australia');
  await page.locator('[data-step="login"] button').click();
  await answer(page, 'A passkey');
  await openCheck(page, '#login');
  await expect(heading(page, 'Does one of these fit you?')).toBeVisible();
  await answer(page, 'None of these');
  await page.goto('/lessons/your-four-step-check/');
  await start(page);
  await page.locator('[data-step="login"] button').click();
  await expect(heading(page, 'Is there a way in if the phone is lost?')).toBeVisible();
});

for (const [path, ask, given, question] of [
  ['/lessons/email-and-your-clinic/', 'Do you email the clinic?', 'Never', 'youEmail'],
  ['/lessons/apps-you-connect/', 'Can you find the sign-in list?', 'There is no such page', 'list'],
] as const)
  test(`${path} starts one step of the check in place, and keeps it as the check does`, async ({
    page,
  }) => {
    await page.goto(path);
    await start(page);
    await expect(heading(page, ask)).toBeFocused();
    await expect(page.locator('[data-step]')).toHaveCount(0);
    await answer(page, given);
    expect(JSON.parse((await kept(page)) ?? '{}').portals[0].answers).toHaveProperty(question);
    await openCheck(page);
    await expect(step(page, 'address')).toHaveAttribute('data-outcome', 'todo');
  });

test('one step in a lesson ends with its outcome and the way to its own page', async ({ page }) => {
  await page.goto('/lessons/email-and-your-clinic/');
  await start(page);
  await answer(page, 'Never');
  await answer(page, 'No');
  await expect(heading(page, 'Done')).toBeFocused();
  await expect(button(page, 'Go to the next step')).toHaveCount(0);
  await expect(button(page, 'See your plan')).toHaveCount(0);
  await expect(main(page).getByRole('link', { name: 'Open the email step' })).toBeVisible();
});
