import type { Page } from '@playwright/test';
import {
  addressField,
  answer,
  box,
  button,
  heading,
  kept,
  letterField,
  main,
  radio,
  report,
} from '../support/check.ts';
import { expect, holdBack, jumped, test } from '../support/site.ts';

/** The scripts of a slow line: what the reader did before they came is kept. */
const holdScripts = (page: Page) => holdBack(page, '**/_astro/*.js');

test('an answer tapped before the script arrives is carried out as it was last, one chosen by key is kept and waits', async ({
  page,
}) => {
  let letGo = await holdScripts(page);
  await page.goto('/check/', { waitUntil: 'commit' });
  await radio(page, 'My own').click();
  await radio(page, 'Someone I help').click();
  letGo();
  await expect(heading(page, 'How do you get into their portal?')).toBeFocused({ timeout: 30_000 });
  expect(await kept(page)).toContain('"forWhom":"helper"');
  await page.evaluate(() => localStorage.clear());
  await page.unrouteAll();
  letGo = await holdScripts(page);
  await page.goto('/check/?again', { waitUntil: 'commit' });
  await radio(page, 'My own').focus();
  await page.keyboard.press('ArrowDown');
  letGo();
  await expect(page.locator('.check[data-ready="true"]')).toBeAttached({ timeout: 30_000 });
  await expect(heading(page, 'Whose portal is it?')).toBeVisible();
  await expect(radio(page, 'Someone I help')).toBeChecked();
  expect(await kept(page)).toContain('"forWhom":"helper"');
  await button(page, 'Continue').click();
  await expect(heading(page, 'How do you get into their portal?')).toBeFocused();
});

test('Enter on an answer that was chosen by key before the script arrives goes on as it would after', async ({
  page,
}) => {
  const letGo = await holdScripts(page);
  await page.goto('/check/', { waitUntil: 'commit' });
  await radio(page, 'My own').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  letGo();
  await expect(heading(page, 'How do you get into their portal?')).toBeFocused({ timeout: 30_000 });
  expect(await kept(page)).toContain('"forWhom":"helper"');
  expect(new URL(page.url()).search).toBe('');
});

for (const [name, ask] of [
  ['Email', 'Do you email the clinic?'],
  ['Just look at the address', 'How do you open your portal?'],
] as const)
  test(`a press on "${name}" before the script arrives does what it says`, async ({ page }) => {
    const letGo = await holdScripts(page);
    await page.goto('/check/', { waitUntil: 'commit' });
    await main(page).locator('.check').getByRole('button', { name }).click();
    letGo();
    await expect(heading(page, ask)).toBeVisible({ timeout: 30_000 });
  });

test('an address typed and sent in the lesson before its script arrives is kept, and is checked then', async ({
  page,
}) => {
  const letGo = await holdScripts(page);
  await page.goto('/lessons/is-this-message-real/', { waitUntil: 'commit' });
  await addressField(page).fill('https://portal.examp1e-clinic.org/');
  await letterField(page).fill('example-clinic.org');
  await button(page, 'Check this address').click();
  await expect(main(page).getByText('One moment…')).toBeVisible();
  letGo();
  await expect(report(page)).toHaveAttribute('data-verdict', 'stop', { timeout: 40_000 });
  await expect(addressField(page)).toHaveValue('https://portal.examp1e-clinic.org/');
  await expect(letterField(page)).toHaveValue('example-clinic.org');
  await expect(main(page).getByText('One moment…')).toHaveCount(0);
});

test('"Start here" pressed in a lesson before its script arrives starts the tool then', async ({
  page,
}) => {
  const letGo = await holdScripts(page);
  await page.goto('/lessons/email-and-your-clinic/', { waitUntil: 'commit' });
  await button(page, 'Start here').first().click();
  await expect(main(page).getByText('Loading…').first()).toBeVisible();
  letGo();
  await expect(heading(page, 'Do you email the clinic?')).toBeFocused({ timeout: 40_000 });
});

test('when the address check cannot load, the reader is told, and it works once it can', async ({
  page,
  noise,
}) => {
  await page.goto('/check/#address');
  await expect(page.locator('.check[data-ready="true"]')).toBeAttached();
  await page.route(/\/_astro\/.*\.js/, (route) => route.abort());
  await addressField(page).fill('https://portal.example-clinic.org/');
  await button(page, 'Check this address').click();
  await expect(main(page).getByRole('alert')).toContainText('Something went wrong.');
  noise.messages.length = 0;
  await expect(addressField(page)).toHaveValue('https://portal.example-clinic.org/');
});

test('a check in a lesson that cannot load says so, and its own page still stands as a link', async ({
  page,
  noise,
}) => {
  await page.goto('/lessons/email-and-your-clinic/');
  // A mission of the demo stands before it.
  const start = button(page, 'Start here').first();
  await start.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  await page.route('**/check/words.json', (route) => route.abort());
  await start.click();
  await expect(
    main(page).getByText('This could not load. Open its own page instead.'),
  ).toBeVisible();
  noise.messages.length = 0;
  await expect(main(page).getByRole('link', { name: 'Open the email step' })).toHaveAttribute(
    'href',
    '/check/#email',
  );
  await page.unroute('**/check/words.json');
  await start.click();
  await answer(page, 'Often');
  await expect(box(page, 'Test results')).toBeVisible();
});

for (const step of ['address', 'login', 'email', 'activity'])
  test(`the page does not jump on a phone when the step of #${step} comes`, async ({ page }) => {
    await page.setViewportSize({ width: 412, height: 823 });
    const letGo = await holdScripts(page);
    await page.goto(`/check/#${step}`, { waitUntil: 'commit' });
    await expect(heading(page, 'Whose portal is it?')).toBeVisible();
    letGo();
    await expect(page.locator('.check[data-ready="true"]')).toBeAttached({ timeout: 30_000 });
    await expect(main(page).locator('.portals')).toBeVisible();
    expect(await jumped(page)).toBeLessThan(0.02);
  });

test('what stands below a step that never comes shows after a while', async ({ page }) => {
  await page.clock.install();
  await page.route('**/_astro/*.js', (route) => new Promise(() => void route));
  await page.goto('/check/#email', { waitUntil: 'commit' });
  await expect(heading(page, 'Whose portal is it?')).toBeVisible();
  await expect(main(page).locator('.portals')).toBeHidden();
  await page.clock.runFor(6_000);
  await expect(main(page).locator('.portals')).toBeVisible();
  await expect(main(page).locator('.paper')).toBeVisible();
});
